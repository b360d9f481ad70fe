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

function offerMap(holder) {
  if (!document.querySelector("[data-pin]")) return;
  const button = holder.querySelector("button");
  const shown = holder.querySelectorAll(".result-map-box, .hint");
  holder.hidden = false;
  button.addEventListener("click", async () => {
    const opening = button.getAttribute("aria-expanded") === "false";
    button.setAttribute("aria-expanded", String(opening));
    shown.forEach((part) => (part.hidden = !opening));
    if (!opening || holder.dataset.drawn) return;
    holder.dataset.drawn = "yes";
    await loadAll(holder.dataset.styles.split(" "), holder.dataset.scripts.split(" "));
    await drawMap(holder);
  });
  if (matchMedia("(min-width: 80rem)").matches) button.click();
}

async function loadAll(styles, scripts) {
  styles.forEach((href) => document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href })));
  for (const src of scripts) {
    await new Promise((done, failed) => {
      document.head.append(Object.assign(document.createElement("script"), { src, onload: done, onerror: failed }));
    });
  }
}

offerQuickExit();
document.querySelectorAll("[data-suggest]").forEach(offerSuggestions);
document.querySelectorAll("[data-locate]").forEach(offerLocation);
document.querySelectorAll("[data-share-link]").forEach(offerSharing);
document.querySelectorAll("[data-copy]").forEach(offerCopying);
document.querySelectorAll("[data-map]").forEach(offerMap);
