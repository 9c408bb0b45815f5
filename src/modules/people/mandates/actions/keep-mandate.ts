import { done, refused, type Result } from "#basics/result";
import { action, type PersonId, reading, type Work, withRight } from "#services/house";

import { type MandateId, stateOf } from "../../domain/mandate.ts";
import { saveDeed } from "../../store/deeds.ts";
import { holdMandate, listUnanswered } from "../../store/mandates.ts";
import { namesOfIn } from "../../actions/name-people.ts";
import { mineIn } from "../../actions/who.ts";

/** Somebody who still acts for a person since that person took their account. */
export interface Unanswered {
  readonly mandate: MandateId;
  readonly holderName: string;
  readonly until: Temporal.Instant;
}

/** The mandates that went on as one took one's account, until one said whether to keep each; none for anyone else. */
export const seeUnanswered = reading<undefined, readonly Unanswered[]>(seeUnansweredIn);

export async function seeUnansweredIn(work: Work): Promise<readonly Unanswered[]> {
  const me = mineIn(work, "read-mine");
  const open = me === undefined ? [] : await listUnanswered(work, me);
  if (open.length === 0) return [];
  const holders = open.flatMap(({ holder }): readonly PersonId[] => (holder ? [holder] : []));
  const names = await namesOfIn(work, holders);
  return open.map(({ id, holder, until }) => ({
    mandate: id,
    holderName: (holder && names.get(holder)) ?? "",
    until,
  }));
}

/** Who took their account keeps a mandate that was given without it: written in its journal, once. */
export const keepMandate = action(keepMandateIn);

export async function keepMandateIn(
  work: Work,
  asked: { readonly mandate: MandateId },
): Promise<Result<MandateId, "not-signed-in" | "unknown-mandate">> {
  const me = mineIn(work, "change-mine");
  if (me === undefined) return refused("not-signed-in");
  const mandate = await holdMandate(work, asked.mandate);
  if (mandate?.person !== me || stateOf(mandate, work.now) !== "open")
    return refused("unknown-mandate");
  const waiting = await listUnanswered(work, me);
  if (waiting.some(({ id }) => id === mandate.id))
    await withRight(work, "mandates", (lent) =>
      saveDeed(lent, { mandate: mandate.id, what: "kept" }),
    );
  return done(mandate.id);
}
