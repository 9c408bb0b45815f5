import { dayOf } from "#basics/dates";
import { letterKind, type NotificationKind, type Work, type WrittenEntry } from "#services/house";

import { seeToldExchangeIn, type ToldExchange } from "../protocol/actions/see-told.ts";
import { isSide } from "../protocol/domain/exchange.ts";
import { maySay } from "../protocol/domain/word.ts";
import { letterTexts as texts, newsTexts } from "../protocol/web/texts.fr.ts";
import { nobodyLetter } from "../needs/web/nobody-letter.ts";
import { sayMeant } from "../protocol/web/say-meant.ts";
import { sayEmployer } from "../protocol/web/say-employer.ts";
import { isToDo, sayState, sayTurn } from "../protocol/web/say-exchange.ts";
import { titleOfExchange } from "../protocol/web/terms.ts";
import { meetingLetters } from "../meeting/web/letters.ts";
import { areThankedIn } from "../thanks/actions/tell-thanks.ts";
import { thanksLetters } from "../thanks/web/letters.ts";
import { wordLetter } from "../protocol/web/word-letters.ts";

interface LetterOf {
  readonly why: string;
  readonly sort: "direct" | "digest";
  readonly holds: (told: ToldExchange, work: Work) => boolean | Promise<boolean>;
  readonly subject: (told: readonly ToldExchange[]) => string;
}

/** A kind of letter about exchanges: still worth saying, or not, and one entry for each. */
function letter({ why, sort, holds, subject }: LetterOf): NotificationKind {
  return letterKind({
    why,
    sort,
    find: async (work, facts) => {
      const told = await seeToldExchangeIn(work, facts);
      return told !== undefined && (await holds(told, work)) ? told : undefined;
    },
    says: (all, work) => {
      // Told of twice, an exchange stands once, as it is now.
      const told = [...new Map(all.map((one) => [one.kept.id, one])).values()];
      return { subject: subject(told), entries: told.map((one) => entryOf(one, work.now)) };
    },
  });
}

function entryOf(told: ToldExchange, now: Temporal.Instant): WrittenEntry {
  const { kind, at, isTheirTurn } = told;
  const state = told.hasLeft ? newsTexts.left : sayState(told, dayOf(now));
  const employer = sayEmployer({ ...told, reader: told.party });
  const above = saidAbove(told);
  // Who answers by letters alone comes to no page of the module above.
  const isLed = isTheirTurn && (above === undefined || !told.isByLetter);
  const turn = isLed ? sayTurn(told) : undefined;
  const meant = told.kept.exchange.state === "proposed" ? sayMeant(told) : undefined;
  const { isByLetter } = told;
  const maySayMore = !isByLetter && maySay(told.kept.exchange, told.party);
  const next = maySayMore ? texts.writeToThem : undefined;
  const isAgreed = isByLetter && told.kept.exchange.state === "established";
  const notYou = isAgreed ? texts.notYou : undefined;
  return {
    title: `${kind.name} : ${titleOfExchange(told, dayOf(now))}`,
    // What asks is answered without an account; what tells leads to the page of the module whose kind it is.
    at:
      above !== undefined && !isByLetter
        ? above
        : !isTheirTurn && isSide(told.party) && !isByLetter
          ? (kind.at?.(told.kept.id) ?? at)
          : at,
    lines: [state, employer, meant, turn, next, notYou].filter((one) => one !== undefined),
  };
}

const isAwaited = ({ isTheirTurn }: ToldExchange) => isTheirTurn;

/** Where one side says how it went, once the other is through with it: the page of the module whose kind it is. */
function saidAbove({ kind, kept, party }: ToldExchange): string | undefined {
  const { state } = kept.exchange;
  if (!isSide(party) || (state !== "closing" && state !== "closed")) return undefined;
  return kind.closing?.at(kept.id);
}

/** One is waited for; something happened; one is reminded, first inside the digest, then by a letter, and no more. */
export const exchangeLetters = {
  "exchanges.turn": letter({
    why: texts.why.turn,
    sort: "direct",
    holds: isAwaited,
    subject: (told) =>
      told.every((one) => isToDo({ ...one, unheard: 0 }))
        ? texts.agreed(told.length)
        : texts.turn(told.length),
  }),
  "exchanges.news": letter({
    why: texts.why.news,
    sort: "direct",
    // What was overtaken by something else is told by the letter of that. Who is to close too is told
    // that the other closed: the step asks nothing new of them, so that no other letter says it. Thanks have theirs.
    holds: async (told, work) => told.since === 0 && !(await areThankedIn(work, told)),
    subject: (told) => texts.news(told.length),
  }),
  "exchanges.answered": letter({
    why: texts.why.answered,
    sort: "direct",
    holds: ({ isByLetter }) => isByLetter,
    subject: texts.answered,
  }),
  "exchanges.nobody": nobodyLetter,
  "exchanges.word": wordLetter,
  ...meetingLetters,
  ...thanksLetters,
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
