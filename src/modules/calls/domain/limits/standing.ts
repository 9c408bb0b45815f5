import { type Held, moved } from "./moved.ts";
import type { Deadline, Notice } from "../notice.ts";
import { given, unique } from "../reading/given.ts";
import { limitDoubts } from "./doubts-texts.fr.ts";
import type { LimitChange, Moves, Unsure, Point } from "./limit-change.ts";
import type { Limits } from "./limits.ts";
import { deadlineOf, earlier, pointOf } from "./point.ts";

/** What the notice that leads a call says of its end, before anything corrects it. */
export interface LeadSaid {
  readonly deadline: Deadline | undefined;
  readonly published?: Temporal.PlainDate | undefined;
  readonly limits?: Limits | undefined;
  readonly lots: readonly { readonly number: string }[];
  /** Whether it is itself a correction that holds the whole notice: what came before it is in it. */
  readonly isCorrection?: boolean | undefined;
}

/** What a correction says of the end. */
export type CorrectionSaid = Pick<Notice, "published" | "deadline" | "corrects" | "limits">;

/** When a call ends, with what is to be told of it. */
export interface Standing {
  readonly deadline: Deadline | undefined;
  readonly limits: Limits;
}

/**
 * When a call ends, once all its known corrections are read in the order of their publication, whatever
 * order they came in. It never ends later than a notice says: where a correction is not sure, where the
 * old value that it gives is not what we hold, or where it gives two dates, the earlier date stands and
 * the doubt is told. When a correction is about one lot, the call ends with the first of its lots. A
 * later correction that is sure ends the doubts.
 */
export function standingOf(lead: LeadSaid, corrections: readonly CorrectionSaid[]): Standing {
  const own = lead.deadline && pointOf(lead.deadline);
  const first: Held = { ...own, doubts: lead.limits?.doubts ?? [], lots: lotsOf(lead.limits) };
  const later = corrections
    .filter((one) => lead.isCorrection !== true || compare(one.published, lead.published) > 0)
    .toSorted((one, other) => compare(one.published, other.published));
  const held = later.reduce((known, one) => corrected(known, one, lead), first);
  const lots = [...held.lots].map(([number, { date = "", time }]) => given({ number, date, time }));
  return { deadline: deadlineOf(held), limits: { doubts: unique(held.doubts), lots } };
}

function lotsOf(limits: Limits | undefined): ReadonlyMap<string, Point> {
  return new Map(limits?.lots.map(({ number, date, time }) => [number, { date, time }]));
}

function compare(
  one: Temporal.PlainDate | undefined,
  other: Temporal.PlainDate | undefined,
): number {
  if (one === undefined || other === undefined)
    return Number(one !== undefined) - Number(other !== undefined);
  return Temporal.PlainDate.compare(one, other);
}

function corrected(held: Held, said: CorrectionSaid, lead: LeadSaid): Held {
  const changes = changesIn(said);
  const sure = changes.filter((one) => one.says === "moves");
  const whole = sure.find(({ isWhole }) => isWhole === true);
  if (whole !== undefined) return toldAgain(whole, sure, said);
  const ofCall = sure.filter((one) => isOfCall(one, sure, lead) && isMeant(one, held));
  const ofLots = sure.filter((one) => !isOfCall(one, sure, lead));
  const known = moved(held, ofCall, said.published);
  const lotted = ofLots.reduce((state, one) => lotMoved(state, one, said), known);
  const unsure = ofCall.length > 0 ? [] : changes.filter((one) => one.says === "unsure");
  const doubted = unsure.reduce((state, one) => doubtful(state, one, said), lotted);
  return journalSays(doubted, said, [held, ...sure.flatMap(({ from, to }) => [from ?? {}, to])]);
}

/** A notice told again whole: nothing of before stands. Its words may give a day that its fields do not. */
function toldAgain(whole: Moves, sure: readonly Moves[], { limits }: CorrectionSaid): Held {
  const held: Held = { ...whole.to, doubts: limits?.doubts ?? [], lots: lotsOf(limits) };
  const other = sure.find((one) => one !== whole)?.to;
  return other === undefined ? held : withEarlier(held, [other], limitDoubts.twice(other));
}

/** Corrections kept before their changes were read say no more than their deadline. */
function changesIn({ corrects, deadline }: CorrectionSaid): readonly LimitChange[] {
  if (corrects?.limits !== undefined) return corrects.limits;
  return deadline === undefined ? [] : [{ says: "moves", to: pointOf(deadline) }];
}

/** Whether a change speaks of the whole call: of no lot, of its only one, or with others of all its lots. */
function isOfCall({ lots }: Moves, sure: readonly Moves[], lead: LeadSaid): boolean {
  if (lots === undefined) return true;
  const named = new Set(sure.flatMap((one) => one.lots ?? []));
  if (lead.lots.length === 0) return named.size === 1 && named.has("1");
  return lead.lots.every(({ number }) => named.has(String(Number(/\d+/.exec(number)?.[0]))));
}

/** Where the place of a change does not say what it is, its old value does: the very end that is known. */
function isMeant({ onlyIfFrom, from }: Moves, held: Held): boolean {
  return onlyIfFrom !== true || (from?.date !== undefined && from.date === held.date);
}

function lotMoved(held: Held, { to, lots = [] }: Moves, { published }: CorrectionSaid): Held {
  const date = to.date ?? held.date;
  if (date === undefined) return held;
  if (published !== undefined && date < published.toString())
    return { ...held, doubts: [...held.doubts, limitDoubts.far(to)] };
  const point = { date, time: to.time ?? held.time };
  const all = new Map([...held.lots, ...lots.map((lot) => [lot, point] as const)]);
  return { ...held, ...earlier(held, point), doubts: held.doubts, lots: all };
}

/** The days that an unclear correction may have meant: the earliest stands, if it is sooner than what is told. */
function doubtful(held: Held, one: Unsure, { published }: CorrectionSaid): Held {
  const sooner =
    one.sooner === undefined || held.date === undefined
      ? []
      : [{ date: daysBefore(held.date, one.sooner), time: held.time }];
  const meant = [...one.or, ...sooner].filter(
    ({ date }) => date !== undefined && (published === undefined || date > published.toString()),
  );
  return withEarlier(held, meant, limitDoubts.change(one.cited, one.or));
}

function daysBefore(date: string, days: number): string {
  return Temporal.PlainDate.from(date).subtract({ days }).toString();
}

function withEarlier(held: Held, meant: readonly Point[], doubt: string): Held {
  const { date, time } = meant.reduce(
    (one, other) => (other.date === one.date ? one : earlier(one, other)),
    held,
  );
  return { ...held, date, time: time ?? held.time, doubts: [...held.doubts, doubt] };
}

/**
 * The journal files a correction under a last day of its own. It is no news where it is one that the
 * correction tells, or the one of before; another one is a doubt.
 */
function journalSays(held: Held, said: CorrectionSaid, told: readonly Point[]): Held {
  const { published } = said;
  const journalLimit = said.corrects?.journalLimit;
  const date = journalLimit?.date;
  if (journalLimit === undefined || date === undefined || date === held.date) return held;
  const isPast = published !== undefined && date < published.toString();
  if (isPast || told.some((one) => one.date === date)) return held;
  return withEarlier(held, [journalLimit], limitDoubts.journal(journalLimit));
}
