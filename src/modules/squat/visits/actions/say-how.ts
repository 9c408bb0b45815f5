import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, open, seal } from "#modules/access";
import { seeExchangeIn, takeStepIn } from "#modules/exchanges";
import { spaceOf } from "#rules/organisations";
import { action, reading, type Work, withRight } from "#services/house";

import { type Degree, mayRead, type Side } from "../domain/feedback.ts";
import type { ExchangeId } from "../domain/visit.ts";
import { listFeedback, saveFeedback, type SealedFeedback } from "../store/feedback.ts";
import { exchangeSide } from "./arrive.ts";
import { RIGHT } from "./ask-day.ts";
import { carryToOtherIn, isQuietIn } from "./carry.ts";
import { readFeedbackIn, seeDayIn, type SeenDay } from "./see-day.ts";

/** How a day went, in words. */
export interface ToldFeedback {
  readonly sharing: Degree;
  readonly openness: Degree;
  readonly learnt: string | undefined;
  readonly nextTime: string | undefined;
}

/** The form of one side, with what they said already and what the other said, once it may be read. */
export interface SeenFeedback {
  readonly day: SeenDay & { readonly reader: Side };
  readonly mine: ToldFeedback | undefined;
  readonly theirs: ToldFeedback | undefined;
  /** The other read it: it stays as it is. */
  readonly isRead: boolean;
}

/** How it went, for one of the two sides; undefined for all others, and before the day. */
export const seeFeedback = reading((work: Work, { exchange }: { readonly exchange: ExchangeId }) =>
  seeFeedbackIn(work, exchange),
);

async function seeFeedbackIn(work: Work, exchange: ExchangeId): Promise<SeenFeedback | undefined> {
  const day = await seeDayIn(work, exchange);
  if (day === undefined || day.reader === "employer") return undefined;
  const { reader, visit, today } = day;
  const all = await withRight(work, RIGHT, (lent) => listFeedback(lent, visit.id));
  const own = all.find(({ by }) => by === reader);
  const theirs = await readFeedbackIn(work, { visit, reader, today });
  if (!day.may.say && own === undefined && theirs === undefined) return undefined;
  const other = reader === "guest" ? "host" : "guest";
  return {
    day: { ...day, reader },
    mine: own && (await openedIn(work, own)),
    theirs: theirs && (await theirsIn(work, visit, theirs)),
    isRead: mayRead(all, { reader: other, day: visit.day, today }),
  };
}

/** What the other said; of words that do not reach who reads, the two numbers alone. */
async function theirsIn(
  work: Work,
  visit: SeenDay["visit"],
  sealed: SealedFeedback,
): Promise<ToldFeedback> {
  const told = await openedIn(work, sealed);
  const isQuiet = await isQuietIn(work, visit, "feedback");
  return isQuiet ? { ...told, learnt: undefined, nextTime: undefined } : told;
}

function openedIn(work: Work, sealed: SealedFeedback): Promise<ToldFeedback> {
  return withRight(work, RIGHT, async (lent) => {
    const { space, learnt, nextTime, sharing, openness } = sealed;
    return {
      sharing,
      openness,
      learnt: learnt && (await open(lent, space, learnt)),
      nextTime: nextTime && (await open(lent, space, nextTime)),
    };
  });
}

export interface SayHow extends ToldFeedback {
  readonly exchange: ExchangeId;
}

/**
 * One side says how a day went: four short questions. Said again it is changed, as long as the other did not read it. Then
 * the exchange is closed on that side: nothing more is to be done.
 */
export const sayHow = action(sayHowIn);

export async function sayHowIn(
  work: Work,
  asked: SayHow,
): Promise<Result<ExchangeId, "unknown-day" | "not-yet" | "read-already">> {
  const seen = await seeFeedbackIn(work, asked.exchange);
  const me = work.actor.for;
  if (seen === undefined || me === undefined) return refused("unknown-day");
  if (!seen.day.may.say) return refused("not-yet");
  if (seen.mine !== undefined && seen.isRead) return refused("read-already");
  const { visit, reader } = seen.day;
  const space = reader === "guest" ? await makeOwnSpaceIn(work, me) : spaceOf(visit.host);
  const sealed = (text: string | undefined) =>
    text === undefined || text.trim() === "" ? undefined : seal(work, space, text.trim());
  const said = {
    visit: visit.id,
    space,
    by: reader,
    writtenBy: me,
    sharing: asked.sharing,
    openness: asked.openness,
    learnt: await sealed(asked.learnt),
    nextTime: await sealed(asked.nextTime),
    saidAt: work.now,
  };
  await carryToOtherIn(work, visit, { by: reader, part: "feedback" });
  await withRight(work, RIGHT, (lent) => saveFeedback(lent, said));
  await closeIn(work, asked.exchange, exchangeSide[reader]);
  return done(asked.exchange);
}

async function closeIn(work: Work, exchange: ExchangeId, as: "asker" | "giver"): Promise<void> {
  const now = await seeExchangeIn(work, { exchange, as });
  if (now?.acts.includes("close") !== true) return;
  await takeStepIn(work, {
    exchange,
    as,
    act: "close",
    number: now.number,
    terms: now.terms.length,
  });
}
