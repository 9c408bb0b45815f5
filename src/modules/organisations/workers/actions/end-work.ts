import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, carryIn, type PersonId, type Work, withRight } from "#services/house";

import { spaceOf } from "../../domain/organisation.ts";
import { mayActForIn, representativeIdsIn } from "../../team/actions/acting-for.ts";
import {
  type EmploymentId,
  lastDayOf,
  stateOf,
  type WorkEnd,
  type WorkRefusal,
} from "../domain/employment.ts";
import {
  findEmployment,
  holdEmployment,
  saveWorkEnded,
  type StoredEmployment,
} from "../store/employments.ts";
import { noteIn } from "./say-worker.ts";
import { RIGHT, tellAboveIn, tellTeamIn, tellWorkerIn } from "./tell-work.ts";

export interface EndWork {
  readonly employment: EmploymentId;
  /** The last day; today when it is not said. */
  readonly on: Temporal.PlainDate | undefined;
  readonly words: string | undefined;
}

/**
 * Either side ends it, on a day, with or without a word: nobody is kept, and nobody has to agree. What waits is
 * taken back so. Ended twice it may end earlier, never later.
 */
export const endWork = action(endWorkIn);

export async function endWorkIn(
  work: Work,
  asked: EndWork,
): Promise<Result<StoredEmployment, WorkRefusal>> {
  const seen = await findEmployment(work, asked.employment);
  const one = seen && (await withRight(work, RIGHT, (lent) => holdEmployment(lent, seen.id)));
  if (one === undefined) return refused("nothing-to-answer");
  const side = await sideIn(work, one);
  if (side === undefined) return refused("not-allowed");
  const state = stateOf(one, work.now);
  if (state === "over") return refused("nothing-to-answer");
  const today = dayOf(work.now);
  const until = state === "waiting" ? today : lastDayOf(one, asked.on ?? today, today);
  if (until === "bad-day") return refused("bad-day");
  // Said already, for that day or an earlier one: nothing changes.
  if (one.until !== undefined && until.equals(one.until)) return done(one);
  const sealed =
    asked.words === undefined
      ? undefined
      : await seal(work, spaceOf(one.organisation), asked.words);
  await withRight(work, RIGHT, (lent) =>
    saveWorkEnded(lent, one.id, { because: becauseOf(state, side), until, words: sealed }),
  );
  if (side === "organisation") await noteIn(work, one.organisation, "worker-ended");
  if (state !== "waiting")
    await tellEndIn(work, { ...one, until }, { side, hasWords: sealed !== undefined });
  return done(one);
}

type Side = "person" | "organisation";

/** For which side the one who acts speaks: the person themself, or who keeps the team. */
async function sideIn(work: Work, one: StoredEmployment): Promise<Side | undefined> {
  const person = work.actor.for;
  if (person === undefined || work.actor.mandate !== undefined) return undefined;
  if (one.person === person) return "person";
  const keeps = await mayActForIn(work, { organisation: one.organisation, power: "manage" });
  return keeps ? "organisation" : undefined;
}

function becauseOf(state: "waiting" | "to-come" | "standing", side: Side): WorkEnd {
  if (state === "waiting") return "withdrawn";
  return side === "person" ? "left" : "ended";
}

/**
 * The other side must know that it ends, whoever said it: the letter names nobody but the organisation or the one
 * who leaves. The word passes the gate by itself: whom it does not reach reads the day, without it.
 */
async function tellEndIn(
  work: Work,
  one: StoredEmployment,
  { side, hasWords }: { readonly side: Side; readonly hasWords: boolean },
): Promise<void> {
  const to =
    side === "organisation"
      ? [one.person].filter((person) => person !== undefined)
      : await representativeIdsIn(work, { organisation: one.organisation, power: "manage" });
  if (hasWords) await carryIn(work, { row: one.id, part: "words", to });
  const told = {
    kind: "organisations.work-ended",
    about: `${side} ${one.until?.toString() ?? ""}`,
  } as const;
  await withRight(work, RIGHT, async (lent) => {
    if (side === "organisation") await tellWorkerIn(lent, one, { ...told, from: undefined });
    else await tellTeamIn(lent, one, { ...told, from: personOf(work) });
  });
  await tellAboveIn(work, "organisations.work-ended", one);
}

const personOf = (work: Work): PersonId | undefined => work.actor.for;
