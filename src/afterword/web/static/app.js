// Everything works without this file. It only makes things nearer: words and checks light up together,
// focus goes to what changed, a dropped file is taken, a few keys.
import { keys } from "./keys.js";

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

function light(rule, on) {
  $$(`[data-check="${CSS.escape(rule)}"]`).forEach((part) => part.classList.toggle("lit", on));
}

function follow(event, on) {
  const part = event.target instanceof Element ? event.target.closest("[data-check]") : null;
  if (part) light(part.dataset.check, on);
}

for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(name, (event) => follow(event, on));
}

// After a swap, or a page that came with a notice, the eye and the screen reader go there.
function settle(event) {
  // What is told while somebody types must not take the focus from the field.
  if (event?.target instanceof Element && event.target.closest(".quietly")) return;
  const what = $('[role="alert"]') ?? $("#notices .notice");
  if (what) what.focus({ preventScroll: false });
  $$("[data-copy]").forEach((button) => (button.hidden = false));
  suggestZone();
  askZone();
}

function ownZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

// The browser knows its own time zone: it is put into the empty field, visible, and kept only by the person.
function suggestZone() {
  const field = $("[data-zone]");
  if (field && !field.value) field.value = ownZone();
}

// Another zone than the plan's: the server decides whether to ask, the person decides what changes.
async function askZone() {
  const form = $("#device");
  const zone = ownZone();
  // A machine on UTC says nothing of where a person is.
  if (!form || !zone.includes("/") || zone.startsWith("Etc/") || form.dataset.seen === zone || $("#zone-ask")) return;
  // A page settles in more than one part: while an answer is on its way, nothing more is asked.
  if (form.dataset.asking) return;
  form.dataset.asking = "1";
  form.elements.device.value = zone;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
    if (answer.status === 204) form.dataset.seen = zone;
    else if (answer.ok && !answer.redirected) $("#notices")?.insertAdjacentHTML("beforeend", await answer.text());
  } finally {
    delete form.dataset.asking;
  }
}

document.addEventListener("dragover", (event) => {
  if ($("form.drop")) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  const form = $("form.drop");
  const files = event.dataTransfer?.files;
  if (!form || !files?.length) return;
  event.preventDefault();
  $('input[type="file"]', form).files = files;
  form.requestSubmit();
});

// The words of a letter go to the clipboard; where that is not allowed they are shown, selected.
document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-copy]") : null;
  if (!button) return;
  const words = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(words.value);
    $("#copied").textContent = "Copied. Paste it where you write.";
  } catch {
    words.hidden = false;
    words.select();
    $("#copied").textContent = "The words are selected: copy them.";
  }
});

// A second press while the first is on its way does nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  else {
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 1500);
  }
});

document.addEventListener("htmx:afterSettle", settle);
settle();
keys();
