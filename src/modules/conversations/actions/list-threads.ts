import { open } from "#modules/access";
import { findCircleIn, listMyMembershipsIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { type Circle, spaceOf } from "#rules/circles";
import { reading, type Work } from "#services/house";

import type { SpaceId } from "../domain/note.ts";
import type { Seat } from "../domain/thread-rights.ts";
import type { About, Thread, ThreadId } from "../domain/thread.ts";
import { listMarks, listNews, type Mark, UNREAD } from "../store/marks.ts";
import {
  countThreads,
  listThreads,
  listThreadsNamed,
  type SealedThread,
} from "../store/threads.ts";
import { findSeatIn } from "./seat.ts";

/** A thread in a list: its title, who opened it, and what is new there for the reader. */
export type ListedThread = Thread & {
  readonly title: string;
  readonly openerName: string;
  readonly mark: Mark;
  /** Messages of others, not deleted, that the reader has not read. */
  readonly fresh: number;
};

export interface SeenThreads {
  readonly circle: Circle;
  readonly seat: Seat;
  readonly threads: readonly ListedThread[];
  readonly page: number;
  readonly total: number;
}

/** The threads of a circle, a page of them; undefined for whoever is not a member. */
export const seeThreads = reading(
  async (
    work: Work,
    asked: { readonly circle: string; readonly page: number },
  ): Promise<SeenThreads | undefined> => {
    const seated = await findSeatIn(work, asked.circle);
    if (seated === undefined) return undefined;
    const space = spaceOf(seated.circle.id);
    return {
      ...seated,
      threads: await listPageIn(work, { space, page: asked.page }),
      page: asked.page,
      total: await countThreads(work, { space }),
    };
  },
);

/** The first threads of a circle, those where something was said last first; those about a row when it is asked. Empty for whoever is not a member. */
export async function listThreadsIn(
  work: Work,
  asked: { readonly space: SpaceId; readonly about?: About | undefined },
): Promise<readonly ListedThread[]> {
  if ((await findSeatIn(work, asked.space)) === undefined) return [];
  return listPageIn(work, { ...asked, page: 1 });
}

async function listPageIn(
  work: Work,
  asked: { readonly space: SpaceId; readonly about?: About | undefined; readonly page: number },
): Promise<readonly ListedThread[]> {
  const threads = await listThreads(work, asked);
  const names = await namesOfIn(
    work,
    threads.map(({ openedBy }) => openedBy),
  );
  const { marks, fresh } = await whatIsNewIn(work, threads);
  const listed: ListedThread[] = [];
  for (const { title: sealed, closedBecause: _, ...thread } of threads) {
    const title = await open(work, thread.space, sealed);
    if (title === undefined) continue;
    listed.push({
      ...thread,
      title,
      openerName: names.get(thread.openedBy) ?? "",
      mark: marks.get(thread.id) ?? UNREAD,
      fresh: fresh.get(thread.id) ?? 0,
    });
  }
  return listed;
}

async function whatIsNewIn(work: Work, threads: readonly SealedThread[]) {
  const me = work.actor.for;
  const ids = threads.map(({ id }) => id);
  const nothing = { marks: new Map<ThreadId, Mark>(), fresh: new Map<ThreadId, number>() };
  if (me === undefined || ids.length === 0) return nothing;
  const news = await newsIn(work, { most: ids.length, among: ids });
  return {
    marks: await listMarks(work, ownSpaceOf(me), ids),
    fresh: new Map(news.map(({ thread, fresh }) => [thread, fresh])),
  };
}

/** Something new for the reader: in which thread of which circle, how much, since when, whether they are named. */
export interface News {
  readonly thread: ThreadId;
  readonly title: string;
  readonly circleName: string;
  readonly fresh: number;
  readonly isNamed: boolean;
  /** The place up to which they read. */
  readonly readTo: number;
  readonly since: Temporal.Instant | undefined;
}

/** What is new in the circles of the person who acts: where they are named first, then the latest. */
export async function listNewsIn(work: Work, most: number): Promise<readonly News[]> {
  const rows = await newsIn(work, { most });
  const ids = rows.map(({ thread }) => thread);
  const threads = new Map((await listThreadsNamed(work, ids)).map((one) => [one.id, one]));
  const told: News[] = [];
  for (const row of rows) {
    const thread = threads.get(row.thread);
    const circle = thread && (await findCircleIn(work, { circle: thread.circle }));
    const title = thread && (await open(work, thread.space, thread.title));
    if (circle === undefined || title === undefined) continue;
    told.push({
      thread: row.thread,
      title,
      circleName: circle.name,
      fresh: row.fresh,
      isNamed: row.named,
      readTo: row.readTo,
      since: row.readAt,
    });
  }
  return told;
}

async function newsIn(
  work: Work,
  asked: { readonly most: number; readonly among?: readonly ThreadId[] },
) {
  const person = work.actor.for;
  if (person === undefined) return [];
  const circles = await listMyMembershipsIn(work);
  return listNews(work, { ...asked, person, space: ownSpaceOf(person), circles });
}
