import { done, refused, type Result } from "#basics/result";
import { sayGiftAboutIn, type SayRefusal } from "#modules/gifts";
import { employersOfIn, findOrganisationIn } from "#modules/organisations";
import type { GiftId, Much, Receiver } from "#rules/gifts";
import { personOf } from "#rules/access";
import { action, reading, type Work, withRight } from "#services/house";

import type { OfPassage } from "../../actions/cannot-come.ts";
import { helperIn, type Passage, seePassagesIn } from "../../actions/see-passages.ts";
import { timeOf } from "../../actions/time-of.ts";
import { findAsked } from "../../bodies/store/asked-bodies.ts";
import type { AssignmentId } from "../../domain/assignment.ts";
import type { PersonId } from "../../domain/visit.ts";
import { findAssignment } from "../../store/assignments.ts";
import { holdWeek } from "../../store/visits.ts";
import { receiverOf } from "../domain/whose-time.ts";

export const RIGHT = "homecare-time";

export type SayTime = OfPassage & { readonly much: Much };
export type SayTimeRefusal = SayRefusal | "unknown-passage";

/** A passage of which it is said that one came. */
export type SeenTime = Pick<Passage, "assignment" | "name" | "starts"> & {
  readonly visit: Pick<Passage["visit"], "id">;
  readonly passed: NonNullable<Passage["passed"]>;
};

/** One's own passage of which one may say how long it was, or did; undefined where it is not said that one came. */
export const seeTime = reading(async (work: Work, asked: OfPassage) => findIn(work, asked));

async function findIn(
  work: Work,
  { assignment, visit, day }: OfPassage,
): Promise<SeenTime | undefined> {
  const seen = await seePassagesIn(work);
  const all = seen === undefined ? [] : [...seen.before, ...seen.over, ...seen.passages];
  const found = all.find(
    (one) =>
      one.assignment === assignment &&
      one.visit.id === visit &&
      one.starts.toPlainDate().equals(day),
  );
  return found?.passed === undefined ? undefined : { ...found, passed: found.passed };
}

/**
 * Who came says how long, once; the other side confirms it or sets it aside as every gift (`gifts`). No word of what it was, nor at
 * whose home: a body reads hours of its volunteers.
 */
export const sayTime = action(sayTimeIn);

export async function sayTimeIn(
  work: Work,
  { much, ...asked }: SayTime,
): Promise<Result<GiftId, SayTimeRefusal>> {
  const me = await helperIn(work);
  const space = me && (await findAssignment(work, asked.assignment))?.space;
  // Nobody takes it back meanwhile that they came.
  if (space !== undefined) await holdWeek(work, space);
  const found = me && (await findIn(work, asked));
  if (me === undefined || found === undefined) return refused("unknown-passage");
  // Noted as a visit of that day already: it is of this passage.
  if (found.passed.time !== undefined) return done(found.passed.time.id);
  const receiver = await receiverIn(work, found.passed.assignment, me);
  if (receiver === undefined) return refused("unknown-passage");
  return sayGiftAboutIn(work, {
    ...much,
    ...timeOf(found.passed.id, me),
    kind: "hours",
    isLent: false,
    receiver,
    from: asked.day,
    until: asked.day,
    as: "giver",
  });
}

/** Who came may have been named by whose week it is, and sent by a body: as whom they said that they came decides. */
export async function receiverIn(
  work: Work,
  id: AssignmentId,
  me: PersonId,
): Promise<Receiver | undefined> {
  const assignment = await findAssignment(work, id);
  if (assignment === undefined) return undefined;
  const { through, space } = assignment;
  const asked = through && (await withRight(work, RIGHT, (lent) => findAsked(lent, through)));
  // Of a body that turned out to be another, the other keeps the accounts.
  const body = asked && (await findOrganisationIn(work, asked.organisation))?.id;
  const employers = (await employersOfIn(work, me)).map(({ organisation }) => organisation);
  return receiverOf({ owner: personOf(space), body, employers });
}
