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

/** A « La suite » of simple mode: those after one that is closed are not seen before it is opened (simple.css). */
const SUITE = /^<details class="groupe suite"(?: open)?>/;

/** Takes away what closed `details` hold, whatever they hold in turn. */
function withoutClosed(html: string): string {
  let seen = "";
  // Of the `details` around here: whether each is a « La suite » after which the next one waits.
  const open: boolean[] = [];
  // Of the outermost closed one, at which depth it stands; and whether its summary is seen.
  let hidden: number | undefined;
  let isSaid = false;
  let inSummary = false;
  let waits = false;
  for (const part of html.split(/(?=<)/)) {
    if (/^<details\b/.test(part)) {
      const isClosed = !/^<details\b[^>]*\sopen/.test(part);
      if (hidden === undefined && isClosed) {
        hidden = open.length + 1;
        isSaid = !(waits && SUITE.test(part));
      }
      open.push(SUITE.test(part) && (isClosed || waits));
    }
    const isTop = hidden === open.length;
    if (isTop && isSaid && part.startsWith("<summary")) inSummary = true;
    if (hidden === undefined || inSummary) seen += part;
    if (isTop && part.startsWith("</summary")) inSummary = false;
    if (part.startsWith("</details")) {
      if (isTop) hidden = undefined;
      waits = open.pop() ?? false;
    } else waits = false;
  }
  return seen;
}
