import { plain } from "#basics/text";

/** A title longer than this is a description. */
const LONGEST = 250;

/**
 * The fullest of the titles that a notice gives to the same thing: one that says each word of the first, in their order, and more. A
 * first title that was cut (« Travaux de réfection de tro… ») is completed so; one in other words is another thing, and left.
 */
export function fullerTitle(first: string, ...others: readonly (string | undefined)[]): string {
  return others.reduce<string>((best, other) => {
    const title = other?.replace(/\s+/g, " ").trim() ?? "";
    return title.length <= LONGEST && isFuller(title, best) ? title : best;
  }, first);
}

function isFuller(longer: string, shorter: string): boolean {
  const [long, short] = [wordsOf(longer), wordsOf(shorter)];
  if (long.length <= short.length && longer.length <= shorter.length) return false;
  let at = 0;
  for (const [place, word] of short.entries()) {
    const isLast = place === short.length - 1;
    const found = long.findIndex(
      (one, index) =>
        index >= at && (one === word || (isLast && word.length > 2 && one.startsWith(word))),
    );
    if (found < 0) return false;
    at = found + 1;
  }
  return short.length > 0;
}

function wordsOf(title: string): readonly string[] {
  return plain(title).match(/[a-z0-9]+/g) ?? [];
}
