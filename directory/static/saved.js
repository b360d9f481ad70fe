// A family's list: saving without leaving the page, and keeping it on this phone for those who ask for that.
"use strict";

{
  const CODE = "list";
  const PATH = "list-path";
  const CACHE = "kept-list";
  const WORKER = document.currentScript.dataset.worker;
  const canKeep = window.isSecureContext && "caches" in window && "serviceWorker" in navigator;

  // Storage may be switched off; then everything works as it does without JavaScript.
  function stored(storage, name, value) {
    try {
      if (value === null) window[storage].removeItem(name);
      else if (value !== undefined) window[storage].setItem(name, value);
      return window[storage].getItem(name) ?? "";
    } catch {
      return "";
    }
  }

  const keptPath = () => stored("localStorage", PATH);
  const currentCode = () => stored("sessionStorage", CODE) || keptPath().split("/").pop();

  function takeCodeFromAddress() {
    const url = new URL(location.href);
    if (!url.searchParams.has(CODE)) return;
    stored("sessionStorage", CODE, url.searchParams.get(CODE) || null);
    url.searchParams.delete(CODE);
    history.replaceState(history.state, "", url);
  }

  async function save(form) {
    const body = new URLSearchParams(new FormData(form));
    if (currentCode()) body.set(CODE, currentCode());
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error("not saved");
    const { code, address } = await answer.json();
    stored("sessionStorage", CODE, code);
    showSaved(form, address);
  }

  function showSaved(form, address) {
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const link = document.createElement("a");
    link.href = address;
    link.textContent = form.dataset.show;
    form.replaceChildren(said, link);
    said.textContent = `${form.dataset.done} ✓`;
    link.focus();
  }

  async function keep(list) {
    const cache = await caches.open(CACHE);
    await cache.addAll([location.pathname, list.dataset.sheet]);
    stored("localStorage", PATH, location.pathname);
    offerKeeping(list);
  }

  async function forget() {
    stored("localStorage", PATH, null);
    stored("sessionStorage", CODE, null);
    if (canKeep) await caches.delete(CACHE);
  }

  function offerKeeping(list) {
    const here = keptPath() !== "" && keptPath().split("/").pop() === list.dataset.list;
    list.querySelector("[data-keep]").hidden = here;
    list.querySelector("[data-kept]").hidden = !here;
  }

  function openList(list) {
    stored("sessionStorage", CODE, list.dataset.list);
    if (!canKeep) return;
    const kept = keptPath().split("/").pop() === list.dataset.list;
    if (list.dataset.private === "yes") {
      if (kept) forget();
      return;
    }
    list.querySelector("[data-keep] button").addEventListener("click", () => keep(list));
    list.querySelector("[data-kept] button").addEventListener("click", () => forget().then(() => offerKeeping(list)));
    offerKeeping(list);
    if (kept && navigator.onLine) keep(list).catch(() => {});
  }

  function showRemembered(box) {
    if (!keptPath()) return;
    box.querySelector("a").href = keptPath();
    box.hidden = false;
  }

  takeCodeFromAddress();
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-save]")) return;
    event.preventDefault();
    save(event.target).catch(() => event.target.submit());
  });
  document.querySelectorAll("[data-list]").forEach(openList);
  document.querySelectorAll("[data-remembered]").forEach(showRemembered);
  document.querySelectorAll("[data-forget]").forEach(forget);
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
  if (canKeep) window.addEventListener("load", () => navigator.serviceWorker.register(WORKER).catch(() => {}));
}
