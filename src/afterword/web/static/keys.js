// Keys. Ctrl+Enter presses the one filled button of a task page; single letters work only once switched on with "?".
const ON = "afterword-keys";
const PLACES = { t: "/", p: "/processes", n: "/add" };

function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function step(by) {
  const rows = [...document.querySelectorAll("main .rows a.main, main .list li > a, main .pick a, main .card .btn")];
  if (!rows.length) return;
  const now = rows.indexOf(document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, now + by))].focus();
}

function press(selector) {
  document.querySelector(selector)?.click();
}

const ACTS = {
  j: () => step(1),
  k: () => step(-1),
  e: () => press('.acts a[href$="/edit"]'),
  a: () => document.querySelector("#approve")?.focus(),
  u: () => document.querySelector('.bar form[action$="/take-back"] button')?.focus(),
  "/": () => document.querySelector('input[type="search"]')?.focus(),
};

function isOn() {
  return localStorage.getItem(ON) === "1";
}

function explain() {
  const text = isOn() ? "Single keys are off now." : "Single keys are on: t today, p processes, n add, j and k next and previous, e edit, a go to approve, u take back, / find.";
  localStorage.setItem(ON, isOn() ? "0" : "1");
  const said = document.querySelector("#notices");
  if (!said) return;
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.textContent = text;
  said.replaceChildren(notice);
}

function pressed(event) {
  if (event.key === "Enter" && event.ctrlKey) {
    const main = document.querySelector("#approve") ?? event.target.closest?.("form")?.querySelector(".btn.go");
    main?.click();
    return;
  }
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "?") return explain();
  if (!isOn()) return;
  if (PLACES[event.key]) location.assign(PLACES[event.key]);
  else if (ACTS[event.key]) {
    event.preventDefault();
    ACTS[event.key]();
  }
}

export function keys() {
  document.addEventListener("keydown", pressed);
}
