import { PARIS } from "#basics/dates";
import { shorten } from "#basics/text";

import { hoursIn } from "./days-in-words.ts";
import type { LimitChange, Point } from "./limit-change.ts";
import { plainLines, sentencesOf } from "./sentences.ts";
import { subjectsIn } from "./subjects.ts";
import { zoneNamed } from "./zones.ts";
import { type ToldDay, toldDays, type WordsContext } from "./told-days.ts";

const LONGEST_CITED = 200;

/** Words that say that a deadline becomes another one. */
const CHANGES =
  /report|repouss|prolong|prorog|decal|avanc|modifi|chang|nouve(?:lle|au)|au lieu|\blire\b|erreur|rectifi|desormais|suspendu|ulterieur|remplac|\bporte|recul|allong|raccourci|corrig/;
const UNCHANGED =
  /inchange|sans changement|reste\w{0,2} (?:fixe|identique|la meme|les memes|valable|au)|demeure|n'est pas (?:report|modif|prolong|chang|repouss|decal)|ne (?:change|sera) pas|pas de (?:report|changement|modification)/;
const SOONER = /avancee?s? (?:de |d')(\d{1,2}|une?|deux|trois) ?(jours?|semaines?)/;
const FEW: ReadonlyMap<string, number> = new Map([
  ["un", 1],
  ["une", 1],
  ["deux", 2],
  ["trois", 3],
]);

/**
 * What the free words of a correction make of the end of the answers. A day counts where the words around
 * it speak of the answers and announce it, or simply say it. A day after « au lieu de », or that of an
 * opening, a visit or a question, never counts. When two days could be meant neither is chosen: the end
 * is not sure, and both are kept as what it may mean.
 */
export function limitInWords(written: string, context: WordsContext = {}): readonly LimitChange[] {
  const text = plainLines(written);
  const days = toldDays(text, context);
  const mine = days.filter(({ subject }) => subject === "answers");
  const groups = Map.groupBy(
    mine.filter(({ role }) => role !== "denied"),
    ({ lots }) => [...new Set(lots)].toSorted().join(","),
  );
  const found = [...groups.values()].flatMap((group) => changeOf(group, written));
  if (found.length > 0) return found;
  const hour = hourAlone(text, context);
  if (hour !== undefined && days.length === 0) return [hour];
  const pair = unnamedPair(days);
  if (pair !== undefined) return [pair];
  const guesses = days.filter(({ subject, role }) => subject === "both" && role !== "denied");
  const isUnsure = guesses.some(({ role }) => role !== "old") || speaksOfIt(text, days, context);
  return isUnsure ? [unsure(guesses, written, text)] : [];
}

function changeOf(group: readonly ToldDay[], written: string): readonly LimitChange[] {
  const fresh = group.filter(({ role }) => role === "new");
  const pool = fresh.length > 0 ? fresh : group.filter(({ role }) => role === "said");
  const lots = lotsOf(group);
  if (pool.length === 0) return [];
  const points = distinct(pool);
  const [point] = points;
  if (points.length !== 1 || point === undefined || pool.some(({ isSure }) => !isSure))
    return [
      {
        says: "unsure",
        or: distinct(group.filter(({ role }) => role !== "old")),
        lots,
        cited: cite(written),
      },
    ];
  const from = group.findLast(({ role }) => role === "old")?.point;
  return [{ says: "moves", to: point, from, lots }];
}

/** « Au lieu de : 5, lire : 12 », of nothing that is named: only what is held can tell whether it is its end. */
function unnamedPair(days: readonly ToldDay[]): LimitChange | undefined {
  const unnamed = days.filter(({ subject, isSure }) => subject === undefined && isSure);
  const [from, ...olds] = distinct(unnamed.filter(({ role }) => role === "old"));
  const [to, ...news] = distinct(unnamed.filter(({ role }) => role === "new"));
  if (from === undefined || to === undefined || olds.length + news.length > 0) return undefined;
  return { says: "moves", to, from, onlyIfFrom: true };
}

function lotsOf(group: readonly ToldDay[]): readonly string[] | undefined {
  const lots = group[0]?.lots ?? [];
  return lots.length === 0 ? undefined : [...new Set(lots)];
}

/** The moments of some days, each once; a day told with and without its hour is told with it. */
function distinct(days: readonly ToldDay[]): readonly Point[] {
  const points = days.flatMap(({ point }) => point ?? []);
  const all = new Map(points.map((point) => [`${point.date} ${point.time ?? ""}`, point]));
  return [...all.values()].filter(
    ({ date, time }) =>
      time !== undefined ||
      !points.some((other) => other.date === date && other.time !== undefined),
  );
}

/** An hour that moves on the same day: « au lieu de 12h00, lire 17h00 ». */
function hourAlone(text: string, context: WordsContext): LimitChange | undefined {
  const isMine = subjectsIn(text).findLast(({ subject }) => subject !== undefined)?.subject;
  if ((isMine ?? context.subject) !== "answers") return undefined;
  const hours = hoursIn(text);
  const to = hours.find(({ at }) => sideOf(text, at) === "new");
  const target = to ?? (context.isNew === true && hours.length === 1 ? hours[0] : undefined);
  if (target === undefined || target.time === "00:00") return undefined;
  // The hour of elsewhere is another one in Paris according to the season: without its day it is not sure.
  if ((zoneNamed(text.slice(target.at, target.at + 50)) ?? PARIS) !== PARIS) return undefined;
  const from = hours.find(({ at }) => sideOf(text, at) === "old");
  return {
    says: "moves",
    to: { time: target.time },
    from: from === undefined || from === target ? undefined : { time: from.time },
    lots: context.lots,
  };
}

/** Whether an hour stands behind « lire », or behind « au lieu de » and « au lieu de lire ». */
function sideOf(text: string, at: number): "new" | "old" | undefined {
  const before = text.slice(Math.max(0, at - 60), at).replaceAll("au lieu de lire", "au lieu de");
  const [old, read] = [before.lastIndexOf("au lieu d"), before.lastIndexOf("lire")];
  if (old < 0 && read < 0) return undefined;
  return read > old ? "new" : "old";
}

/** Whether a sentence says that the end of the answers changes, in a way that no day tells. */
function speaksOfIt(
  text: string,
  days: readonly ToldDay[],
  { subject, isNew }: WordsContext,
): boolean {
  if (subject === "answers" && isNew === true && days.length === 0)
    return /\d|date|heure/.test(text);
  return sentencesOf(text).some(({ at, end }) => {
    const sentence = text.slice(at, end);
    const speaks = subjectsIn(sentence).some((one) => one.subject === "answers");
    if (!speaks || UNCHANGED.test(sentence)) return false;
    const isOwn = /limite|echeance|delai|cloture|dlr|(?:remise|reception|depot)s? de|reporte/.test(
      sentence,
    );
    return (CHANGES.test(sentence) && isOwn) || hasLostDay(sentence, days, at);
  });
}

/** A sentence on the end of the answers with figures that look like a day, and are none that we read. */
function hasLostDay(sentence: string, days: readonly ToldDay[], at: number): boolean {
  const isLost = days.some(
    (day) => day.at >= at && day.at < at + sentence.length && day.point === undefined,
  );
  return (
    /limite|echeance|cloture/.test(sentence) &&
    (isLost || /\b\d{1,2}\/\d{1,2}(?![\d/])/.test(sentence))
  );
}

function unsure(guesses: readonly ToldDay[], written: string, text: string): LimitChange {
  const [, amount = "", unit = ""] = SOONER.exec(text) ?? [];
  const count = FEW.get(amount) ?? Number(amount);
  const sooner =
    amount === "" || !(count > 0) ? undefined : unit.startsWith("s") ? count * 7 : count;
  return {
    says: "unsure",
    or: distinct(guesses.filter(({ role }) => role !== "old")),
    cited: cite(written),
    sooner,
  };
}

function cite(written: string): string {
  return shorten(written.replace(/\s+/g, " ").trim(), LONGEST_CITED);
}
