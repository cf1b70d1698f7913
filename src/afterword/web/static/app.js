// Everything works without this file. It only makes things nearer: words and checks light up together,
// focus goes to what changed, a dropped file is taken, a few keys.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

const light = (rule, on) => $$(`[data-check="${CSS.escape(rule)}"]`).forEach((part) => part.classList.toggle("lit", on));

function follow(event, on) {
  const part = event.target instanceof Element ? event.target.closest("[data-check]") : null;
  if (part) light(part.dataset.check, on);
}

for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(name, (event) => follow(event, on));
}

// After a swap of the page the eye and the screen reader go to what is said, else to its beginning; a part takes no focus.
function settle(event) {
  if (event && !event.target.contains($("#page"))) return;
  const can = { copy: true, share: navigator.share, passkey: globalThis.PublicKeyCredential };
  for (const act in can) $$(`[data-${act}]`).forEach((button) => (button.hidden = !can[act]));
  suggestZone();
  const news = $('[aria-invalid="true"]') ?? $('[role="alert"]') ?? $("#notices .notice");
  const isLost = event && !location.hash && document.activeElement === document.body;
  (news ?? (isLost ? $("#main") : null))?.focus({ preventScroll: !news }); // Last: it lays the page out.
  soon(askZone);
}

// What nobody waits for is done once the page is drawn: finding out the time zone takes as long as half a page.
const soon = (work) => (globalThis.requestIdleCallback ?? setTimeout)(work);
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";

// The browser knows its own time zone: it is put into the empty field, visible, and kept only by the person.
const suggestZone = (field = $("[data-zone]")) => field && !field.value && (field.value = ownZone());

// Whether this clock goes as the plan's does, in each week of the year ahead: asking for the name of its zone is slow.
const goesAlike = ({ from, hours }) =>
  hours && hours.split(" ").every((minutes, week) => new Date((+from + week * 604800) * 1000).getTimezoneOffset() === -minutes);

// Another zone than the plan's: the server decides whether to ask, the person decides what changes.
async function askZone() {
  const form = $("#device");
  // A page settles in more than one part: while an answer is on its way, nothing more is asked.
  if (!form || form.dataset.asking || $("#zone-ask") || goesAlike(form.dataset)) return;
  const zone = ownZone();
  // A machine on UTC says nothing of where a person is.
  if (!zone.includes("/") || zone.startsWith("Etc/") || form.dataset.seen === zone) return;
  form.dataset.asking = "1";
  form.elements.device.value = zone;
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form) }).catch(() => ({}));
  delete form.dataset.asking;
  // Nothing to ask in a zone of other hours: the plan goes by others by now than when this page was loaded.
  if (answer.status === 204) Object.assign(form.dataset, { seen: zone, hours: "" });
  else if (answer.ok && !answer.redirected) $("#notices")?.insertAdjacentHTML("beforeend", await answer.text());
}

document.addEventListener("dragover", (event) => $("form.drop") && event.preventDefault());
document.addEventListener("drop", (event) => {
  const form = $("form.drop"), files = event.dataTransfer?.files;
  if (!form || !files?.length) return;
  event.preventDefault();
  $('input[type="file"]', form).files = files;
  form.requestSubmit();
});

// Words go to the clipboard; where that is not allowed they are shown, selected. A page goes to the device's own sheet.
document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-copy], [data-share]") : null;
  if (!button) return;
  if (button.dataset.share) return navigator.share({ title: button.dataset.name, url: button.dataset.share }).catch(() => {});
  const words = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(words.value);
    $("#copied").textContent = $("#copied").dataset.done;
  } catch {
    words.hidden = false;
    words.select();
    $("#copied").textContent = $("#copied").dataset.chosen;
  }
});

// This browser agrees to be told: it makes its keys, the form carries them; one that does not allow it carries none.
document.addEventListener("click", async ({ target }) => {
  const form = target instanceof Element ? target.closest("[data-push]")?.form : null;
  if (!form) return;
  const { pushManager } = await navigator.serviceWorker.ready;
  const key = await (await fetch(form.dataset.key, { method: "POST", body: new FormData(form) })).text();
  const told = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }).catch(() => null);
  form.elements.told.value = JSON.stringify(told);
  form.requestSubmit();
});

// A second press while the first is on its way does nothing; heard before htmx, which would let it wait and go after.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) return void (event.preventDefault(), event.stopImmediatePropagation());
  const free = () => (form.matches(".htmx-request") ? setTimeout(free, 500) : delete form.dataset.sent);
  form.dataset.sent = "1";
  setTimeout(free, 1500);
}, true);

document.addEventListener("htmx:afterSettle", settle);
// The page that comes takes the place of the one that leaves in one step. htmx by itself has both there for a while,
// and says farewell to each part: that takes longer than drawing the new one.
htmx.defineExtension("whole", {
  isInlineSwap: (style) => style === "whole",
  handleSwap: (style, page, { firstElementChild: fresh }, settled) =>
    style === "whole" && fresh !== null && (page.replaceWith(fresh), (settled.elts = [fresh])),
});

// Keys. Ctrl+Enter presses the one filled button of a task page; single letters work only once switched on with "?".
const ON = "afterword-keys";
const PLACES = { t: "/", p: "/processes", n: "/add" };
const isTyping = (part) => part instanceof Element && part.closest("input, textarea, select, [contenteditable]") !== null;
function step(by) {
  const rows = [...document.querySelectorAll("main .rows a.main, main .list li > a, main .pick a, main .card .btn")];
  const now = rows.indexOf(document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, now + by))]?.focus();
}

const isInSight = (part) => part.getBoundingClientRect().top >= 0 && part.getBoundingClientRect().bottom <= innerHeight;

const ACTS = {
  j: () => step(1),
  k: () => step(-1),
  e: () => $('.acts a[href$="/edit"]')?.click(),
  a: () => document.querySelector("#approve")?.focus(),
  u: () => document.querySelector('form[action$="/take-back"] button')?.focus(),
  "/": () => document.querySelector('input[type="search"]')?.focus(),
};

const isOn = () => localStorage.getItem(ON) === "on";

// "?" shows the keys; single letters are switched on and off there.
function explain() {
  const shown = $("#keys");
  if (!shown || shown.open) return;
  $$("[data-when]", shown).forEach((button) => (button.hidden = button.dataset.when !== (isOn() ? "on" : "off")));
  shown.returnValue = "";
  shown.addEventListener("close", () => shown.returnValue && localStorage.setItem(ON, shown.returnValue), { once: true });
  shown.showModal();
}

function pressed(event) {
  if (event.key === "Enter" && event.ctrlKey) {
    const main = document.querySelector("#approve") ?? event.target.closest?.("form")?.querySelector(".btn.go") ?? $(".bar .btn.go");
    // What is approved was on the screen: a button further down is gone to first, and pressed the next time.
    main?.[isInSight(main) ? "click" : "focus"]();
    return;
  }
  if ($("#keys")?.open || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "?") return explain();
  if (!isOn()) return;
  if (PLACES[event.key]) location.assign(PLACES[event.key]);
  else if (ACTS[event.key]) { event.preventDefault(); ACTS[event.key](); }
}

document.addEventListener("keydown", pressed);
settle();

// ----- without the server

const CARD = 'a[href$="/before"]';
const fetched = new Set();

// The card for before an interview is kept while there is a server, so that it is there without one.
function keepCards() {
  const wanted = new Set($$(CARD).slice(0, 4).map(({ href }) => href));
  wanted.forEach((href) => !fetched.has(href) && fetched.add(href) && fetch(href).catch(() => fetched.delete(href)));
}

// On the page for offline the worker's cards are listed; it keeps those of the signed-in session alone.
async function listCards() {
  const part = $("#cards");
  if (!part || !("caches" in globalThis)) return;
  for (const name of (await caches.keys()).filter((each) => each.startsWith("cards-"))) {
    const kept = await caches.open(name);
    for (const request of await kept.keys()) {
      const page = new DOMParser().parseFromString(await (await kept.match(request)).text(), "text/html");
      const textContent = $("h1", page)?.textContent ?? request.url;
      const link = Object.assign(document.createElement("a"), { className: "main", href: request.url, textContent });
      link.setAttribute("hx-boost", "false");
      $("ul", part).appendChild(document.createElement("li")).append(link);
      part.hidden = false;
    }
  }
}

// A form or a link that got no answer: what was typed stays, and the page says so; what runs along interrupts nobody.
function unanswered(asked) {
  if (!asked.matches("form, a")) return;
  $("#notices")?.replaceChildren($("#no-answer").content.cloneNode(true));
  $("#notices .notice")?.focus();
}
document.addEventListener("htmx:sendError", ({ target }) => unanswered(target));
// What stands in front of the server may answer in its place: where no page of ours comes, the one that is there stays.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const wanted = detail.boosted ? 'id="page"' : detail.target.matches(".way") ? 'class="way"' : "";
  if (!detail.shouldSwap || detail.serverResponse.includes(wanted)) return;
  detail.shouldSwap = false; unanswered(detail.requestConfig.elt);
});

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/worker.js").then(() => navigator.serviceWorker.ready).then(keepCards, () => {});
  document.addEventListener("htmx:afterSettle", () => setTimeout(keepCards, 500)); // The page is drawn first.
}
listCards();
