import { z } from "zod";

import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { findCircleForGuestIn, letInIn, type LetInRefusal } from "#modules/circles";
import { findGivingSideIn } from "#modules/exchanges";
import { giveAgreedIn, takeAgreedBackIn } from "#modules/tasks";
import type { Circle } from "#rules/circles";
import { action, type Listener, reading, type Work, withRight } from "#services/house";

import { type Answer, type AnswerId, isUnderWay, type PersonId } from "../../domain/answer.ts";
import { decideEntry } from "../../domain/entry.ts";
import { findAnswer } from "../../store/answers.ts";
import { saveParticipant } from "../../store/participants.ts";
import {
  holdAgreedOf,
  holdAsksOfNeed,
  listAgreedOf,
  type PartnerAsk,
  saveAskState,
} from "../../store/partner-asks.ts";
import { tellGuestIn } from "../../actions/tell-participants.ts";

/** Under which what was agreed is written: the guest sees nothing of the circle before they are in. */
const RIGHT = "projects-hears";

const steppedShape = z.object({
  exchange: z.string().refine((text) => isId<"Exchange">(text)),
  need: z.string(),
  kind: z.string(),
  state: z.string(),
});

/** States of an exchange in which nothing is agreed, and nothing will be. */
const CAME_TO_NOTHING: ReadonlySet<string> = new Set([
  "declined",
  "withdrawn",
  "not-approved",
  "passed-on",
  "expired",
  "cancelled",
]);

/** States in which somebody is asked, once more perhaps; or will be, when they have a place (« waiting »). */
const ASKED: ReadonlySet<string> = new Set([
  "waiting",
  "proposed",
  "later",
  "changed",
  "approving",
]);

/**
 * Hears of each step of an exchange. When somebody agreed to a share of an answer, they enter its circle
 * with it, or are invited to; when nothing comes of it, or when it is stopped, it is missing again. Heard twice, nothing more
 * happens.
 */
export const hearShare: Listener = async (work, { payload }) => {
  const told = steppedShape.safeParse(payload);
  if (!told.success || told.data.kind !== "share") return;
  const { exchange, need, state } = told.data;
  const asks = await holdAsksOfNeed(work, need);
  const [first] = asks;
  if (first === undefined) return;
  if (CAME_TO_NOTHING.has(state)) {
    await takeBackIn(work, asks);
    await saveAskState(work, first.need, { state: "ended" });
  }
  if (!isId<"Exchange">(exchange)) return;
  const isLive = first.state === "agreed" || first.state === "entered";
  if (isLive || (state !== "established" && !ASKED.has(state))) return;
  const side = await findGivingSideIn(work, exchange);
  if (side === undefined) return;
  const { giver, organisation, person: guest } = side;
  if (state !== "established") {
    const isQueued = state === "waiting";
    await saveAskState(work, first.need, { state: "asked", giver, isQueued });
  } else if (guest !== undefined) {
    await saveAskState(work, first.need, { state: "agreed", giver, guest, organisation });
    await bringInIn(work, await holdAsksOfNeed(work, need), guest);
  }
};

/** Brings in who agreed, or invites them, by the rules of the circle. */
async function bringInIn(work: Work, asks: readonly PartnerAsk[], guest: PersonId): Promise<void> {
  const [first] = asks;
  const answer = first && (await findAnswer(work, first.answer));
  const circle = answer && (await findCircleForGuestIn(work, answer.circle));
  if (first === undefined || answer === undefined || circle === undefined) return;
  const { charterVersion } = first;
  const entry = decideEntry(circle, { charterVersion, stage: answer.stage });
  if (entry === "over") return;
  if (entry === "enters" && charterVersion !== undefined) {
    const told = await letInIn(work, { circle: circle.id, person: guest, charter: charterVersion });
    if (told.done) {
      await settleIn(work, asks, guest);
      await tellGuestIn(work, { answer: answer.id, to: guest, kind: "projects.entered" });
      return;
    }
  }
  await tellGuestIn(work, { answer: answer.id, to: guest, kind: "projects.invited" });
}

/** Who is in takes part, for themself or for their organisation, and does what they agreed to. */
async function settleIn(work: Work, asks: readonly PartnerAsk[], guest: PersonId): Promise<void> {
  for (const { answer, circle, organisation, requirement, askedBy, need } of asks) {
    await saveParticipant(work, { answer, circle, person: guest, organisation });
    await giveAgreedIn(work, { task: requirement, to: guest, by: askedBy });
    await saveAskState(work, need, { state: "entered" });
  }
}

/** Who entered with a share brings it no more: it is missing again. They stay in the circle as long as they like. */
async function takeBackIn(work: Work, asks: readonly PartnerAsk[]): Promise<void> {
  for (const { state, guest, requirement } of asks)
    if (state === "entered" && guest !== undefined)
      await takeAgreedBackIn(work, { task: requirement, from: guest });
}

/** What somebody who agreed reads before they enter. */
export interface SeenEntry {
  readonly answer: Answer;
  readonly circle: Circle;
}

/** What who agreed to a share reads of the circle; undefined for everyone else, and once they are in. */
export const seeEntry = reading(seeEntryIn);

export async function seeEntryIn(
  work: Work,
  asked: { readonly answer: AnswerId },
): Promise<SeenEntry | undefined> {
  const me = work.actor.for;
  if (me === undefined) return undefined;
  if ((await listAgreedOf(work, me, asked.answer)).length === 0) return undefined;
  const found = await withRight(work, RIGHT, (lent) => findAnswer(lent, asked.answer));
  const circle = found && (await findCircleForGuestIn(work, found.circle));
  if (found === undefined || circle === undefined || !isUnderWay(found.stage)) return undefined;
  const { why: _, ...answer } = found;
  return { answer, circle };
}

export interface EnterAnswer {
  readonly answer: AnswerId;
  /** The version of the charter that they read. */
  readonly charter: number;
}

export type EnterRefusal = "unknown-answer" | LetInRefusal;

/** Who agreed to a share of an answer, and was invited, accepts the charter and enters with it. */
export const enterAnswer = action(enterAnswerIn);

export async function enterAnswerIn(
  work: Work,
  asked: EnterAnswer,
): Promise<Result<AnswerId, EnterRefusal>> {
  const me = work.actor.for;
  const seen = await seeEntryIn(work, asked);
  if (me === undefined || seen === undefined) return refused("unknown-answer");
  const asks = await holdAgreedOf(work, asked.answer, me);
  if (asks.length === 0) return refused("unknown-answer");
  const told = await letInIn(work, {
    circle: seen.circle.id,
    person: me,
    charter: asked.charter,
  });
  if (!told.done) return told;
  await withRight(work, RIGHT, (lent) => settleIn(lent, asks, me));
  return done(asked.answer);
}
