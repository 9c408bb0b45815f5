import { plain } from "#basics/text";
import { type AskedThing, holdsThing } from "#rules/subjects";

/** The words looked for, as they are compared; at most eight. */
export function wordsOf(query: string): readonly string[] {
  return plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .slice(0, 8);
}

/** Whether a text holds all the words, each at the beginning of one of its own, without accents. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  const known = ` ${plain(text).replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`;
  return words.every((word) => known.includes(` ${word}`));
}

/** Whether a text answers: it holds all the words, or each thing that they mean in one of its ways. */
export function answers(
  text: string,
  asked: { readonly words: readonly string[]; readonly things: readonly AskedThing[] },
): boolean {
  const { words, things } = asked;
  return (
    holdsAll(text, words) || (things.length > 0 && things.every((thing) => holdsThing(text, thing)))
  );
}

/** What stands around the first word found, at most `most` characters, as it is written. */
export function around(text: string, words: readonly string[], most = 160): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  // `plain` keeps the length of French letters but ligatures: near enough for an excerpt.
  const places = words.map((word) => plain(flat).indexOf(word)).filter((place) => place !== -1);
  const place = Math.min(...places, flat.length);
  const start = place <= most / 2 ? 0 : flat.lastIndexOf(" ", place - most / 3) + 1;
  const cut = flat.slice(start, start + most);
  return `${start > 0 ? "… " : ""}${cut}${start + most < flat.length ? "…" : ""}`;
}
