// A passkey is made or proved by the browser; without one the form goes all the same, and the page says what to do.
document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (!submitter?.dataset.passkey) return;
  event.preventDefault();
  form.action = submitter.formAction;
  const asked = fetch(form.action, { method: "POST", body: new FormData(form) }).then((answer) => answer.json());
  const made = await asked.then((wanted) => webauthnJSON[submitter.dataset.passkey](wanted)).catch(() => null);
  form.elements.passkey.value = JSON.stringify(made);
  form.submit();
});
