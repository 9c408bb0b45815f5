import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { ageBandsIn, namesOfIn } from "#modules/people";
import { action, carryIn, reading, type Work } from "#services/house";

import { type Known, listKnownIn } from "../../actions/see-helpers.ts";
import { atHomeIn } from "../../actions/standing.ts";
import type { PersonId } from "../../domain/visit.ts";
import { deleteTrusted, findTrusted, saveTrusted } from "../store/trusted.ts";

export type TrustRefusal = "not-open" | "unknown-person";

/**
 * One says whom one wants told when somebody came for the first time: somebody of age whom one knows here, or nobody. In person
 * alone; off until it is said.
 */
export const trust = action(trustIn);

export async function trustIn(
  work: Work,
  { person }: { readonly person: PersonId | undefined },
): Promise<Result<undefined, TrustRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined || work.actor.mandate !== undefined) return refused("not-open");
  if (person === undefined) {
    await deleteTrusted(work, home.space);
    return done(undefined);
  }
  if (!(await mayTrustIn(work)).some((one) => one.person === person))
    return refused("unknown-person");
  const space = await makeOwnSpaceIn(work, home.person);
  if ((await findTrusted(work, space))?.person === person) return done(undefined);
  const row = await saveTrusted(work, space, person);
  await carryIn(work, { row, to: [person] });
  return done(undefined);
}

/** Those of age whom one knows here. */
async function mayTrustIn(work: Work): Promise<readonly Known[]> {
  const known = await listKnownIn(work);
  const bands = await ageBandsIn(
    work,
    known.map(({ person }) => person),
  );
  return known.filter(({ person }) => bands.get(person) === "adult");
}

export interface SeenTrust {
  readonly known: readonly Known[];
  readonly trusted: Known | undefined;
}

/** Whom one named, and whom one may. Undefined under a mandate. */
export const seeTrust = reading(async (work: Work): Promise<SeenTrust | undefined> => {
  const home = await atHomeIn(work);
  if (home === undefined || work.actor.mandate !== undefined) return undefined;
  const person = (await findTrusted(work, home.space))?.person;
  const name = person && (await namesOfIn(work, [person])).get(person);
  const trusted = person && name ? { person, name } : undefined;
  const known = await mayTrustIn(work);
  const isListed = known.some((one) => one.person === person);
  return { trusted, known: trusted && !isListed ? [trusted, ...known] : known };
});
