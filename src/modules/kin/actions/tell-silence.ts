import { dayOf, daysBetween } from "#basics/dates";
import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { mayReachOneIn, type Work } from "#services/house";

import { type Bond, type BondId, isAgreed, otherOf } from "../domain/bond.ts";
import type { QuestionId } from "../domain/watch.ts";
import { findBond } from "../store/bonds.ts";
import { findQuestionById } from "../store/watches.ts";
import { spokeLinkOf } from "./say-spoke.ts";

/** Writes to both, each where the other reaches them. */
export async function tellSilenceIn(
  work: Work,
  question: QuestionId,
  bond: Bond,
  kind: "kin.small-sign" | "kin.silence-lasts",
): Promise<void> {
  for (const person of [bond.askedBy, bond.asked]) {
    const address = (await reachPeopleIn(work, [person], otherOf(bond, person))).get(person);
    if (address !== undefined)
      await notifyIn(work, { address, kind, object: question, facts: { question, person } });
  }
}

export interface ToldSilenceTo {
  readonly bond: BondId;
  readonly name: string;
  /** Days since the last sign. */
  readonly days: number;
  /** Where they say in one tap that they spoke. */
  readonly at: string;
  readonly isTold: boolean;
}

/** What a letter says to one of the two, while the silence lasts; read with the right to write mails. */
export async function seeToldSilenceIn(
  work: Work,
  { question: id, person }: Readonly<Record<string, unknown>>,
): Promise<ToldSilenceTo | undefined> {
  if (typeof id !== "string" || !isId<"KinQuestion">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const question = await findQuestionById(work, id);
  const bond = question && (await findBond(work, question.bond));
  if (question === undefined || bond === undefined) return undefined;
  if (question.closedAt !== undefined || !isAgreed(bond)) return undefined;
  const today = dayOf(work.now);
  const other = otherOf(bond, person);
  // One may have blocked the other since it was asked after.
  if (!(await mayReachOneIn(work, person, { from: other }))) return undefined;
  const name = (await namesOfIn(work, [other])).get(other);
  if (name === undefined) return undefined;
  return {
    bond: bond.id,
    name,
    days: daysBetween(question.after, today),
    at: spokeLinkOf(work.app, { bond: bond.id, person, posted: today }),
    isTold: question.toldAt !== undefined,
  };
}
