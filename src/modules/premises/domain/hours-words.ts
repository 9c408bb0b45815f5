import { plain } from "#basics/text";

import { DAYS, type Day, emptyWeek, orderedSpans, type Span, type Week } from "./hours.ts";

/*
 * Hours as people write them in tables: « Lundi et jeudi : 14h à 18h, samedi 9h-12h30 ». Only what is understood
 * whole is read: one word that is not known (« sur rendez-vous », « 2e jeudi du mois », « hors vacances ») and all of it
 * stays words, since hours that are half right send people to a closed door.
 */

type Token =
  | { readonly is: "day"; readonly day: Day }
  | { readonly is: "time"; readonly at: number }
  | { readonly is: "to" }
  | { readonly is: "and" }
  | { readonly is: "every-day" }
  | { readonly is: "no-holiday" };

const DAY_WORDS: readonly (readonly [RegExp, Day])[] = [
  [/^(?:lundis?|lun\.?)$/, "Mo"],
  [/^(?:mardis?|mar\.?)$/, "Tu"],
  [/^(?:mercredis?|mer\.?)$/, "We"],
  [/^(?:jeudis?|jeu\.?)$/, "Th"],
  [/^(?:vendredis?|ven\.?)$/, "Fr"],
  [/^(?:samedis?|sam\.?)$/, "Sa"],
  [/^(?:dimanches?|dim\.?)$/, "Su"],
];

/** Words that say nothing by themselves. */
const SILENT =
  /^(?:le|les|l'|de|des|du|ouvert|ouverte|ouverture|ouverts|horaires?|d'ouverture|:|\.|\|)$/;

const PIECE =
  /\d{1,2}\s?(?:h|:|heures?)\s?\d{2}(?!\d)|\d{1,2}\s?(?:heures?|h)|fermee? (?:les )?jours? feries?|sauf (?:les )?jours? feries?|tous les jours|7 ?j ?\/ ?7|[a-z']+\.?|[-–—,;/:.&|]|\S/g;

/** The week that a text tells, when nothing in it is left over. */
export function readHoursWords(text: string): Week | undefined {
  const tokens = tokensOf(text);
  return tokens && weekOf(tokens);
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (const [piece] of plain(text).slice(0, 500).matchAll(PIECE)) {
    const token = tokenOf(piece);
    if (token === undefined) return undefined;
    if (token !== "silent") tokens.push(token);
  }
  return tokens;
}

function tokenOf(piece: string): Token | "silent" | undefined {
  if (/^(?:fermee?|sauf) .*feries?$/.test(piece)) return { is: "no-holiday" };
  if (/^(?:tous les jours|7 ?j ?\/ ?7)$/.test(piece)) return { is: "every-day" };
  const day = DAY_WORDS.find(([words]) => words.test(piece))?.[1];
  if (day !== undefined) return { is: "day", day };
  if (/^(?:a|au|jusqu'a|-|–|—)$/.test(piece)) return { is: "to" };
  if (/^(?:et|,|;|\/|&|puis)$/.test(piece)) return { is: "and" };
  if (piece === "midi") return { is: "time", at: 12 * 60 };
  if (SILENT.test(piece)) return "silent";
  const [all, hours, minutes = "0"] = /^(\d{1,2})\s?(?:h|:|heures?)\s?(\d{2})?$/.exec(piece) ?? [];
  if (all === undefined) return undefined;
  const at = Number(hours) * 60 + Number(minutes);
  return at <= 24 * 60 && Number(minutes) < 60 ? { is: "time", at } : undefined;
}

/** Groups of days, each followed by its hours. */
function weekOf(tokens: readonly Token[]): Week | undefined {
  const days: Record<Day, readonly Span[]> = { ...emptyWeek().days };
  const closedOnHolidays = tokens.some(({ is }) => is === "no-holiday");
  let left = tokens.filter(({ is }) => is !== "no-holiday");
  let isSome = false;
  while (left.length > 0) {
    const named = takeDays(left);
    if (named.days.length === 0)
      return named.rest.length === 0 && isSome ? { days, closedOnHolidays } : undefined;
    const hours = takeSpans(named.rest);
    if (hours === undefined || hours.spans.length === 0) return undefined;
    for (const day of named.days) {
      // The same day twice says the rest of its hours.
      const all = orderedSpans([...days[day], ...hours.spans]);
      if (typeof all === "string") return undefined;
      days[day] = all;
    }
    isSome = true;
    left = hours.rest;
  }
  return isSome ? { days, closedOnHolidays } : undefined;
}

function takeDays(tokens: readonly Token[]) {
  const days: Day[] = [];
  let isRange = false;
  for (const [at, token] of tokens.entries()) {
    if (token.is === "every-day") days.push(...DAYS);
    else if (token.is === "to") isRange = true;
    else if (token.is === "day") {
      const last = days.at(-1);
      if (isRange && last !== undefined) days.push(...between(last, token.day));
      else days.push(token.day);
      isRange = false;
    } else if (token.is !== "and") return { days: [...new Set(days)], rest: tokens.slice(at) };
  }
  return { days: [...new Set(days)], rest: [] };
}

function between(first: Day, last: Day): readonly Day[] {
  const [from, to] = [DAYS.indexOf(first), DAYS.indexOf(last)];
  return from < to ? DAYS.slice(from, to + 1) : [];
}

/** « 9h à 12h et 14h-17h »: pairs of times, each with its « à » between them; undefined when one has none. */
function takeSpans(tokens: readonly Token[]) {
  const spans: Span[] = [];
  let at = 0;
  for (; at < tokens.length; at += 1) {
    const [token, to, end] = tokens.slice(at, at + 3);
    if (token?.is === "day" || token?.is === "every-day") break;
    if (token?.is === "and" || token?.is === "to") continue;
    if (token?.is !== "time" || to?.is !== "to" || end?.is !== "time") return undefined;
    spans.push({ from: token.at, to: end.at });
    at += 2;
  }
  const ordered = orderedSpans(spans);
  return typeof ordered === "string" ? undefined : { spans: ordered, rest: tokens.slice(at) };
}
