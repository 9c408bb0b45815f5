import { done, refused, type Result } from "#basics/result";
import { inviteStructureIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { action, type Work } from "#services/house";

import { signedIn } from "../../actions/signed.ts";
import { findBeforeIn } from "../../actions/standing.ts";
import { type AnswerId, isUnderWay } from "../../domain/answer.ts";
import { askedAboutAnswer } from "./invite-words.fr.ts";

export interface InviteToAnswer {
  readonly answer: AnswerId;
  readonly structure: string;
  readonly address: string;
  /** What they would bring. */
  readonly part: string | undefined;
  readonly words: string | undefined;
}

export type InviteToAnswerRefusal =
  | "unknown-answer"
  | "already-ended"
  | Extract<Awaited<ReturnType<typeof inviteStructureIn>>, { readonly done: false }>["refusal"];

/**
 * Who facilitates the circle writes to a structure that is not here: the letter says the call, who asks
 * and for which structure, what is proposed. Whoever says yes enters the circle, and is led to the answer.
 */
export const inviteToAnswer = action(inviteToAnswerIn);

export async function inviteToAnswerIn(
  work: Work,
  { answer: id, structure, address, part, words = "" }: InviteToAnswer,
): Promise<Result<undefined, InviteToAnswerRefusal>> {
  const before = await findBeforeIn(work, id);
  if (before === undefined) return refused("unknown-answer");
  const { answer, taking, person } = before;
  if (!isUnderWay(answer.stage)) return refused("already-ended");
  const mine = (await signedIn(work, taking)).filter((one) => one.person === person);
  const by = (await namesOfIn(work, [person])).get(person) ?? "";
  const forWhom = mine.find(({ organisationNamed }) => organisationNamed !== undefined);
  const told = await inviteStructureIn(work, {
    circle: answer.circle,
    address,
    words,
    typed: [structure, part ?? ""],
    about: askedAboutAnswer({
      answer,
      structure,
      part,
      by,
      organisation: forWhom?.organisationNamed?.name,
      now: work.now,
    }),
  });
  return told.done ? done(undefined) : told;
}
