// Everything here is a kindness on top: each page works without it.
"use strict";

const PRESSES = 3;
const WITHIN_MS = 5000;
const PAUSE_MS = 150;
const SHORTEST = 2;
const LONGEST = 40;

function leave(link, status) {
  document.title = " ";
  document.body.replaceChildren(status);
  status.textContent = link.dataset.leaving;
  forget();
  history.replaceState(null, "", "/");
  replacePage(link.href);
}

function replacePage(address) {
  try {
    // From within a frame the page around it has to go, too.
    top.location.replace(address);
  } catch {
    location.replace(address);
  }
}

function forget() {
  try {
    sessionStorage.clear();
    localStorage.clear();
    localStorage.clear();
    window.caches?.keys().then((names) => names.forEach((name) => caches.delete(name)));
    navigator.serviceWorker?.getRegistrations().then((workers) => workers.forEach((worker) => worker.unregister()));
  } catch {
    // A browser that keeps nothing for us has nothing to forget.
  }
}

function offerQuickExit() {
  const link = document.querySelector("[data-exit]");
  const status = document.querySelector("[data-exit-status]");
  let presses = [];
  let alone = false;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(link, status);
  });
  document.addEventListener("keydown", (event) => {
    alone = event.key === "Shift";
    if (alone) return;
    presses = [];
    status.textContent = "";
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    presses = [...presses, Date.now()].filter((at) => Date.now() - at < WITHIN_MS);
    if (presses.length >= PRESSES) return leave(link, status);
    status.textContent = ["", link.dataset.more, link.dataset.once][presses.length];
  });
}

function offerSuggestions(input) {
  const list = document.createElement("datalist");
  list.id = `${input.id}-suggestions`;
  input.after(list);
  input.setAttribute("list", list.id);
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => suggest(input, list), PAUSE_MS);
  });
}

async function suggest(input, list) {
  const typed = input.value.trim();
  if (!worthAsking(input.name, typed)) return list.replaceChildren();
  try {
    const body = new URLSearchParams({ [input.name]: typed });
    const answer = await fetch(input.dataset.suggest, { method: "POST", body });
    const found = answer.ok ? await answer.json() : [];
    // An answer that comes late must not replace a newer one.
    if (typed === input.value.trim()) list.replaceChildren(...found.map(({ text }) => optionFor(text, typed)));
  } catch {
    list.replaceChildren();
  }
}

function worthAsking(box, typed) {
  // A house number is on its way: nobody needs to see half an address. A long text is a story, not a name.
  const address = box === "near" && /^\d+\s/.test(typed);
  return typed.length >= SHORTEST && typed.length <= LONGEST && !address;
}

function optionFor(text, typed) {
  const option = new Option("", text);
  // Browsers hide what does not hold the letters typed, as "niños" for "ninos", unless the label does.
  if (!text.toLowerCase().includes(typed.toLowerCase())) option.label = typed;
  return option;
}

function offerLocation(button) {
  if (!navigator.geolocation || !window.isSecureContext) return;
  const input = document.getElementById("near");
  const hint = document.getElementById("near-hint");
  hint.setAttribute("aria-live", "polite");
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        input.value = `${coords.latitude.toFixed(2)}, ${coords.longitude.toFixed(2)}`;
        input.focus();
      },
      () => {
        hint.textContent = button.dataset.denied;
        input.focus();
      },
    );
  });
}

function offerSharing(button) {
  if (!navigator.share) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const { shareTitle: title, shareLink: url } = button.dataset;
    navigator.share({ title, url }).catch(() => {}); // Whoever closes the sheet has decided.
  });
}

function offerCopying(button) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.done;
  });
}

function offerMap(holder, open) {
  const fold = holder.querySelector("details");
  fold.addEventListener("toggle", () => fold.open && showMap(holder), { once: true });
  fold.open = open ?? (matchMedia("(min-width: 80rem)").matches && !navigator.connection?.saveData);
}

async function showMap(holder) {
  try {
    for (const href of holder.dataset.styles.split(" ")) await loaded("link", { rel: "stylesheet", href });
    for (const src of holder.dataset.scripts.split(" ")) await loaded("script", { src });
  } catch {
    return; // The plain drawing stays.
  }
  await window.drawMap(holder);
}

function loaded(tag, attributes) {
  if (document.head.querySelector(`[href="${attributes.href}"], [src="${attributes.src}"]`)) return null;
  return new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement(tag), attributes, { onload, onerror }));
  });
}

function offerNarrowing() {
  document.addEventListener("change", async ({ target }) => {
    const form = target.closest(".filters") && target.form;
    if (!form) return;
    const chosen = [...new FormData(form)].filter(([, value]) => value);
    const address = `${form.action}?${new URLSearchParams(chosen)}`;
    await narrow(address, target).catch(() => location.assign(address));
  });
}

async function narrow(address, { name, value, type }) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("no answer");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const open = document.querySelector("[data-map] details")?.open;
  for (const part of [".switches", ".columns"]) {
    document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
  }
  history.replaceState(history.state, "", answer.url);
  const filters = document.querySelector(".filters");
  filters.open = true;
  const box = type === "checkbox" ? `[name="${name}"][value="${CSS.escape(value)}"]` : `[name="${name}"]`;
  filters.querySelector(box)?.focus({ preventScroll: true });
  document.querySelector("[data-said]").textContent = document.getElementById("count").textContent;
  offerAll(document.querySelector(".columns"), open);
}

function offerAll(part, mapOpen) {
  part.querySelectorAll("[data-suggest]").forEach(offerSuggestions);
  part.querySelectorAll("[data-locate]").forEach(offerLocation);
  part.querySelectorAll("[data-map]").forEach((holder) => offerMap(holder, mapOpen));
}

offerQuickExit();
offerAll(document);
offerNarrowing();
document.querySelectorAll("[data-share-link]").forEach(offerSharing);
document.querySelectorAll("[data-copy]").forEach(offerCopying);
