/**
 * A link marked `data-copy` (with the word that says it is done) copies its address instead of opening it.
 * Without a clipboard, it stays a link.
 */
export function copyLinks(): void {
  if (!("clipboard" in navigator)) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-copy]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      navigator.clipboard.writeText(link.href).then(
        () => say(link),
        () => window.location.assign(link.href),
      );
    });
  }
}

function say(link: HTMLAnchorElement): void {
  link.setAttribute("role", "status");
  link.textContent = link.dataset["copy"] ?? "";
}
