import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { personOf } from "#rules/access";
import { action, carryIn, type PersonId, type Work, withRight } from "#services/house";

import { helperIn } from "../../actions/see-passages.ts";
import {
  MOST_ANSWERS,
  MOST_NAME,
  MOST_OFFER,
  type OfferWords,
  type PassingAnswerId,
  type PassingAskId,
} from "../domain/passing.ts";
import {
  findAnswerBy,
  listAnswers,
  listAnswersBy,
  saveOffer,
  saveState,
  type SealedAnswer,
} from "../store/answers.ts";
import { holdPassing } from "../store/asks.ts";
import { isAdultIn } from "./see-passing.ts";
import { findStandingIn, RIGHT } from "./standing.ts";
import { tellAskerIn } from "./tell.ts";

export type AnswerPassing = OfferWords & { readonly ask: PassingAskId };

export type AnswerRefusal =
  | "not-asked"
  | "not-in-person"
  | "under-age"
  | "own"
  | "no-name"
  | "too-long"
  | "enough"
  | "too-many";

/**
 * Who passes proposes to do it, by a first name and a word: in person, of age. Who asks reads it, and says yes or no. Two who answer at
 * once both wait; where it was given to another meanwhile, it is asked no more, as where it never was.
 */
export const answerPassing = action(answerPassingIn);

export async function answerPassingIn(
  work: Work,
  { ask: id, ...typed }: AnswerPassing,
): Promise<Result<undefined, AnswerRefusal>> {
  const me = await helperIn(work);
  if (me === undefined) return refused("not-in-person");
  const name = typed.name.trim();
  const word = typed.word?.trim() || undefined;
  if (name === "") return refused("no-name");
  if (name.length > MOST_NAME || (word?.length ?? 0) > MOST_OFFER) return refused("too-long");
  await withRight(work, RIGHT, (lent) => holdPassing(lent, id));
  const standing = await findStandingIn(work, id);
  if (standing === undefined) return refused("not-asked");
  const asker = personOf(standing.space);
  if (asker === me) return refused("own");
  if (!(await isAdultIn(work, me))) return refused("under-age");
  const room = await roomIn(work, id, me);
  if (!room.done) return room;
  if (room.value === "said") return done(undefined);
  const sealed = await seal(work, standing.space, JSON.stringify({ name, word }));
  const answer = {
    id: newId<"PassingAnswer">(),
    ask: id,
    space: standing.space,
    person: me,
    sealed,
  };
  await withRight(work, RIGHT, (lent) => saveOffer(lent, answer));
  await carryIn(work, { row: answer.id, to: [asker] });
  await tellAskerIn(work, { ...answer, address: undefined }, "offer");
  return done(undefined);
}

/** Whether one more may answer, or said it already. */
async function roomIn(
  work: Work,
  ask: PassingAskId,
  me: PersonId,
): Promise<Result<"room" | "said", AnswerRefusal>> {
  const { all, mine } = await withRight(work, RIGHT, async (lent) => ({
    all: await listAnswers(lent, ask),
    mine: await listAnswersBy(lent, me),
  }));
  const said = all.find(({ person }) => person === me);
  if (said?.state === "waiting" || said?.state === "yes") return done("said");
  if (said !== undefined) return refused("not-asked");
  const waiting = mine.filter(({ state }) => state === "waiting");
  const room = roomAmong(all);
  if (room !== undefined) return refused(room);
  return waiting.length >= MOST_ANSWERS ? refused("too-many") : done("room");
}

/** Why nobody more may answer; undefined: one may. */
export function roomAmong(all: readonly SealedAnswer[]): "not-asked" | "enough" | undefined {
  if (all.some(({ state }) => state === "yes")) return "not-asked";
  const waiting = all.filter(({ state }) => state === "waiting");
  return waiting.length >= MOST_ANSWERS ? "enough" : undefined;
}

/** They do not pass finally. Who asks is told where they had said yes. Twice changes nothing. */
export const takeAnswerBack = action(
  async (
    work: Work,
    { ask: id }: { readonly ask: PassingAskId },
  ): Promise<Result<PassingAnswerId, "not-asked">> => {
    const me = await helperIn(work);
    if (me === undefined) return refused("not-asked");
    const mine = await withRight(work, RIGHT, async (lent) => {
      await holdPassing(lent, id);
      return findAnswerBy(lent, id, me);
    });
    if (mine === undefined) return refused("not-asked");
    await endAnswerIn(work, mine);
    return done(mine.id);
  },
);

/** It is over, by who passes. */
export async function endAnswerIn(work: Work, mine: SealedAnswer): Promise<void> {
  if (mine.state !== "waiting" && mine.state !== "yes") return;
  await withRight(work, RIGHT, (lent) => saveState(lent, mine.id, "gone"));
  if (mine.state === "yes") await tellAskerIn(work, mine, "gone");
}
