import { letterKind, type NotificationKind } from "#services/house";

import { seeToldPollIn, type ToldOfPoll } from "../actions/tell-polls.ts";
import { closesOn, type PollDate } from "../domain/poll.ts";
import { letterTexts as says } from "./texts.fr.ts";
import { sayDate, sayDay } from "./words.ts";

/** A kind of letter about polls: what still holds, and what it says of each. */
function kind(asked: {
  readonly name: "asked" | "chosen" | "undecided";
  readonly holds: (told: ToldOfPoll) => boolean;
  readonly entries: (
    told: ToldOfPoll,
    now: Temporal.Instant,
  ) => ReturnType<Parameters<typeof letterKind>[0]["says"]>["entries"];
}): NotificationKind {
  return letterKind({
    why: says.why[asked.name],
    sort: "direct",
    find: async (work, facts) => {
      const told = await seeToldPollIn(work, facts);
      return told !== undefined && asked.holds(told) ? told : undefined;
    },
    says: (all, { now }) => {
      // Changed twice before the letter leaves: told once.
      const told = all.filter(
        ({ poll }, at) => all.findIndex((one) => one.poll.id === poll.id) === at,
      );
      return {
        subject: says[asked.name](told.length),
        entries: told.flatMap((one) => asked.entries(one, now)),
      };
    },
  });
}

function bestSaid({ best, poll }: ToldOfPoll, now: Temporal.Instant): string {
  const said = best.map((date) => sayDate(date, { zone: poll.zone, now }));
  const [one, ...others] = said;
  if (one === undefined) return says.nobody;
  return others.length === 0 ? says.best(one) : says.equal(said);
}

function placeOf({ words }: ToldOfPoll): readonly string[] {
  const place = words.address ?? words.video;
  return place === undefined ? [] : [says.place(place)];
}

/** What is said of polls: to who is asked, then of the date, and to who has to choose. */
export const pollKinds = {
  "calendar.poll-asked": kind({
    name: "asked",
    holds: ({ state, hasAnswered }) => state === "open" && !hasAnswered,
    entries: (told, now) => {
      const { poll, words, answerAt } = told;
      const yes = (date: PollDate) => ({
        title: says.yes(sayDate(date, { zone: poll.zone, now })),
        at: `${answerAt}?oui=${date.id}`,
        lines: [],
      });
      const lines = [
        told.isAgain ? says.again(told.byName) : says.by(told.byName),
        ...placeOf(told),
        says.until(sayDay(poll.lastDay, now, poll.zone)),
      ];
      return [{ title: words.title, at: answerAt, lines }, ...told.dates.map(yes)];
    },
  }),
  "calendar.poll-chosen": kind({
    name: "chosen",
    holds: ({ chosen }) => chosen !== undefined,
    entries: (told, now) => {
      const { chosen, poll, words, at } = told;
      const when = chosen === undefined ? [] : [says.is(sayDate(chosen, { zone: poll.zone, now }))];
      return [{ title: words.title, at, lines: [...when, ...placeOf(told)] }];
    },
  }),
  "calendar.poll-undecided": kind({
    name: "undecided",
    holds: ({ state }) => state === "to-choose",
    entries: (told, now) => [
      {
        title: told.words.title,
        at: told.at,
        lines: [bestSaid(told, now), says.closes(sayDay(closesOn(told.poll), now, told.poll.zone))],
      },
    ],
  }),
} as const satisfies Record<string, NotificationKind>;
