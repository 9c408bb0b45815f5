import { dayOf, writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import { letterKind, type NotificationKind, type WrittenEntry } from "#services/house";

import {
  seeToldAwayIn,
  seeToldBackIn,
  type ToldAway,
  type ToldBack,
} from "../actions/tell-away.ts";
import {
  seeToldCannotComeIn,
  seeToldComesIn,
  seeToldNamedIn,
  type ToldAssignment,
  type ToldCannotCome,
} from "../actions/tell-helper.ts";
import { AT, goneAt, HELPERS, PASSAGES, whoAt } from "../domain/address.ts";
import { isUntilSaid } from "../domain/pause.ts";
import { awayTexts } from "./away/texts.fr.ts";
import { helperMailTexts as texts } from "./passages/mail-texts.fr.ts";
import { inPlaceOf } from "./helper-texts.fr.ts";
import { sayHours } from "./hours.fr.ts";
import { sayAgain, sayBetween, sayDays } from "./said.ts";

/** Of each whose week it is what was said last, newest first: nobody is told of twice. */
const newestOfEach = <One extends { readonly whose: string; readonly what?: string }>(
  told: readonly One[],
) =>
  told.filter(
    ({ whose, what }, i) => told.findIndex((one) => one.whose === whose && one.what === what) === i,
  );

/** Of each who is there again, all the days on which one is expected again, whichever absence they were in. */
function backOfEach(told: readonly ToldBack[]): readonly ToldBack[] {
  return [...Map.groupBy(told, ({ whose }) => whose).values()].flatMap((its) => {
    const days = new Map(its.flatMap(({ again }) => again).map((day) => [day.toString(), day]));
    const again = [...days.values()].toSorted((one, other) =>
      Temporal.PlainDate.compare(one, other),
    );
    return its.slice(0, 1).map((one) => ({ ...one, again }));
  });
}

/** The days of whom is written to, and no others; those on which they are expected again in the same letter. */
function entryOfAway(told: ToldAway, today: Temporal.PlainDate): WrittenEntry {
  const { name, pause, away, again, by } = told;
  if (name !== undefined && away.length === 0) return entryOfBack(told, today);
  const from = away[0] ?? pause.from;
  const few = away.length === 0 ? sayBetween(pause, today) : sayDays(away, today);
  const days = isUntilSaid(pause) ? texts.away.untilSaid(writeDay(from, today)) : few;
  const back = again.length === 0 ? [] : [texts.back.again(sayAgain(again, today))];
  return {
    title: texts.away.says(name, days),
    at: name === undefined ? AT : PASSAGES,
    lines:
      name === undefined
        ? [sayBy(by), texts.away.mine]
        : [...back, ...sayByFor(by, name), texts.away.line],
  };
}

const entryOfBack = ({ name, again, by }: ToldBack, today: Temporal.PlainDate): WrittenEntry => ({
  title: texts.back.says(name),
  at: name === undefined ? AT : PASSAGES,
  lines:
    name === undefined
      ? [sayBy(by), texts.back.mine]
      : [texts.back.again(sayAgain(again, today)), ...sayByFor(by, name)],
});

/** By whom it was said in one's own name; they may have left since. */
const sayBy = (by: string | undefined): string =>
  by === undefined ? awayTexts.inName : awayTexts.by(by, undefined);

/** By whom it was said in the name of somebody. */
const sayByFor = (by: string | undefined, name: string): readonly string[] =>
  by === undefined ? [] : [awayTexts.by(by, name)];

/** One day alone: when, in whose place, and where one answers without coming in. */
function entryOfDay(
  {
    name,
    by,
    next: [one],
    day,
    comes,
    insteadOf,
  }: Pick<ToldAssignment, "name" | "by" | "next" | "comes" | "insteadOf"> & {
    readonly day: Temporal.PlainDate;
  },
  today: Temporal.PlainDate,
): WrittenEntry {
  const only = texts.named.only(insteadOf.length === 0 ? undefined : inPlaceOf(insteadOf));
  const said = writeDay(day, today);
  const title = comes
    ? texts.named.saysComes(name, said)
    : texts.named.saysOnly(texts.named.by(by, name), said);
  const shown = texts.named.shown(name);
  if (one === undefined) return { title, at: PASSAGES, lines: [only, texts.named.line, shown] };
  const hours = texts.named.at(sayHours(one.starts, one.ends));
  const answer = comes ? texts.named.cannot : texts.named.answer;
  return { title, at: one.at, lines: [hours, only, answer, shown] };
}

/** That one was named; then each of the next times, when, with the way to say that one cannot come. */
const entriesOfNamed =
  (today: Temporal.PlainDate) =>
  ({ name, by, next, day, comes, insteadOf }: ToldAssignment): readonly WrittenEntry[] => [
    day === undefined
      ? {
          title: texts.named.says(texts.named.by(by, name)),
          at: PASSAGES,
          lines: [texts.named.line, texts.named.shown(name)],
        }
      : entryOfDay({ name, by, next, day, comes, insteadOf }, today),
    ...(day === undefined ? next : []).map(({ starts, ends, at }) => ({
      title: texts.named.when(
        capital(writeDay(starts.toPlainDate(), today)),
        sayHours(starts, ends),
        name,
      ),
      at,
      lines: [texts.named.cannot],
    })),
  ];

/** Where one says who comes instead: that day; or, where somebody comes no more, of each visit. */
function whereToFill({
  visit,
  leaver,
  day,
}: {
  readonly visit: ToldCannotCome["visit"] | undefined;
  readonly leaver: ToldCannotCome["leaver"] | undefined;
  readonly day: Temporal.PlainDate;
}): string {
  if (leaver !== undefined) return goneAt(leaver);
  return visit === undefined ? HELPERS : whoAt(visit, day);
}

/** What is said of who comes: one was named; somebody cannot come. Never what the visit is. */
export const helperKinds = {
  "homecare.named": letterKind({
    why: texts.named.why,
    sort: "direct",
    find: seeToldNamedIn,
    says: (told, work) => ({
      // Of one person, however many days: one goes to one person.
      subject: texts.named.subject(new Set(told.map(({ whose }) => whose)).size),
      entries: newestOfEach(told).flatMap(entriesOfNamed(dayOf(work.now))),
    }),
  }),
  "homecare.away": letterKind({
    why: texts.away.why,
    sort: "direct",
    pressing: true,
    find: seeToldAwayIn,
    says: (told, work) => ({
      subject: texts.away.subject,
      entries: newestOfEach(told).map((one) => entryOfAway(one, dayOf(work.now))),
    }),
  }),
  "homecare.back": letterKind({
    why: texts.away.why,
    sort: "direct",
    pressing: true,
    find: seeToldBackIn,
    says: (told, work) => ({
      subject: texts.back.subject,
      entries: backOfEach(told).map((one) => entryOfBack(one, dayOf(work.now))),
    }),
  }),
  "homecare.comes": letterKind({
    why: texts.comes.why,
    sort: "direct",
    pressing: true,
    find: seeToldComesIn,
    says: (told, work) => ({
      subject: texts.comes.subject(
        told.length,
        told.every(({ answers }) => answers === true),
      ),
      entries: told.map(({ name, day, onwards, answers = false }) => ({
        title:
          onwards === true
            ? texts.comes.stays(name)
            : texts.comes[answers ? "answers" : "says"](name, writeDay(day, dayOf(work.now))),
        at: HELPERS,
        lines: [texts.comes.line],
      })),
    }),
  }),
  "homecare.cannot-come": letterKind({
    why: texts.cannot.why,
    sort: "direct",
    pressing: true,
    find: seeToldCannotComeIn,
    says: (told, work) => ({
      subject: texts.cannot.subject(told.length),
      entries: told.map(({ name, day, visit, leaver, also, onwards = false }) => ({
        title: texts.cannot[onwards ? "willNot" : "says"](name, writeDay(day, dayOf(work.now))),
        at: whereToFill({ visit, leaver, day }),
        lines: [...(also === true ? [texts.cannot.also] : []), texts.cannot.line],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
