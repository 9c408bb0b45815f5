import { open } from "#modules/access";
import { findCircleIn, listMyCirclesIn } from "#modules/circles";
import type { OrganisationOfPerson } from "#modules/organisations";
import { countTasksIn } from "#modules/tasks";
import { type Circle, spaceOf } from "#rules/circles";
import { reading, type Work, listQuietIn } from "#services/house";

import { GIVEN, type Answer, type CircleId, type PartId } from "../domain/answer.ts";
import { mayRead } from "../domain/rights.ts";
import { countEnded, listEnded, listUnderWay, type SealedAnswer } from "../store/answers.ts";
import { listParticipants } from "../store/participants.ts";
import { countParts, listLearnt, listUnwrittenOf } from "../store/parts.ts";
import { aboutAnswer, findBeforeIn, standingInCircle } from "./standing.ts";
import { organisationsThatActIn } from "./take-part.ts";

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

/** How many ended answers a page shows. */
export const PAGE = 20;

export interface ListAnswers {
  readonly circle: string;
  /** Of the ended ones, from 1; none of them when undefined. */
  readonly page?: number | undefined;
}

export interface ListedAnswers {
  readonly circle: Circle;
  readonly open: readonly ListedAnswer[];
  /** One page of those that ended, latest first, and how many there are. */
  readonly ended: readonly ListedAnswer[];
  readonly allEnded: number;
  /** For which of one's organisations one may start another. */
  readonly organisations: readonly OrganisationOfPerson[];
}

/** The answers of a circle: those under way, then the ended, page by page; undefined for who is not a member. */
export const listAnswersOfCircle = reading(listAnswersOfCircleIn);

export async function listAnswersOfCircleIn(
  work: Work,
  { page, ...asked }: ListAnswers,
): Promise<ListedAnswers | undefined> {
  const circle = await findCircleIn(work, asked);
  if (circle === undefined || !mayRead(await standingInCircle(work, circle.id))) return undefined;
  const circles = new Map([[circle.id, circle]]);
  const organisations = await organisationsThatActIn(work);
  return { circle, organisations, ...(await listOfIn(work, circles, page)) };
}

type Lists = Omit<ListedAnswers, "circle" | "organisations">;

/** The answers of several circles, whose members the actor is. */
async function listOfIn(
  work: Work,
  circles: ReadonlyMap<CircleId, Circle>,
  page: number | undefined,
): Promise<Lists> {
  const ids = [...circles.keys()];
  const ended =
    page === undefined ? [] : await listEnded(work, ids, { from: (page - 1) * PAGE, most: PAGE });
  return {
    open: await listedIn(work, circles, await listUnderWay(work, ids)),
    ended: await listedIn(work, circles, ended),
    allEnded: await countEnded(work, ids),
  };
}

async function listedIn(
  work: Work,
  circles: ReadonlyMap<CircleId, Circle>,
  answers: readonly SealedAnswer[],
): Promise<readonly ListedAnswer[]> {
  const ids = answers.map(({ id }) => id);
  const taking = await listParticipants(work, ids);
  const counts = await countParts(work, ids);
  const learnt = await listLearnt(work, ids);
  const listed: ListedAnswer[] = [];
  for (const { why, ...answer } of answers) {
    const circle = circles.get(answer.circle);
    if (circle === undefined) continue;
    const space = spaceOf(circle.id);
    const words = learnt.get(answer.id);
    listed.push({
      answer,
      circle,
      takesPart: (taking.get(answer.id) ?? []).some(({ person }) => person === work.actor.for),
      parts: counts.get(answer.id) ?? { written: 0, all: 0 },
      requirements: await countTasksIn(work, { space, about: aboutAnswer(answer) }),
      learnt: (words && (await open(work, space, words))) ?? "",
      why: why && (await open(work, space, why)),
    });
  }
  return listed;
}

/** The answers of all the circles of the person who acts: nearest deadline first; then the ended, page by page. */
export const listMyAnswers = reading(listMyAnswersIn);

export async function listMyAnswersIn(
  work: Work,
  { page }: Pick<ListAnswers, "page">,
): Promise<Lists & { readonly circles: readonly Circle[] }> {
  const mine = await listMyCirclesIn(work);
  const circles = new Map(mine.map((circle) => [circle.id, circle]));
  return {
    circles: mine.toSorted((a, b) => a.name.localeCompare(b.name, "fr")),
    ...(await listOfIn(work, circles, page)),
  };
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
  const parts = await listUnwrittenOf(work, work.actor.for);
  const ids = parts.map(({ id }) => id);
  const quiet = await listQuietIn(work, ids, { part: GIVEN });
  for (const part of parts.filter(({ id }) => !quiet.has(id))) {
    if (circle !== undefined && part.circle !== circle) continue;
    const before = await findBeforeIn(work, part.answer);
    const title = before && (await open(work, before.space, part.title));
    if (before === undefined || title === undefined) continue;
    const { why: _, ...answer } = before.answer;
    found.push({ id: part.id, title, answer });
  }
  return found;
}
