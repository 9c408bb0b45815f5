import { PARIS } from "#basics/dates";
import { findCircleIn, listMyCirclesIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import type { Circle } from "#rules/circles";
import { type Between, reading, type Work, withRight } from "#services/house";

import type { Summary } from "../../domain/counting/count-file.ts";
import type { Outcome } from "../../domain/counting/outcome.ts";
import { recount } from "../../domain/counting/recount.ts";
import { type CircleId, type Phase, phaseOf, type Vote } from "../../domain/vote.ts";
import { listBallotsOf } from "../../store/ballots.ts";
import { listCounts } from "../../store/counts.ts";
import {
  countClosedVotes,
  listClosedVotes,
  listVotesClosing,
  listOpenVotes,
  listVotesOfThread,
} from "../../store/votes.ts";
import { assemblyOfIn, fileOf, labelsOfIn } from "../../actions/assembly.ts";
import { followVoice } from "../../actions/follow-voice.ts";
import { takesQuestions } from "./see-asking.ts";
import type { NamedCourse } from "../../actions/seen.ts";

/** A vote in a list. */
export interface ListedVote {
  readonly vote: Vote;
  readonly circle: Circle;
  readonly phase: Phase;
  readonly labels: readonly string[];
  /** Whether the person who acts has cast a ballot. */
  readonly isAnswered: boolean;
  /** Where their voice goes without them; only while it is not over. */
  readonly course: NamedCourse | undefined;
  readonly result: { readonly summary: Summary; readonly outcome: Outcome } | undefined;
}

/** How many votes that are over a page lists. */
export const CLOSED_PAGE = 20;

export interface MyVotes {
  readonly open: readonly ListedVote[];
  readonly closed: readonly ListedVote[];
  readonly closedTotal: number;
  readonly page: number;
  readonly circles: readonly Circle[];
  /** Those of them to which a question may be put. */
  readonly asks: readonly Circle[];
}

/** The votes of the circles of the person who acts, or of one of them: open ones, then a page of those that are over. */
export const listMyVotes = reading(listMyVotesIn);

export async function listMyVotesIn(
  work: Work,
  asked: { readonly circle?: CircleId | undefined; readonly page: number },
): Promise<MyVotes> {
  const circles = await listMyCirclesIn(work);
  const circle = circles.find(({ id }) => id === asked.circle)?.id;
  const from = (asked.page - 1) * CLOSED_PAGE;
  return {
    open: await listedIn(work, await listOpenVotes(work, circle)),
    closed: await listedIn(work, await listClosedVotes(work, circle, { from, most: CLOSED_PAGE })),
    closedTotal: await countClosedVotes(work, circle),
    page: asked.page,
    circles,
    asks: circles.filter(takesQuestions),
  };
}

/** The questions that the person who acts may answer now and has not: of one circle, or of all. */
export async function listUnansweredIn(
  work: Work,
  circle?: CircleId,
): Promise<readonly ListedVote[]> {
  if (work.actor.for === undefined) return [];
  const votes = await listOpenVotes(work, circle);
  const open = votes.filter((vote) => phaseOf(vote, work.now) === "vote");
  return (await listedIn(work, open)).filter(({ isAnswered }) => !isAnswered);
}

/** The questions of a circle that one still talks of, or may propose to. */
export async function listTalkedOfIn(work: Work, circle: CircleId): Promise<readonly ListedVote[]> {
  if (work.actor.for === undefined) return [];
  const votes = await listOpenVotes(work, circle);
  return listedIn(
    work,
    votes.filter((vote) => phaseOf(vote, work.now) !== "vote"),
  );
}

/** The questions put from a thread, for who reads the thread. */
export async function listOfThreadIn(work: Work, thread: string): Promise<readonly ListedVote[]> {
  return work.actor.for === undefined ? [] : listedIn(work, await listVotesOfThread(work, thread));
}

/** The votes of the circles of the person who acts that close between two days, both included, with their circle. */
export async function listClosingIn(
  work: Work,
  { from, until }: Between,
): Promise<readonly Pick<ListedVote, "vote" | "circle">[]> {
  const circles = new Map((await listMyCirclesIn(work)).map((circle) => [circle.id, circle]));
  const closing = await listVotesClosing(work, {
    from: from.toZonedDateTime(PARIS).toInstant(),
    until: until.add({ days: 1 }).toZonedDateTime(PARIS).toInstant(),
  });
  return closing.flatMap((vote) => {
    const circle = circles.get(vote.circle);
    return circle === undefined ? [] : [{ vote, circle }];
  });
}

async function listedIn(work: Work, votes: readonly Vote[]): Promise<readonly ListedVote[]> {
  const me = work.actor.for;
  if (me === undefined || votes.length === 0) return [];
  const ids = votes.map(({ id }) => id);
  const counts = await listCounts(work, ids);
  const answered = new Set(
    (await withRight(work, "count-voices", (lent) => listBallotsOf(lent, me, ids))).map(
      ({ vote }) => vote,
    ),
  );
  const listed: ListedVote[] = [];
  for (const vote of votes) {
    const circle = await findCircleIn(work, { circle: vote.circle });
    if (circle === undefined) continue;
    const phase = phaseOf(vote, work.now);
    const fixed = counts.get(vote.id);
    listed.push({
      vote,
      circle,
      phase,
      labels: await labelsOfIn(work, vote),
      isAnswered: answered.has(vote.id),
      course: phase === "vote" && !answered.has(vote.id) ? await courseIn(work, vote) : undefined,
      result: fixed ?? (phase === "closed" ? await resultIn(work, vote) : undefined),
    });
  }
  return listed;
}

async function courseIn(work: Work, vote: Vote): Promise<NamedCourse | undefined> {
  const me = work.actor.for;
  const course = me && followVoice(await assemblyOfIn(work, vote), me);
  if (course === undefined) return undefined;
  const names = await namesOfIn(work, course.through);
  return {
    end: course.end,
    through: course.through.map((person) => ({ person, name: names.get(person) ?? "" })),
  };
}

/** What is over and not sealed yet, as it will be counted. */
async function resultIn(work: Work, vote: Vote): Promise<ListedVote["result"]> {
  const { members } = await assemblyOfIn(work, vote);
  const body = { kind: "members", members } as const;
  return recount(fileOf(vote, { body, circle: "", labels: [], previous: "" }));
}
