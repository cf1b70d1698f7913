// Answers only where the server does not: the empty shell, and the cards for before an interview of the session that
// is signed in. Cards are kept by session: another session, or none, throws away what the one before it left.
const shellCache = `shell-${VERSION}`;
const CARD = /^\/processes\/[0-9a-f-]{36}\/before$/;
const WHOSE = "/whose";

addEventListener("install", (event) => {
  event.addRoutes?.({ condition: { requestMethod: "POST" }, source: "network" }); // No act waits until this has woken up.
  event.waitUntil(caches.open(shellCache).then((kept) => kept.addAll(SHELL)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  event.waitUntil(dropBut((name) => !name.startsWith("shell-") || name === shellCache).then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(answer(event));
});

// A reminder: it holds no more than may be read on a lock screen, and a press stays on this page.
addEventListener("push", (event) => {
  const { title, body, path, tag } = event.data.json();
  event.waitUntil(registration.showNotification(title, { body, tag, data: path }));
});
addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow(new URL(event.notification.data, location.origin).pathname));
});

async function dropBut(stays) {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !stays(name)).map((name) => caches.delete(name)));
}

const whose = async () => (await (await caches.match(WHOSE))?.text()) ?? "";

async function answer(event) {
  try {
    const fresh = await fetch(event.request);
    event.waitUntil(inTurn(keep.bind(null, event.request, fresh.clone())));
    return fresh;
  } catch (gone) {
    return (await without(event.request)) ?? Promise.reject(gone);
  }
}

let last = Promise.resolve(); // A page that finds another session throws cards away, and must not throw the newest.
const inTurn = (work) => (last = last.then(work, work));

// Every page says which session it is of, and "" where nobody is signed in.
async function keep(request, fresh) {
  const session = fresh.headers.get("X-Afterword-Session");
  if (session === null) return;
  if (session !== (await whose())) {
    await dropBut((name) => name.startsWith("shell-"));
    if (session) await (await caches.open("whose")).put(WHOSE, new Response(session));
  }
  const { pathname } = new URL(request.url);
  if (session && fresh.ok && CARD.test(pathname)) await (await caches.open(`cards-${session}`)).put(pathname, fresh);
}

async function without(request) {
  const { pathname } = new URL(request.url);
  const session = await whose();
  if (CARD.test(pathname) && session) {
    const card = await (await caches.open(`cards-${session}`)).match(pathname);
    if (card) return card;
  }
  const kept = await (await caches.open(shellCache)).match(pathname);
  const isPage = request.mode === "navigate" || request.headers.get("HX-Request");
  return kept ?? (isPage ? (await caches.open(shellCache)).match(SHELL[0]) : undefined);
}
