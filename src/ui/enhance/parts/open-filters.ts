/** On a wide screen the filters stand open beside the list, also where the style sheet alone cannot open them. */
export function openFilters(): void {
  if (!window.matchMedia("(min-width: 60rem)").matches) return;
  for (const folded of document.querySelectorAll<HTMLDetailsElement>("details.repli"))
    folded.open = true;
}
