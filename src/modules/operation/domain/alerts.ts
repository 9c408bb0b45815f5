import { PARIS } from "#basics/dates";

import type { Finding, Urgency } from "./findings.ts";

/** Something that needs the operator's eye, as long as it does, and until they were told that it is over. */
export interface Alert {
  readonly key: string;
  readonly urgency: Exclude<Urgency, "well">;
  readonly title: string;
  readonly says: string;
  readonly todo: string;
  readonly since: Temporal.Instant;
  /** When the operator was told; absent when they were not yet. */
  readonly toldAt: Temporal.Instant | undefined;
  /** When it was well again; what was never told is then forgotten at once. */
  readonly overAt: Temporal.Instant | undefined;
}

/** When the operator was written to last: at once for what is urgent, once a day for the rest. */
export interface Written {
  readonly urgent: Temporal.Instant | undefined;
  readonly daily: Temporal.Instant | undefined;
}

export interface Mail {
  readonly which: keyof Written;
  /** What begins, the most urgent first. */
  readonly begun: readonly Alert[];
  /** What is well again. */
  readonly over: readonly Alert[];
}

/** Between two mails about what is urgent: what comes and goes does not write all day. */
const URGENT_MINUTES = 60;
/** The mail of the day leaves from this hour on, in Paris. */
const MORNING = 7;

/** What is to be told of now, from what was known and what is found. */
export function follow(
  known: readonly Alert[],
  findings: readonly Finding[],
  now: Temporal.Instant,
): readonly Alert[] {
  const bad = findings.flatMap((finding) => {
    const { urgency, key, title, says, todo = "" } = finding;
    if (urgency === "well") return [];
    const before = known.find((one) => one.key === key);
    const rises = before?.urgency === "see" && urgency === "urgent";
    const toldAt = rises ? undefined : before?.toldAt;
    const since = before?.since ?? now;
    return [{ key, urgency, title, says, todo, since, toldAt, overAt: undefined }];
  });
  const keys = new Set(bad.map(({ key }) => key));
  const over = known.flatMap((one) =>
    keys.has(one.key) || one.toldAt === undefined ? [] : [{ ...one, overAt: one.overAt ?? now }],
  );
  return [...bad, ...over];
}

/** The mail that is due now, if one is: what is urgent at once, the rest with the morning. */
export function mailDue(
  alerts: readonly Alert[],
  written: Written,
  now: Temporal.Instant,
): Mail | undefined {
  const news = alerts.filter(({ toldAt, overAt }) => toldAt === undefined || overAt !== undefined);
  const urgent = news.filter(({ urgency }) => urgency === "urgent");
  if (urgent.length > 0 && minutesSince(written.urgent, now) >= URGENT_MINUTES)
    return mailOf("urgent", urgent);
  return news.length > 0 && isMorning(written.daily, now) ? mailOf("daily", news) : undefined;
}

function mailOf(which: Mail["which"], news: readonly Alert[]): Mail {
  const begun = news.filter(({ overAt }) => overAt === undefined);
  return {
    which,
    begun: begun.toSorted((a, b) => Number(a.urgency === "see") - Number(b.urgency === "see")),
    over: news.filter(({ overAt }) => overAt !== undefined),
  };
}

function minutesSince(before: Temporal.Instant | undefined, now: Temporal.Instant): number {
  return before === undefined ? Number.POSITIVE_INFINITY : before.until(now).total("minutes");
}

/** Whether the mail of today may leave: it is late enough, and none left today. */
function isMorning(before: Temporal.Instant | undefined, now: Temporal.Instant): boolean {
  const here = now.toZonedDateTimeISO(PARIS);
  const last = before?.toZonedDateTimeISO(PARIS).toPlainDate();
  return here.hour >= MORNING && (last === undefined || !last.equals(here.toPlainDate()));
}

/** The alerts once a mail was written: told, and those that are over forgotten. */
export function afterMail(
  alerts: readonly Alert[],
  { begun, over }: Mail,
  now: Temporal.Instant,
): readonly Alert[] {
  const told = new Set(begun.map(({ key }) => key));
  const gone = new Set(over.map(({ key }) => key));
  return alerts
    .filter(({ key }) => !gone.has(key))
    .map((one) => (told.has(one.key) ? { ...one, toldAt: now } : one));
}
