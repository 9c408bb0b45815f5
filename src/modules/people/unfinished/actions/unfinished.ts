import { z } from "zod";

import { dayOf, writeDay } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { action, type PersonId, reading, type Work, withRight } from "#services/house";
import { openIn, sealBytesIn } from "#services/keys";

import { mineIn } from "../../actions/who.ts";
import { type Answers, answersOf, KEPT_FOR, mayBeKept } from "../domain/unfinished.ts";
import {
  deleteUnfinished,
  type KeptUnfinished,
  listUnfinished,
  saveUnfinished,
} from "../store/unfinished.ts";

const RIGHT = "unfinished";
const shape = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export interface KeepUnfinished {
  /** The page with its query, and where its form goes. */
  readonly page: string;
  readonly action: string;
  readonly typed: Answers;
}

/** One means to end a form later: what was typed is kept a week, for oneself alone, never under a mandate. */
export const keepUnfinished = action(keepUnfinishedIn);

export async function keepUnfinishedIn(
  work: Work,
  { page, action: to, typed }: KeepUnfinished,
): Promise<Result<undefined, "not-signed-in" | "not-kept">> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  const said = answersOf(typed);
  if (said === undefined || !mayBeKept({ page, action: to })) return refused("not-kept");
  const answers = await sealBytesIn(work, person, new TextEncoder().encode(JSON.stringify(said)));
  await withRight(work, RIGHT, (lent) =>
    saveUnfinished(lent, person, { page, action: to, answers }),
  );
  return done(undefined);
}

/** What was begun on a page. */
export interface SeenUnfinished {
  readonly action: string;
  readonly typed: Answers;
  /** Until which day it waits. */
  readonly until: string;
}

/** What one began on a page, as long as it is kept. */
export const seeUnfinished = reading(
  async (work: Work, page: string): Promise<SeenUnfinished | undefined> => {
    const person = mineIn(work, "read-mine");
    if (person === undefined) return undefined;
    const [kept] = await keptIn(work, person, page);
    const typed = kept && (await openAnswers(work, person, kept));
    if (kept === undefined || typed === undefined) return undefined;
    const until = dayOf(kept.keptAt.add(HOURS));
    return { action: kept.action, typed, until: writeDay(until, dayOf(work.now)) };
  },
);

/** A form was sent, or one begins anew: what had been typed for it is forgotten. */
export const forgetUnfinished = action(
  async (work: Work, to: string): Promise<Result<undefined, "not-signed-in">> => {
    const person = mineIn(work, "change-mine");
    if (person === undefined) return refused("not-signed-in");
    await withRight(work, RIGHT, (lent) => deleteUnfinished(lent, person, to));
    return done(undefined);
  },
);

/** All that is kept of what a person began, for themself. */
export async function giveUnfinishedIn(work: Work, person: PersonId) {
  const given = [];
  for (const kept of await keptIn(work, person, undefined))
    given.push({
      page: kept.page,
      depuis: kept.keptAt.toString(),
      réponses: (await openAnswers(work, person, kept)) ?? null,
    });
  return given;
}

/** An instant knows no days: the same as a span of hours. */
const HOURS = { hours: Temporal.Duration.from(KEPT_FOR).days * 24 };

function keptIn(work: Work, person: PersonId, page: string | undefined) {
  const since = work.now.subtract(HOURS);
  return withRight(work, RIGHT, (lent) =>
    listUnfinished(lent, person, page === undefined ? { since } : { since, page }),
  );
}

async function openAnswers(
  work: Work,
  person: PersonId,
  { answers }: KeptUnfinished,
): Promise<Answers | undefined> {
  const text = await openIn(work, person, answers);
  return text === undefined ? undefined : shape.parse(JSON.parse(text));
}
