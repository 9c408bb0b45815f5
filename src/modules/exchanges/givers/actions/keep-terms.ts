import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { ageBandsIn } from "#modules/people";
import { action, type Work } from "#services/house";

import {
  decideTerms,
  type GivenBy,
  type Giver,
  type GiverTerms,
  type TermsRefusal,
  withoutOverPause,
} from "../domain/giver.ts";
import { holdGiver, saveTerms } from "../store/givers.ts";
import { listOffers } from "../store/offers.ts";
import { makeGiverIn, mayKeepGiverIn } from "./givers.ts";
import { type AskedKept, givenByOf } from "./see-giver.ts";

export type KeepTermsRefusal = TermsRefusal | "not-allowed";

/** What is changed; the rest stays. */
export type KeepTerms = AskedKept & { readonly changes: Partial<GiverTerms> };

/** One says where, how far, how many asks at once, on which days, until when none; and whether the directory shows it. */
export const keepTerms = action(keepTermsIn);

export async function keepTermsIn(
  work: Work,
  asked: KeepTerms,
): Promise<Result<Giver["id"], KeepTermsRefusal>> {
  const by = givenByOf(work, asked);
  if (by === undefined || !(await mayKeepGiverIn(work, by))) return refused("not-allowed");
  const { id } = await makeGiverIn(work, by);
  const giver = await holdGiver(work, id);
  if (giver === undefined) return refused("not-allowed");
  const today = dayOf(work.now);
  const decision = decideTerms(
    { ...withoutOverPause(giver, today), ...asked.changes },
    {
      today,
      isAdult: await isAdultIn(work, by),
      offers: (await listOffers(work, [id])).length,
    },
  );
  if (!decision.done) return decision;
  await saveTerms(work, id, decision.value);
  return done(id);
}

async function isAdultIn(work: Work, { person }: GivenBy): Promise<boolean> {
  return person === undefined || (await ageBandsIn(work, [person])).get(person) === "adult";
}
