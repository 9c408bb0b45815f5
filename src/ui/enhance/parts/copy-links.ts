/**
 * A button marked `data-copy` (with the id of a field) shows itself where it can copy what the field
 * holds, and says so once it did (`data-copied`). Without a clipboard it stays hidden: the field is selected by hand.
 */
export function copyLinks(): void {
  if (!("clipboard" in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const field = document.querySelector<HTMLInputElement>(`#${button.dataset["copy"] ?? ""}`);
    if (field === null) continue;
    button.hidden = false;
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(field.value).then(
        () => say(button),
        () => field.select(),
      );
    });
  }
}

function say(button: HTMLButtonElement): void {
  button.setAttribute("role", "status");
  button.textContent = button.dataset["copied"] ?? "";
}
