import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { letterKind, type NotificationKind, type WrittenEntry } from "#services/house";

import { seeToldOccasionIn, type ToldOccasion } from "../actions/tell-occasions.ts";
import { isOver } from "../domain/occasion.ts";
import { sayRule } from "../domain/recurrence.fr.ts";
import { letterTexts as texts } from "./letter-texts.fr.ts";

/** A kind of letter about occasions: which are still worth saying, and how each is told. */
function kind(asked: {
  readonly why: string;
  readonly sort: "direct" | "digest";
  /** One may say by the letter that one does not come. */
  readonly declines?: true;
  readonly holds: (told: ToldOccasion, now: Temporal.Instant) => boolean;
  readonly subject: (count: number) => string;
  readonly says: (told: ToldOccasion, now: Temporal.Instant) => readonly string[];
}): NotificationKind {
  return letterKind({
    why: asked.why,
    sort: asked.sort,
    find: async (work, facts) => {
      const told = await seeToldOccasionIn(work, facts);
      return told !== undefined && asked.holds(told, work.now) ? told : undefined;
    },
    says: (told, { now }) => ({
      subject: asked.subject(told.length),
      entries: told.flatMap((one) => [
        entryOf(one, asked.says(one, now)),
        ...(asked.declines === true ? declineOf(one, now) : []),
      ]),
    }),
  });
}

function entryOf({ words, at }: ToldOccasion, lines: readonly string[]): WrittenEntry {
  return { title: words.title, at, lines };
}

/** « Je ne viens pas », with the page of its button. */
function declineOf(told: ToldOccasion, now: Temporal.Instant): readonly WrittenEntry[] {
  const { declineAt } = told;
  if (declineAt === undefined) return [];
  return [{ title: texts.decline(moment(told, now)), at: declineAt, lines: [] }];
}

const isCancelled = ({ occasion, date }: ToldOccasion) =>
  occasion.cancelledAt !== undefined || date?.cancelledAt !== undefined;
const isToCome = ({ date, next }: ToldOccasion, now: Temporal.Instant) =>
  date === undefined ? next !== undefined : !isOver(date, now);

/** « mardi 1er décembre à 18 h 30 », on the clocks of the occasion. */
function moment(told: ToldOccasion, now: Temporal.Instant): string {
  const date = told.date ?? told.next;
  return date === undefined ? "" : writeMoment(date.starts, now, told.occasion.when.zone);
}

function whenIs(told: ToldOccasion, now: Temporal.Instant): readonly string[] {
  const rule = sayRule(told.occasion.when.rule, told.occasion.when);
  return [
    ...(rule === undefined ? [] : [`${rule}.`]),
    ...((told.date ?? told.next) ? [texts.next(moment(told, now))] : []),
  ];
}

/** Whoever came to a date that is gone reads it first: what they said counts no more. */
function goneIs({ gone, occasion }: ToldOccasion, now: Temporal.Instant): readonly string[] {
  const { zone } = occasion.when;
  const days = gone.map((one) => writeDay(dayOf(one, zone), dayOf(now, zone)));
  const [day] = days;
  if (day === undefined) return [];
  return [days.length === 1 ? texts.gone(day) : texts.allGone(days)];
}

function changedIs(told: ToldOccasion, now: Temporal.Instant): readonly string[] {
  return [...goneIs(told, now), ...(isCancelled(told) ? [texts.allCancelled] : whenIs(told, now))];
}

/** What is said of occasions: one letter for a series and a change, never one a date. */
export const occasionKinds = {
  "calendar.added": kind({
    why: texts.why.added,
    declines: true,
    sort: "digest",
    holds: (told, now) => !isCancelled(told) && isToCome(told, now),
    subject: texts.added,
    says: (told, now) => [...whenIs(told, now), texts.by(told.byName)],
  }),
  "calendar.changed": kind({
    why: texts.why.changed,
    declines: true,
    sort: "direct",
    holds: (told, now) => told.gone.length > 0 || (!isCancelled(told) && isToCome(told, now)),
    subject: texts.changed,
    says: changedIs,
  }),
  "calendar.moved": kind({
    why: texts.why.moved,
    declines: true,
    sort: "direct",
    holds: (told, now) => !isCancelled(told) && isToCome(told, now),
    subject: texts.moved,
    says: (told, now) => [texts.now(moment(told, now))],
  }),
  "calendar.cancelled": kind({
    why: texts.why.cancelled,
    sort: "direct",
    holds: isCancelled,
    subject: texts.cancelled,
    says: (told, now) => [
      told.date === undefined ? texts.allCancelled : texts.wasCancelled(moment(told, now)),
      ...(told.why === undefined ? [] : [texts.says(told.byName, told.why)]),
    ],
  }),
  "calendar.placed": kind({
    why: texts.why.placed,
    declines: true,
    sort: "direct",
    holds: (told, now) =>
      !isCancelled(told) && isToCome(told, now) && told.mine?.answer === "yes" && !told.mine.waits,
    subject: texts.placed,
    says: (told, now) => [texts.yours(moment(told, now))],
  }),
} as const satisfies Record<string, NotificationKind>;
