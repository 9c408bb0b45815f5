import { shorten } from "#basics/text";

import { plainText } from "../html-text.ts";
import type { ReadNotice, ReadRefusal, Section } from "../notice.ts";
import { given } from "./given.ts";

/** How long a summary may be. */
const SUMMARY = 400;

/** A summary that ends before this is not worth cutting at its sentence. */
const SHORTEST = 120;

/**
 * One or two sentences, at most 400 characters, of the first text that says something: cut at the
 * end of a sentence when one ends after 120 characters, else at a word, with an ellipsis.
 */
export function summaryOf(texts: readonly (string | undefined)[]): string {
  const text = texts.find((one) => one !== undefined && one.trim() !== "") ?? "";
  const line = text
    .slice(0, 4 * SUMMARY)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= SUMMARY) return line;
  const ends = [...line.slice(0, SUMMARY).matchAll(/[.!?…](?=\s)/g)].map(({ index }) => index + 1);
  const end = ends.at(-1) ?? 0;
  return end >= SHORTEST ? line.slice(0, end) : shorten(line, SUMMARY - 1);
}

/** The heading of the section that says where a contract is carried out (domain/search/named-places.ts reads it). */
export const PLACE_HEADING = "Lieu d’exécution";

/** The longest text that a section keeps; a longer one is a file, not a notice. */
const LONGEST = 40_000;

/** A part of a notice in plain text; none when the source says nothing there. */
export function section(
  heading: string | undefined,
  source: string | undefined,
): readonly Section[] {
  const text =
    source === undefined ? "" : plainText(source.slice(0, 4 * LONGEST)).slice(0, LONGEST);
  return text === "" ? [] : [given({ heading, text })];
}

/** Sections without those that repeat what an earlier one said, apostrophes and case apart. */
export function withoutRepeats(sections: readonly Section[]): readonly Section[] {
  const said = new Set<string>();
  return sections.filter(({ text }) => {
    const key = text.replaceAll("’", "'").toLowerCase();
    return !said.has(key) && said.add(key);
  });
}

/** A record that cannot become a notice, with a French sentence that helps to mend it. */
export function refuse(refusal: ReadRefusal, detail: string, sourceId?: string): ReadNotice {
  return { read: false, refusal, detail, ...given({ sourceId }) };
}

/** Where a file that is of no source goes in; the end of a refusal. */
export const ELSEWHERE =
  "Le fichier de quelqu’un d’autre s’importe par la page « Importer un tableau ».";

/** The titles longer than this are descriptions that slipped. */
export const LONGEST_TITLE = 500;

/** A notice with more lots than this is none; the first are kept. */
export const MOST_LOTS = 1_000;
