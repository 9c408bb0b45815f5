/** Puts the focus on what is to be mended, so that the keyboard and the screen reader begin there. */
export function focusProblems(): void {
  const summary = document.querySelector<HTMLElement>(".bilan");
  summary?.focus({ preventScroll: true });
  summary?.scrollIntoView({ block: "nearest" });
}
