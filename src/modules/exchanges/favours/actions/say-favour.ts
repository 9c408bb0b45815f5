import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { listCompanionsIn } from "#modules/circles";
import { action, type Work, carryIn } from "#services/house";

import type { FavourId, PersonId } from "../domain/favour.ts";
import { saveFavour } from "../store/favours.ts";

export interface SayFavour {
  /** Known beforehand for the demonstration. */
  readonly id?: FavourId;
  /** The other one. */
  readonly with: PersonId;
  /** What the person who acts was in it. */
  readonly as: "helper" | "helped";
  readonly what: string;
}

export type SayRefusal = "sign-in-first" | "unknown-person";

/** One side says that a favour was done; with somebody of one's circles. */
export const sayFavour = action((work: Work, asked: SayFavour) => sayFavourIn(work, asked));

export async function sayFavourIn(
  work: Work,
  asked: SayFavour,
  {
    isMet = false,
  }: {
    /** Whoever asks knows that they met, by a rule of its own: they need share no circle. */
    readonly isMet?: boolean;
  } = {},
): Promise<Result<FavourId, SayRefusal>> {
  const me = work.actor.for;
  if (me === undefined) return refused("sign-in-first");
  const companions = isMet ? [] : await listCompanionsIn(work);
  if (!isMet && !companions.some(({ person }) => person === asked.with))
    return refused("unknown-person");
  const space = await makeOwnSpaceIn(work, me);
  const id = asked.id ?? newId<"Favour">();
  await saveFavour(work, {
    id,
    space,
    helper: asked.as === "helper" ? me : asked.with,
    helped: asked.as === "helped" ? me : asked.with,
    saidBy: me,
    saidAt: work.now,
    what: await seal(work, space, asked.what),
  });
  await carryIn(work, { row: id, to: [asked.with] });
  return done(id);
}
