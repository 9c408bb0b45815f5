import { plain } from "#basics/text";
import type { Licence } from "#rules/commons";

import { MOST_LINE } from "./method.ts";

/** What a heading, or the first words of a line, announce. */
export type Part =
  | "title"
  | "purpose"
  | "notWhen"
  | "people"
  | "material"
  | "steps"
  | "theme"
  | "licence"
  | "time";

/** How people head the parts of a method, without accents, capitals nor signs. */
const HEADS: Readonly<Record<Part, RegExp>> = {
  title: /^(?:title|titre|nom(?: de la methode)?)$/,
  purpose:
    /^(?:objectifs?|buts?|intentions?|en (?:bref|deux mots)|resume|presentation|description|a quoi (?:ca|cela) sert|pour ?quoi(?: faire)?)\b/,
  notWhen:
    /^(?:ne la prenez pas|quand (?:ne pas|l eviter)|a eviter|contre indications?|limites?|precautions?|points? (?:de vigilance|d attention)|attention|pieges?)\b/,
  people:
    /^(?:participants?|participantes?|personnes?|nombre de|taille du groupe|pour combien|groupe)\b/,
  material: /^(?:materiel|materiaux|fournitures|il (?:vous )?faut|ce qu il (?:vous )?faut)\b/,
  steps:
    /^(?:etapes?|deroule|deroulement|programme|consignes?|marche a suivre|comment (?:faire|ca se passe|s y prendre)|pas a pas|animation)\b/,
  theme: /^(?:domaine|champ|theme)s?\b/,
  licence: /^licen[cs]e\b/,
  time: /^(?:duree|temps)\b/,
};
const PARTS: readonly Part[] = [
  "title",
  "notWhen",
  "people",
  "material",
  "steps",
  "theme",
  "licence",
  "time",
  "purpose",
];

/** The part that a heading announces, whatever its capitals, accents, emoji and colon; undefined for a heading of no part. */
export function partNamed(head: string): Part | undefined {
  const words = (plain(head).match(/[a-z0-9]+/g) ?? []).join(" ");
  return PARTS.find((part) => HEADS[part].test(words));
}

const HOURS = String.raw`(\d{1,2}) ?h(?:eures?)?(?: ?(\d{1,2})(?: ?(?:minutes?|min|mn))?)?`;
const MINUTES = String.raw`(?:\d{1,3} ?(?:à|-|–|—) ?)?(\d{1,4}) ?(?:minutes?\b|min\b|mn\b|['’′])`;
const LASTS = `(?:${HOURS}|${MINUTES})`;
/** First, last or between brackets: where people write how long a step takes. */
const PLACES = [
  new RegExp(String.raw`^[([]?${LASTS}[)\]]?\.? ?(?:[:–—-] ?)?(?<first>.+)$`, "i"),
  new RegExp(String.raw`^(?<before>.+?) ?[([]${LASTS}[)\]](?<after>.*)$`, "i"),
  new RegExp(String.raw`^(?<before>.+?) ?[,:–—-] ?${LASTS}\.?$`, "i"),
];

/** A step as people write it: how long it takes, wherever they say so, and what one does. */
export function timedStep(line: string): {
  readonly minutes: number | undefined;
  readonly does: string;
} {
  if (line.length > MOST_LINE) return { minutes: undefined, does: line };
  const step = line.replace(/ {2,}/g, " ");
  for (const place of PLACES) {
    const found = place.exec(step);
    if (found === null) continue;
    const [, hours, and, alone] = place === PLACES[0] ? found : shifted(found);
    const minutes = alone === undefined ? Number(hours) * 60 + Number(and ?? 0) : Number(alone);
    const { first, before, after = "" } = found.groups ?? {};
    const does = (first ?? `${before ?? ""}${after.replace(/^\s*:\s*/, ", ")}`).trim();
    if (minutes > 0 && does !== "") return { minutes, does };
  }
  return { minutes: undefined, does: line };
}

/** Behind what stands before, the same three groups. */
function shifted(found: RegExpExecArray): readonly (string | undefined)[] {
  const [whole, , ...rest] = found;
  return [whole, ...rest];
}

/** How long alone (« 1 h 30 », « 20’ », « 10 à 15 minutes »), in minutes. */
export function readLasting(typed: string): number | undefined {
  const found = new RegExp(`^${LASTS}$`, "i").exec(typed.trim());
  if (found === null) return undefined;
  const [, hours, and, alone] = found;
  const minutes = alone === undefined ? Number(hours) * 60 + Number(and ?? 0) : Number(alone);
  return minutes > 0 ? minutes : undefined;
}

/** « 12 à 30 personnes », « de 6 à 12 », « 8-20 », « 15 participants »; undefined for what has no end (« 8 au moins »). */
export function readPeople(
  typed: string,
): { readonly from: number; readonly to: number } | undefined {
  if (/au moins|minimum|\bmin\b|à partir|et plus|\+/i.test(typed)) return undefined;
  const range = /(\d{1,3}) *(?:à|-|–|—|et) *(\d{1,3})(?!\d)/.exec(typed);
  if (range !== null) return { from: Number(range[1]), to: Number(range[2]) };
  const one = /^\D*(\d{1,3})(?!\d)\D*$/.exec(typed);
  return one === null ? undefined : { from: Number(one[1]), to: Number(one[1]) };
}

const LICENCES: readonly (readonly [RegExp, Licence])[] = [
  [/\bcc0\b|publicdomain\/zero\/1\.0/, "CC0-1.0"],
  [/\bcc[ -]by[ -]sa[ -]4\.0|licenses\/by-sa\/4\.0/, "CC-BY-SA-4.0"],
  [/\bcc[ -]by[ -]4\.0|licenses\/by\/4\.0/, "CC-BY-4.0"],
  [/etalab[ -]2\.0|licence ouverte\D{0,40}2\.0/, "etalab-2.0"],
];

/** A free licence of here, said with its version; one without it is for its author to choose: it is not guessed. */
export function licenceSaid(typed: string): Licence | undefined {
  const said = typed.toLowerCase();
  return LICENCES.find(([form]) => form.test(said))?.[1];
}
