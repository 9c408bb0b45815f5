import { done, refused, type Result } from "#basics/result";
import { action, isOperator, reading, recordAdministrativeActIn, type Work } from "#services/house";

import { decideWorth, type WorthRefusal } from "../domain/worth.ts";
import { findWorth, saveWorth } from "../store/worth.ts";

/** What the territory says that one kori stands for, for who operates; undefined for everybody else. */
export const seeWorth = reading(seeWorthIn);

export async function seeWorthIn(
  work: Work,
): Promise<{ readonly worth: string | undefined } | undefined> {
  return isOperator(work.actor) ? { worth: await findWorth(work) } : undefined;
}

/** Who operates says it, in words and never in money; or says nothing any more. */
export const sayWorth = action(
  async (
    work: Work,
    { worth }: { readonly worth: string | undefined },
  ): Promise<Result<undefined, WorthRefusal | "not-operator">> => {
    if (!isOperator(work.actor)) return refused("not-operator");
    const decision = worth === undefined ? done(undefined) : decideWorth(worth);
    if (!decision.done) return decision;
    if ((await findWorth(work)) === worth) return done(undefined);
    await saveWorth(work, worth);
    await recordAdministrativeActIn(work, { what: "kori-said", about: worth ?? "" });
    return done(undefined);
  },
);
