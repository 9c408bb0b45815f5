import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { mayActForIn, mayEndForIn } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import { action, personBy, type Work } from "#services/house";

import {
  type BeforehandAs,
  type BeforehandDays,
  type BeforehandId,
  type DaysRefusal,
  refuseDays,
  stateOf,
} from "../../domain/beforehand.ts";
import { kindsOf } from "../../protocol/actions/kinds.ts";
import { POWER } from "../../protocol/actions/parties.ts";
import { findBeforehand, saveBeforehand, saveTakenBack } from "../../store/beforehand.ts";
import { mayBeSaidAs } from "./kinds-beforehand.ts";

export interface GiveBeforehand extends BeforehandDays {
  readonly organisation: OrganisationId;
  readonly as: BeforehandAs;
  readonly kind: string;
}

export type GiveBeforehandRefusal = DaysRefusal | "not-for-them" | "unknown-kind";

/** Says yes beforehand, for an organisation for which one may say yes: oneself, never under a mandate. */
export const giveBeforehand = action(giveBeforehandIn);

export async function giveBeforehandIn(
  work: Work,
  asked: GiveBeforehand,
): Promise<Result<BeforehandId, GiveBeforehandRefusal>> {
  const me = personBy(work.actor);
  const { organisation, kind: name, as } = asked;
  if (me === undefined || !(await mayActForIn(work, { organisation, power: POWER })))
    return refused("not-for-them");
  const kind = kindsOf(work.app).get(name);
  if (kind === undefined || !mayBeSaidAs(kind, as)) return refused("unknown-kind");
  const wrong = refuseDays(asked, dayOf(work.now));
  if (wrong !== undefined) return refused(wrong);
  const id = newId<"Beforehand">();
  const { weekdays, from, until, perDay } = asked;
  await saveBeforehand(work, {
    id,
    organisation,
    person: me,
    as,
    kind: name,
    weekdays,
    from,
    until,
    perDay,
  });
  return done(id);
}

/**
 * Takes it back: it takes no step any more, and what it agreed before stands. Whoever gave it may, and whoever may
 * say yes for that organisation.
 */
export const takeBeforehandBack = action(takeBeforehandBackIn);

export async function takeBeforehandBackIn(
  work: Work,
  asked: { readonly beforehand: BeforehandId },
): Promise<Result<BeforehandId, "unknown-beforehand" | "ended-already">> {
  const one = await findBeforehand(work, asked.beforehand);
  const me = personBy(work.actor);
  if (one === undefined || me === undefined || work.actor.mandate !== undefined)
    return refused("unknown-beforehand");
  const { organisation } = one;
  if (one.person !== me && !(await mayEndForIn(work, { organisation, power: POWER })))
    return refused("unknown-beforehand");
  if (stateOf(one, dayOf(work.now)) !== "standing") return refused("ended-already");
  await saveTakenBack(work, one.id);
  return done(one.id);
}
