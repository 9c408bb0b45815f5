import { dayOf } from "#basics/dates";
import type { Gathered, NotificationKind, Work, WrittenEntry } from "#services/house";

import { seeToldExchangeIn, type ToldExchange } from "../protocol/actions/see-told.ts";
import { maySay } from "../protocol/domain/word.ts";
import { letterTexts as texts } from "../protocol/web/texts.fr.ts";
import { nobodyLetter } from "../needs/web/nobody-letter.ts";
import { sayState, sayTurn } from "../protocol/web/say-exchange.ts";
import { titleOfTerms } from "../protocol/web/terms.ts";
import { wordLetter } from "../protocol/web/word-letters.ts";

type Facts = Readonly<Record<string, unknown>>;

interface LetterOf {
  readonly why: string;
  readonly sort: "direct" | "digest";
  readonly holds: (told: ToldExchange) => boolean;
  readonly subject: (told: readonly ToldExchange[]) => string;
}

/** A kind of letter about exchanges: still worth saying, or not, and one entry for each. */
function letter({ why, sort, holds, subject }: LetterOf): NotificationKind {
  const find = async (work: Work, facts: Facts) => {
    const told = await seeToldExchangeIn(work, facts);
    return told !== undefined && holds(told) ? told : undefined;
  };
  return {
    why,
    sort,
    stillTrue: async (work, facts) => (await find(work, facts)) !== undefined,
    write: async (work: Work, { facts }: Gathered) => {
      const found = new Map<string, ToldExchange>();
      for (const one of facts) {
        const told = await find(work, one);
        if (told !== undefined) found.set(told.kept.id, told);
      }
      const told = [...found.values()];
      if (told.length === 0) return undefined;
      const title = subject(told);
      return { subject: title, title, entries: told.map((one) => entryOf(one, work.now)) };
    },
  };
}

function entryOf(told: ToldExchange, now: Temporal.Instant): WrittenEntry {
  const { kind, values, at, isTheirTurn } = told;
  const state = sayState(told, dayOf(now));
  const turn = isTheirTurn ? sayTurn(told) : undefined;
  const next = maySay(told.kept.exchange, told.party) ? texts.writeToThem : undefined;
  return {
    title: `${kind.name} : ${titleOfTerms(kind, values)}`,
    at,
    lines: [state, turn, next].filter((one) => one !== undefined),
  };
}

const isAwaited = ({ isTheirTurn }: ToldExchange) => isTheirTurn;

/** One is waited for; something happened; one is reminded, first inside the digest, then by a letter, and no more. */
export const exchangeLetters = {
  "exchanges.turn": letter({
    why: texts.why.turn,
    sort: "direct",
    holds: isAwaited,
    subject: (told) => texts.turn(told.length),
  }),
  "exchanges.news": letter({
    why: texts.why.news,
    sort: "direct",
    // What was overtaken by something else is told by the letter of that. Who is to close too is told
    // that the other closed: the step asks nothing new of them, so that no other letter says it.
    holds: ({ since }) => since === 0,
    subject: (told) => texts.news(told.length),
  }),
  "exchanges.nobody": nobodyLetter,
  "exchanges.word": wordLetter,
  "exchanges.reminder": letter({
    why: texts.why.reminder,
    sort: "digest",
    holds: isAwaited,
    subject: (told) => texts.reminder(told.length),
  }),
  "exchanges.last-reminder": letter({
    why: texts.why.reminder,
    sort: "direct",
    holds: isAwaited,
    subject: (told) => texts.lastReminder(told.length),
  }),
} as const satisfies Record<string, NotificationKind>;
