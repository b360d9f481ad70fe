// The map beside the list. It is drawn from the cards, so it never shows more than they do.
"use strict";

window.drawMap = async (holder) => {
  const cards = [...document.querySelectorAll("[data-pin]")];
  const box = Object.assign(document.createElement("div"), { className: "result-map-box", dir: "ltr" });
  holder.querySelector(".drawing").replaceWith(box);
  const map = L.map(box, { attributionControl: Boolean(holder.dataset.tiles), scrollWheelZoom: false, minZoom: 8, maxZoom: 17 });
  const spots = cards.map((card) => point(card.dataset.pin));
  const from = holder.dataset.from && point(holder.dataset.from);
  map.fitBounds(L.latLngBounds(from ? [...spots, from] : spots), { padding: [28, 28], maxZoom: 14 });
  if (holder.dataset.tiles) L.tileLayer(holder.dataset.tiles, { attribution: holder.dataset.credit }).addTo(map);
  else await drawBase(map, holder.dataset.map);
  if (from) L.marker(from, { icon: icon("here"), interactive: false, keyboard: false }).addTo(map);
  drawPins(map, cards, holder.dataset.several);
};

function point(words) {
  return words.split(" ").map(Number);
}

function icon(kind, words = "") {
  const size = kind === "here" ? [16, 16] : [32, 32];
  return L.divIcon({ className: `map-${kind}`, html: words, iconSize: size });
}

async function drawBase(map, address) {
  const base = await (await fetch(address)).json();
  L.polygon(base.outline, { className: "map-county", interactive: false }).addTo(map);
  const names = base.names.map(([words, latitude, longitude, zoom]) => {
    const text = document.createElement("span");
    text.textContent = words;
    const label = L.divIcon({ className: "map-name", html: text, iconSize: [0, 0] });
    return [zoom, L.marker([latitude, longitude], { icon: label, interactive: false, keyboard: false })];
  });
  const show = () => names.forEach(([zoom, name]) => (map.getZoom() >= zoom ? name.addTo(map) : name.remove()));
  map.on("zoomend", show);
  show();
}

function drawPins(map, cards, several) {
  const group = L.markerClusterGroup({
    maxClusterRadius: 30,
    showCoverageOnHover: false,
    animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    iconCreateFunction: (cluster) => severalIcon(cluster, several),
  });
  cards.forEach((card) => group.addLayer(pinOf(card, group)));
  map.addLayer(group);
}

function severalIcon(cluster, several) {
  const numbers = cluster.getAllChildMarkers().map((pin) => pin.options.number).sort((one, other) => one - other);
  const words = document.createElement("span");
  words.setAttribute("aria-hidden", "true");
  words.textContent = `${numbers[0]}+`;
  const said = document.createElement("span");
  said.className = "unseen";
  said.textContent = several.replace("{}", numbers.join(", "));
  const both = document.createElement("span");
  both.append(words, said);
  return icon("several", both);
}

function pinOf(card, group) {
  const number = card.value;
  const link = card.querySelector("h3 a");
  const pin = L.marker(point(card.dataset.pin), { icon: icon("pin", String(number)), number, riseOnHover: true });
  const light = (on) => {
    card.classList.toggle("lit", on);
    group.getVisibleParent(pin)?.getElement()?.classList.toggle("lit", on);
  };
  pin.on("add", () => {
    const element = pin.getElement();
    element.setAttribute("aria-label", `${number}. ${link.textContent}`);
    element.addEventListener("focus", () => light(true));
    element.addEventListener("blur", () => light(false));
  });
  pin.on("mouseover", () => light(true)).on("mouseout", () => light(false));
  pin.on("click", () => {
    link.focus();
    card.scrollIntoView({ block: "center" });
  });
  pin.on("keypress", ({ originalEvent }) => originalEvent.key === "Enter" && link.focus());
  for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
    card.addEventListener(event, () => light(on));
  }
  return pin;
}
