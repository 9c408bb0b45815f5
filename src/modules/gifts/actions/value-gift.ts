import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { spaceOf } from "#rules/organisations";
import { action, type Work } from "#services/house";

import type { GiftId, OrganisationId } from "../domain/gift.ts";
import { decideWorth, isRated, type Rate, type RateId } from "../domain/rate.ts";
import { mayValue } from "../domain/rights.ts";
import { saveRate, saveWorth } from "../store/worth.ts";
import { holdIn } from "./answer-gift.ts";
import { actsForThemselves, keepsIn } from "./standing.ts";

export type ValueRefusal =
  | "unknown-gift"
  | "not-yours-to-value"
  | "worth-nothing"
  | "worth-too-much";

/** Who received goods or premises types what each of them is worth: once more, the last typed stands. */
export const valueGift = action(valueGiftIn);

export async function valueGiftIn(
  work: Work,
  { gift: id, each }: { readonly gift: GiftId; readonly each: number },
): Promise<Result<GiftId, ValueRefusal>> {
  const held = await holdIn(work, id);
  const by = held?.asker.person;
  if (held === undefined || by === undefined) return refused("unknown-gift");
  const { gift, asker } = held;
  if (!mayValue(asker, gift) || isRated(gift.kind) || gift.mends !== undefined)
    return refused("not-yours-to-value");
  const worth = decideWorth(each);
  if (!worth.done) return worth;
  await saveWorth(work, { gift: id, space: gift.space, by }, worth.value);
  return done(id);
}

export type SetRate = Omit<Rate, "id" | "anHour"> & {
  readonly organisation: OrganisationId;
  readonly anHour: number;
};
export type RateRefusal = "unknown-organisation" | "worth-nothing" | "worth-too-much";

/** An organisation says what an hour is worth to it from a day on; what held before holds until that day. */
export const setRate = action(setRateIn);

export async function setRateIn(
  work: Work,
  { organisation, anHour, kind, from, method }: SetRate,
): Promise<Result<RateId, RateRefusal>> {
  const by = work.actor.for;
  if (by === undefined || !actsForThemselves(work) || !(await keepsIn(work, organisation)))
    return refused("unknown-organisation");
  const worth = decideWorth(anHour);
  if (!worth.done) return worth;
  const id = newId<"Rate">();
  const rate = { id, kind, anHour: worth.value, from, method };
  await saveRate(work, spaceOf(organisation), { ...rate, by });
  return done(id);
}
