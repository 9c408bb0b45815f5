import { plainLine } from "../html-text.ts";
import { readMoment } from "../reading/moments.ts";
import { type DaysContext } from "./days-in-words.ts";
import type { Amendment, LimitChange, Point } from "./limit-change.ts";
import { limitInWords } from "./limit-in-words.ts";
import { pointWords } from "./point.ts";
import { lotsIn, plainLines } from "./sentences.ts";
import { subjectOfPlace } from "./subjects.ts";
import { toldDays } from "./told-days.ts";

/** A moment alone, as machines write it. */
const MOMENT =
  /^\s{0,9}\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?\s{0,9}$/;
const HOUR = /^\s{0,9}\d{1,2}:\d\d(?::\d\d)?\s{0,9}$/;

/** What the parts of a correction make of the end of the answers, each once. */
export function limitChangesOf(
  amendments: readonly Amendment[],
  context: DaysContext,
): readonly LimitChange[] {
  const all = amendments.flatMap((one) => changesOf(one, context));
  return [...new Map(all.map((one) => [JSON.stringify({ ...one, cited: "" }), one])).values()];
}

function changesOf(one: Amendment, context: DaysContext): readonly LimitChange[] {
  const lots = lotsOf(one);
  if (one.text !== undefined) return limitInWords(one.text, { ...context, lots });
  const { after, before } = one;
  if (after === undefined) return [];
  const place = plainLines(one.where ?? "").replaceAll("\n", " ");
  const subject = place === "" ? undefined : subjectOfPlace(place);
  const point = momentOf(after);
  if (point === undefined) return wordsOf(one, { ...context, subject, lots });
  const from = momentOf(before ?? "") ?? firstDay(before ?? "", context);
  if (subject === "other") return [];
  if (subject === "both" || (place === "" && from === undefined))
    return [{ says: "unsure", or: [point], lots, cited: cited(one) }];
  const onlyIfFrom = subject === undefined ? true : undefined;
  return onlyIfFrom && from === undefined
    ? []
    : [{ says: "moves", to: point, from, lots, onlyIfFrom }];
}

function wordsOf(
  { where, before, after = "" }: Amendment,
  context: Parameters<typeof limitInWords>[1] & object,
): readonly LimitChange[] {
  const from = firstDay(before ?? "", context, context.subject);
  const found = limitInWords(after, { ...context, isNew: true });
  const place = where === undefined ? "" : `${where} : `;
  return found.map((change) =>
    change.says === "unsure"
      ? { ...change, cited: place + change.cited }
      : { ...change, from: change.from ?? from },
  );
}

/** The day of the answers that the words of before told; the only day that they told, where nothing says of what. */
function firstDay(
  before: string,
  context: DaysContext,
  subject?: NonNullable<Parameters<typeof limitInWords>[1]>["subject"],
): Point | undefined {
  const days = toldDays(plainLines(before), { ...context, subject });
  const mine =
    days.find((day) => day.subject === "answers") ?? (days.length === 1 ? days[0] : undefined);
  return mine?.subject === "other" ? undefined : mine?.point;
}

function lotsOf({ lot, where }: Amendment): readonly string[] | undefined {
  const numbers =
    lot === undefined ? [] : /unique|tous/i.test(lot) ? [] : (lot.match(/\d{1,3}/g) ?? []);
  const named =
    numbers.length > 0
      ? numbers.map((one) => String(Number(one)))
      : lotsIn(plainLines(where ?? ""));
  return named.length === 0 ? undefined : named;
}

/** A day, an hour or both that stand alone. */
function momentOf(written: string): Point | undefined {
  if (HOUR.test(written)) return { time: written.trim().slice(0, 5).padStart(5, "0") };
  const moment = MOMENT.test(written) ? readMoment(written) : undefined;
  if (moment === undefined) return undefined;
  const { date, time } = moment;
  return {
    date: date.toString(),
    ...(time && { time: time.toString({ smallestUnit: "minute" }) }),
  };
}

function cited({ where, after = "" }: Amendment): string {
  return where === undefined ? valueWords(after) : `${where} : ${valueWords(after)}`;
}

/** What stood or stands somewhere, for people: a moment in words, a text as it is. */
export function valueWords(written: string): string {
  const point = momentOf(written);
  return point === undefined ? plainLine(written) : pointWords(point);
}
