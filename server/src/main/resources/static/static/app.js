// What moves without a reload. Every page works without it.
document.addEventListener("htmx:configRequest", (event) => {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
  event.detail.headers[meta("csrf-header")] = meta("csrf-token");
});
// A refused form comes back as 422 with its reasons: show it.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
