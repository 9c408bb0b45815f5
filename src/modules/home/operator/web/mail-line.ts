/** A piece of a line of a mail: words, with the path that they lead to when they are a page of this site. */
export interface LinePart {
  readonly says: string;
  readonly at: string | undefined;
}

const ADDRESS = /(https?:\/\/[^\s<>"«»]+)/;

/**
 * Cuts a line of a mail at its addresses. Only those of this site (its origins, « https://… » without
 * a slash at the end) become links, by their path alone: a mail holds what others wrote, and nobody
 * must be led elsewhere from the operator's page.
 */
export function partsOf(line: string, site: readonly string[]): readonly LinePart[] {
  return line
    .split(ADDRESS)
    .filter((says) => says !== "")
    .map((says) => ({ says, at: pathOf(says, site) }));
}

function pathOf(text: string, site: readonly string[]): string | undefined {
  if (!ADDRESS.test(text) || !URL.canParse(text)) return undefined;
  const { origin, username, pathname, search } = new URL(text);
  const ours = site.some((one) => URL.canParse(one) && new URL(one).origin === origin);
  // « //elsewhere » as a path would lead away.
  return ours && username === "" && !pathname.startsWith("//") ? pathname + search : undefined;
}
