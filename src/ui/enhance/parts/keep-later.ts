import { keepAt } from "./keep-drafts.ts";

/**
 * In simple mode a form of several questions is kept as it goes, as « Finir plus tard » would: at each question that
 * opens, some seconds after the last key, and when one leaves. Without scripts, the button alone does.
 */
export function keepLater(): void {
  const button = laterButton();
  const form = button?.form ?? null;
  if (button === null || form === null) return;
  const keeping = keepAt(form, {
    at: button.formAction,
    typed: () => {
      const typed = new FormData(form);
      typed.delete("act");
      typed.set(button.name, button.value);
      return typed;
    },
    told: () => undefined,
  });
  form.addEventListener("toggle", keeping, { capture: true });
}

/** The button by which the form of this page is put off. */
export function laterButton(): HTMLButtonElement | null {
  return document.querySelector<HTMLButtonElement>("button[name=plus-tard]");
}
