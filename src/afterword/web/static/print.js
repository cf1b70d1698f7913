// The print page prints from the browser's own menu as well; the button only makes it nearer.
const button = document.querySelector("[data-print]");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
