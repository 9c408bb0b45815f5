import { textOf } from "./html.ts";

/** What somebody meets on a page before they open anything: words to read, and controls to choose among. */
export interface FirstSeen {
  readonly words: number;
  readonly controls: number;
}

/** Elements of which nothing is to be chosen by who reads. */
const CONTROL = /<(?:a|button|select|textarea|summary)\b|<input\b(?![^>]*type="hidden")/g;

/**
 * The page as it is first seen: without what stands in closed `details` (their `summary` stays), and, with `main`,
 * without the head and the foot that every page has.
 */
export function firstSeenOf(html: string): string {
  const [, inside = html] = html.split(/<main\b/);
  return withoutClosed(inside.split("</main>")[0] ?? "");
}

/** Counts its words and its controls. */
export function countFirstSeen(html: string): FirstSeen {
  const seen = firstSeenOf(html);
  const words = textOf(seen)
    .split(" ")
    .filter((word) => /[\p{L}\d]/u.test(word));
  return { words: words.length, controls: [...seen.matchAll(CONTROL)].length };
}

/** Takes away what closed `details` hold, whatever they hold in turn. */
function withoutClosed(html: string): string {
  let seen = "";
  // How many `details` are open around here; of the outermost closed one, at which depth it stands.
  let depth = 0;
  let hidden: number | undefined;
  let inSummary = false;
  for (const part of html.split(/(?=<)/)) {
    if (/^<details\b/.test(part)) {
      depth += 1;
      if (hidden === undefined && !/^<details\b[^>]*\sopen/.test(part)) hidden = depth;
    }
    if (hidden === depth && part.startsWith("<summary")) inSummary = true;
    if (hidden === undefined || inSummary) seen += part;
    if (hidden === depth && part.startsWith("</summary")) inSummary = false;
    if (part.startsWith("</details")) {
      if (hidden === depth) hidden = undefined;
      depth -= 1;
    }
  }
  return seen;
}
