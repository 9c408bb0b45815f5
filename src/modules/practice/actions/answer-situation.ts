import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { memberIdsAtIn } from "#modules/circles";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { isId } from "#basics/id";
import { action, carryIn, type Work } from "#services/house";

import { mayAnswer, mayMark, mayRemove } from "../domain/rights.ts";
import {
  type AnswerId,
  decideText,
  MOST_ANSWER,
  type SituationId,
  type TextRefusal,
} from "../domain/situation.ts";
import {
  deleteAnswer,
  findAnswer,
  saveAnswer,
  saveHelped,
  type SealedAnswer,
} from "../store/answers.ts";
import { findSituation } from "../store/situations.ts";
import { findSituationIn, type FoundSituation, type OfSituation, toldOfIn } from "./standing.ts";

export type AnswerSituation = OfSituation & {
  /** Known beforehand for the demonstration. */
  readonly id?: AnswerId;
  readonly text: string;
};
export type AnswerRefusal = TextRefusal | "unknown-situation" | "not-yours-to-answer";

/** A member answers, in their name. Those whom nothing of them reaches never read it. */
export const answerSituation = action(answerSituationIn);

export async function answerSituationIn(
  work: Work,
  asked: AnswerSituation,
): Promise<Result<AnswerId, AnswerRefusal>> {
  const found = await findSituationIn(work, asked);
  if (found?.situation.state !== "open" || found.situation.hiddenBecause !== undefined)
    return refused("unknown-situation");
  const { situation, community, isMine } = found;
  if (!mayAnswer(community.asker, isMine)) return refused("not-yours-to-answer");
  const text = decideText(asked.text, MOST_ANSWER);
  if (!text.done) return text;
  const { person } = community.asker;
  const id = asked.id ?? newId<"Answer">();
  await saveAnswer(work, {
    id,
    space: situation.space,
    situation: situation.id,
    sealed: await seal(work, situation.space, text.value),
    by: person,
  });
  const members = await memberIdsAtIn(work, { circle: community.circle.id, at: work.now });
  await carryIn(work, { row: id, to: members.filter((one) => one !== person) });
  return done(id);
}

export interface OfAnswer {
  readonly answer: AnswerId;
}

/** An answer that who acts may read, with its situation. */
export async function findAnswerIn(
  work: Work,
  { answer: id }: OfAnswer,
): Promise<(FoundSituation & { readonly answer: SealedAnswer }) | undefined> {
  const answer = await findAnswer(work, id);
  const found = answer && (await findSituationIn(work, { situation: answer.situation }));
  return found && { ...found, answer };
}

export type MarkRefusal = "unknown-answer" | "not-yours-to-mark";

export type MarkHelped = OfAnswer & { readonly helped: boolean };

/** Who asked says that an answer helped, or not after all; who answered is thanked, without a name. */
export const markHelped = action(markHelpedIn);

export async function markHelpedIn(
  work: Work,
  asked: MarkHelped,
): Promise<Result<SituationId, MarkRefusal>> {
  const found = await findAnswerIn(work, asked);
  if (found === undefined) return refused("unknown-answer");
  const { answer, community, isMine } = found;
  if (!mayMark(community.asker, isMine)) return refused("not-yours-to-mark");
  await saveHelped(work, answer.id, asked.helped);
  if (asked.helped) await thankIn(work, answer);
  return done(answer.situation);
}

/** The house tells it, in nobody's name: kept back from some, the letter would tell who asked. */
async function thankIn(work: Work, { id, by }: SealedAnswer): Promise<void> {
  const addresses = await reachPeopleIn(work, [by], undefined);
  await notifyAllIn(
    work,
    [...addresses.values()].map((address) => ({
      address,
      kind: HELPED,
      object: id,
      facts: { answer: id },
    })),
  );
}

export const HELPED = "practice.helped";

export interface ToldHelped {
  readonly situation: SituationId;
  readonly title: string;
}

/** While it still helped, and both still stand; read with the right to write mails. */
export async function seeToldHelpedIn(
  work: Work,
  { answer: id }: Readonly<Record<string, unknown>>,
): Promise<ToldHelped | undefined> {
  const answer =
    typeof id === "string" && isId<"Answer">(id) ? await findAnswer(work, id) : undefined;
  if (answer?.helpedAt === undefined || answer.hiddenBecause !== undefined) return undefined;
  const situation = await findSituation(work, answer.situation);
  if (situation === undefined || situation.hiddenBecause !== undefined) return undefined;
  const told = await toldOfIn(work, situation);
  return told && { situation: situation.id, title: told.title };
}

export type RemoveAnswerRefusal = "unknown-answer" | "not-yours-to-remove";

/** Who answered takes it back, or a facilitator removes it. */
export const removeAnswer = action(removeAnswerIn);

export async function removeAnswerIn(
  work: Work,
  asked: OfAnswer,
): Promise<Result<SituationId, RemoveAnswerRefusal>> {
  const found = await findAnswerIn(work, asked);
  if (found === undefined) return refused("unknown-answer");
  if (!mayRemove(found.community.asker, found.answer.by)) return refused("not-yours-to-remove");
  await deleteAnswer(work, found.answer.id);
  return done(found.answer.situation);
}

/** What an answer says; undefined once the key of its circle is destroyed. */
export const answerTextIn = (work: Work, { space, sealed }: SealedAnswer) =>
  open(work, space, sealed);
