// Everything here is a kindness on top: each page works without it.
"use strict";

const PRESSES = 3;
const WITHIN_MS = 5000;

function leave(link) {
  document.title = " ";
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
  location.replace(link.href);
}

function offerQuickExit() {
  const link = document.querySelector("[data-exit]");
  let presses = [];
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(link);
  });
  document.addEventListener("keyup", (event) => {
    presses = event.key === "Shift" ? [...presses, Date.now()].filter((at) => Date.now() - at < WITHIN_MS) : [];
    if (presses.length >= PRESSES) leave(link);
  });
}

function offerPlaces(input) {
  const list = document.createElement("datalist");
  list.id = "places";
  input.after(list);
  input.setAttribute("list", list.id);
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => suggest(input, list), 250);
  });
}

async function suggest(input, list) {
  const typed = input.value.trim();
  // A house number is on its way: nobody needs to see half an address.
  if (typed.length < 2 || /^\d+\s/.test(typed)) return;
  try {
    const answer = await fetch(`${input.dataset.places}?near=${encodeURIComponent(typed)}`);
    if (!answer.ok) return;
    const names = await answer.json();
    list.replaceChildren(...names.map((name) => new Option(name)));
  } catch {
    list.replaceChildren();
  }
}

function offerLocation(button) {
  if (!navigator.geolocation || !window.isSecureContext) return;
  const input = document.getElementById("near");
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        input.value = `${coords.latitude.toFixed(2)}, ${coords.longitude.toFixed(2)}`;
        input.focus();
      },
      () => {
        document.getElementById("near-hint").textContent = button.dataset.denied;
        input.focus();
      },
    );
  });
}

function makeBackWork() {
  // A page that came from a form cannot be gone back to; its address without the words can.
  const understood = document.querySelector("[data-share]");
  if (understood) history.replaceState(null, "", understood.dataset.share);
}

offerQuickExit();
makeBackWork();
document.querySelectorAll("[data-places]").forEach(offerPlaces);
document.querySelectorAll("[data-locate]").forEach(offerLocation);
