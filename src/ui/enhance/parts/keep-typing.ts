/** Asks before leaving a page where something was typed and not sent. Searches (GET) lose nothing. */
export function keepTyping(): void {
  let changed = false;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[method=post]")) {
    form.addEventListener("input", () => {
      changed = true;
    });
    form.addEventListener("submit", () => {
      changed = false;
    });
  }
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
