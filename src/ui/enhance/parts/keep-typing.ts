import { laterButton } from "./keep-later.ts";

/**
 * Asks before leaving a page where something was typed and not sent. Searches (GET) lose nothing, and
 * a form that keeps itself as a draft loses only a file that was chosen.
 */
export function keepTyping(): void {
  let changed = false;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[method=post]")) {
    const keepsItself =
      form.querySelector("output[data-kept]") !== null || laterButton()?.form === form;
    form.addEventListener("input", ({ target }) => {
      if (!keepsItself || (target instanceof HTMLInputElement && target.type === "file"))
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
