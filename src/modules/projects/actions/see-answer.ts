import { open } from "#modules/access";
import { findCircleIn, type InvitedStructure, listInvitedStructuresIn } from "#modules/circles";
import { organisationsToActForIn, type OrganisationOfPerson } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { listTasksIn, type SeenTask } from "#modules/tasks";
import type { Circle } from "#rules/circles";
import { reading, type Work } from "#services/house";

import type { Answer, AnswerId, PersonId } from "../domain/answer.ts";
import { mayWork, type Standing } from "../domain/rights.ts";
import { seeAttachedPapersIn, type SeenAttachedPaper } from "./attach-paper.ts";
import { type SeenPart, seePartsIn } from "./see-parts.ts";
import { type SeenPiece, type SeenSending, seePiecesIn } from "./see-pieces.ts";
import { type Signed, signedIn } from "./signed.ts";
import { aboutAnswer, findBeforeIn } from "./standing.ts";
import { organisationsThatActIn } from "./take-part.ts";

/** A joint answer as a member of its circle sees it. */
export interface SeenAnswer {
  readonly answer: Answer;
  readonly circle: Circle;
  readonly standing: Standing;
  /** Whether they write, attach, send and conclude. */
  readonly mayWork: boolean;
  readonly me: PersonId;
  readonly taking: readonly Signed[];
  /** The structures that were written to, and what they answered. */
  readonly invited: readonly InvitedStructure[];
  /** In its order, what is set aside left out. */
  readonly parts: readonly SeenPart[];
  readonly aside: readonly SeenPart[];
  readonly learnt: SeenPart | undefined;
  readonly requirements: readonly SeenTask[];
  readonly pieces: readonly SeenPiece[];
  /** Papers of organisations, each read by one person. */
  readonly papers: readonly SeenAttachedPaper[];
  readonly sendings: readonly SeenSending[];
  readonly why: string | undefined;
  readonly endedByName: string;
  /** For which organisations one may take part, and for which one may sign. */
  readonly organisations: readonly OrganisationOfPerson[];
  readonly signing: readonly OrganisationOfPerson[];
}

/** Sees a joint answer whole; undefined for who is not in its circle. */
export const seeAnswer = reading(seeAnswerIn);

export async function seeAnswerIn(
  work: Work,
  asked: { readonly answer: AnswerId },
): Promise<SeenAnswer | undefined> {
  const before = await findBeforeIn(work, asked.answer);
  if (before === undefined) return undefined;
  const circle = await findCircleIn(work, { circle: before.answer.circle });
  if (circle === undefined) return undefined;
  const { why: sealed, ...answer } = before.answer;
  const parts = await seePartsIn(work, before);
  const ended = answer.ended?.by;
  const written = parts.filter(({ kind }) => kind === "part");
  return {
    answer,
    circle,
    standing: before.standing,
    mayWork: mayWork(before.standing),
    me: before.person,
    taking: await signedIn(work, before.taking),
    invited: await listInvitedStructuresIn(work, {
      circle: circle.id,
      next: `/reponses/${answer.id}`,
    }),
    parts: written.filter(({ isAside }) => !isAside),
    aside: written.filter(({ isAside }) => isAside),
    learnt: parts.find(({ kind }) => kind === "learnt"),
    requirements: await listTasksIn(work, { space: before.space, about: aboutAnswer(answer) }),
    ...(await seePiecesIn(work, before)),
    papers: await seeAttachedPapersIn(work, before),
    why: sealed && (await open(work, before.space, sealed)),
    endedByName: ended === undefined ? "" : ((await namesOfIn(work, [ended])).get(ended) ?? ""),
    organisations: await organisationsThatActIn(work),
    signing: await organisationsToActForIn(work, "sign"),
  };
}
