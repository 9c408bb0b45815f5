import { open } from "#modules/access";
import { findCircleIn, listMyMembershipsIn } from "#modules/circles";
import { countTasksIn } from "#modules/tasks";
import { type Circle, spaceOf } from "#rules/circles";
import { reading, type Work } from "#services/house";

import type { Answer, CircleId, PartId } from "../domain/answer.ts";
import { mayRead } from "../domain/rights.ts";
import { listAnswersOf, type SealedAnswer } from "../store/answers.ts";
import { listParticipants } from "../store/participants.ts";
import { listUnwrittenOf } from "../store/parts.ts";
import { seePartsIn } from "./see-parts.ts";
import { aboutAnswer, findBeforeIn, standingInCircle } from "./standing.ts";

/** An answer in a list: how far it is, and what was learnt once it ended. */
export interface ListedAnswer {
  readonly answer: Answer;
  readonly circle: Circle;
  readonly takesPart: boolean;
  readonly parts: { readonly written: number; readonly all: number };
  readonly requirements: { readonly open: number; readonly done: number };
  readonly learnt: string;
  readonly why: string | undefined;
}

/** The answers of a circle: those under way, then the ended; undefined for who is not a member. */
export const listAnswersOfCircle = reading(listAnswersOfCircleIn);

export async function listAnswersOfCircleIn(
  work: Work,
  asked: { readonly circle: string },
): Promise<{ readonly circle: Circle; readonly answers: readonly ListedAnswer[] } | undefined> {
  const circle = await findCircleIn(work, asked);
  if (circle === undefined || !mayRead(await standingInCircle(work, circle.id))) return undefined;
  const answers = await listAnswersOf(work, circle.id);
  return { circle, answers: await listedIn(work, circle, answers) };
}

async function listedIn(
  work: Work,
  circle: Circle,
  answers: readonly SealedAnswer[],
): Promise<readonly ListedAnswer[]> {
  const space = spaceOf(circle.id);
  const taking = await listParticipants(
    work,
    answers.map(({ id }) => id),
  );
  const listed: ListedAnswer[] = [];
  for (const { why, ...answer } of answers) {
    const before = await findBeforeIn(work, answer.id);
    if (before === undefined) continue;
    const parts = await seePartsIn(work, before);
    const own = parts.filter(({ kind, isAside }) => kind === "part" && !isAside);
    listed.push({
      answer,
      circle,
      takesPart: (taking.get(answer.id) ?? []).some(({ person }) => person === work.actor.for),
      parts: { written: own.filter(({ version }) => version > 0).length, all: own.length },
      requirements: await countTasksIn(work, { space, about: aboutAnswer(answer) }),
      learnt: parts.find(({ kind }) => kind === "learnt")?.words ?? "",
      why: why && (await open(work, space, why)),
    });
  }
  return listed;
}

/** The answers of all the circles of the person who acts, in the order of the circles. */
export const listMyAnswers = reading(listMyAnswersIn);

export async function listMyAnswersIn(
  work: Work,
): Promise<{ readonly answers: readonly ListedAnswer[]; readonly circles: readonly Circle[] }> {
  const circles: Circle[] = [];
  const answers: ListedAnswer[] = [];
  for (const { circle } of await listMyMembershipsIn(work)) {
    const listed = await listAnswersOfCircleIn(work, { circle });
    if (listed === undefined) continue;
    circles.push(listed.circle);
    answers.push(...listed.answers);
  }
  return { answers, circles };
}

/** A part that somebody answers for and that nobody wrote yet. */
export interface UnwrittenPart {
  readonly id: PartId;
  readonly title: string;
  readonly answer: Answer;
}

/** What the person who acts answers for and that is not written: of one circle, or of all. */
export async function listMyUnwrittenIn(
  work: Work,
  circle?: CircleId,
): Promise<readonly UnwrittenPart[]> {
  if (work.actor.for === undefined) return [];
  const found: UnwrittenPart[] = [];
  for (const part of await listUnwrittenOf(work, work.actor.for)) {
    if (circle !== undefined && part.circle !== circle) continue;
    const before = await findBeforeIn(work, part.answer);
    const title = before && (await open(work, before.space, part.title));
    if (before === undefined || title === undefined) continue;
    const { why: _, ...answer } = before.answer;
    found.push({ id: part.id, title, answer });
  }
  return found;
}
