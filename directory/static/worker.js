// Keeps what a phone needs without internet: the page of numbers, phone cards that were looked at, and the list a
// family asked to keep. Nothing else: no results, no program, no topic.
// `KEEP` is put before this file by the server: the version, the pages by language, and the files they need.
"use strict";

const OURS = "offline-";
const CURRENT = OURS + KEEP.version;
const PAGE = "offline";

async function install() {
  const cache = await caches.open(CURRENT);
  await cache.addAll([...Object.values(KEEP.pages), ...KEEP.cards, ...KEEP.files]);
  await self.skipWaiting();
}

async function dropOldVersions() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CURRENT).map((name) => caches.delete(name)));
}

function pageFor(path) {
  const pages = Object.values(KEEP.pages).sort((one, other) => other.length - one.length);
  return pages.find((page) => path.startsWith(page.slice(0, -PAGE.length))) ?? KEEP.pages.en;
}

async function fromPhone(request) {
  const kept = await caches.match(request, { ignoreSearch: true });
  if (kept || request.mode !== "navigate") return kept ?? Response.error();
  return caches.match(pageFor(new URL(request.url).pathname));
}

async function fromSite(request) {
  const answer = await fetch(request);
  const path = new URL(request.url).pathname;
  if (answer.ok && KEEP.cards.some((cards) => path.startsWith(cards))) {
    const copy = answer.clone();
    caches.open(CURRENT).then((cache) => cache.put(path, copy));
  }
  return answer;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(dropOldVersions()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode !== "navigate" && !KEEP.files.includes(url.pathname)) return;
  event.respondWith(fromSite(request).catch(() => fromPhone(request)));
});
