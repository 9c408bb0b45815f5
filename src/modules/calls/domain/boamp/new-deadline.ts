import { plain } from "#basics/text";

import { readDay } from "../reading/moments.ts";

/** What a correction says of the deadline, in its own words. */
export type NewDeadline =
  /** The new one, as `2026-09-30T12:00`, or a day alone. */
  | { readonly limit: string }
  /** It speaks of the deadline, and what it becomes could not be read. */
  | "unreadable"
  /** It speaks of something else. */
  | undefined;

/** A text longer than this is read to here. */
const LONGEST = 20_000;

const MONTHS =
  "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre";
const DATE = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:er)? ?[/. -] ?(\d{1,2}|${MONTHS}) ?[/. -] ?(\d{4}|\d{2})(?!\d)`,
  "g",
);

/** What makes a date the one until which one answers, and what makes it another one. */
const ANSWERS =
  /limites?\b|(?:remise|reception|depot) des (?:offres|plis|candidatures)|\b(?:offres|plis|candidatures)\b/g;
const OTHERS =
  /\bvisites?\b|\bquestions?\b|renseignements|complementaires|ouverture des|validite|demarrage|debut des|\bduree\b/g;

/** Words right before a date that make it the new one, with only small words between. */
const SMALL =
  "le|la|au|du|a|est|sont|jusqu|qu|date|heure|limite|de|des|et|remise|reception|depot|offres?|plis?|candidatures?|fixee?s?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
const NEW = new RegExp(
  String.raw`(?:\blire|\breport\w{0,6}|\brepouss\w{0,6}|\bprolong\w{0,6}|\bdecal\w{0,6}|\bportee?s?|\bfixee?s?|\bdesormais|\bnouvelle date|\bnouveau delai)` +
    String.raw`(?:[^a-z0-9]|\b(?:${SMALL})\b){0,60}$`,
);

/** Words before it that make it the one of before. */
const OLD = /au lieu d|initial|preced|ancien/;

const TIME = /^[ ,]{0,3}(?:(?:a|-|avant|jusqu.a) )?(\d{1,2}) ?(?:heures?|h|:) ?(\d\d)?(?!\d)/;

/**
 * The new deadline that a text gives: a date right behind « lire », « reportée au », « nouvelle date
 * limite : », where the text speaks of offers; never the one behind « au lieu de » or
 * « initialement ». An hour of elsewhere (« heure locale ») is not taken. Nothing is guessed: of
 * « le 3 ou le 4 », neither.
 */
export function newDeadlineIn(written: string): NewDeadline {
  const text = plain(written.slice(0, LONGEST)).replace(/\s+/g, " ");
  if (text.search(ANSWERS) < 0) return undefined;
  let from = 0;
  for (const found of text.matchAll(DATE)) {
    const [whole, day = "", month = "", year = ""] = found;
    const before = text.slice(Math.max(from, found.index - 120), found.index);
    from = found.index + whole.length;
    const after = text.slice(from, from + 60);
    if (OLD.test(before) || !NEW.test(before) || isElsewhere(text, found.index)) continue;
    const limit = momentOf({ day, month, year }, after);
    if (limit !== undefined) return { limit };
  }
  return "unreadable";
}

/** Whether what stands before a date speaks last of a visit, of questions… or never of offers. */
function isElsewhere(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 300), at);
  const last = (words: RegExp): number => [...around.matchAll(words)].at(-1)?.index ?? -1;
  return last(ANSWERS) < 0 || last(OTHERS) > last(ANSWERS);
}

function momentOf(
  { day, month, year }: Readonly<Record<"day" | "month" | "year", string>>,
  after: string,
): string | undefined {
  const separator = /^\d/.test(month) ? "/" : " ";
  const whole = year.length === 2 ? `20${year}` : year;
  const read = readDay([day, month, whole].join(separator))?.toString();
  const time = TIME.exec(after);
  const rest = after.slice(time?.[0].length ?? 0);
  if (read === undefined || /^ ?(?:ou|et|puis)\b/.test(rest)) return undefined;
  if (time === null || Number(time[1]) > 23 || /^ ?(?:heures? )?locales?/.test(rest)) return read;
  return `${read}T${(time[1] ?? "").padStart(2, "0")}:${time[2] ?? "00"}`;
}
