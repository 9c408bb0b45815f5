import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work, withRight } from "#services/house";

import { type GiftId, MOST } from "../domain/gift.ts";
import {
  type AnswerRefusal,
  type Asker,
  decideAnswering,
  mayMend,
  maySee,
  mayWithdraw,
} from "../domain/rights.ts";
import { deleteGift, findContrary, holdGift, saveAnswer, type SealedGift } from "../store/gifts.ts";
import { keepIn, reachOtherIn } from "./say-gift.ts";
import { askerIn } from "./standing.ts";

export interface OfGift {
  readonly gift: GiftId;
}

/** A gift held, and how the person who acts stands towards it; undefined when they may not know of it. */
export async function holdIn(
  work: Work,
  id: GiftId,
): Promise<{ readonly gift: SealedGift; readonly asker: Asker } | undefined> {
  const gift = await holdGift(work, id);
  const asker = gift && (await askerIn(work, gift));
  return gift === undefined || asker === undefined || !maySee(asker) ? undefined : { gift, asker };
}

/** « Oui, c’est juste »: the other side confirms it, for good. Confirmed already, nothing changes. */
export const confirmGift = action(confirmGiftIn);

export async function confirmGiftIn(
  work: Work,
  { gift: id }: OfGift,
): Promise<Result<GiftId, AnswerRefusal>> {
  const held = await holdIn(work, id);
  if (held === undefined) return refused("unknown-gift");
  if (held.gift.state === "confirmed") return done(id);
  const decision = decideAnswering(held.asker, held.gift);
  if (!decision.done || held.asker.person === undefined)
    return decision.done ? refused("unknown-gift") : decision;
  await saveAnswer(work, id, { state: "confirmed", by: held.asker.person, instead: undefined });
  return done(id);
}

/** Several at once, those that one ticked: what may not be confirmed is left as it is. Answers how many were. */
export const confirmGifts = action(
  async (
    work: Work,
    { gifts }: { readonly gifts: readonly GiftId[] },
  ): Promise<Result<number, "nothing-ticked">> => {
    if (gifts.length === 0) return refused("nothing-ticked");
    let confirmed = 0;
    for (const gift of gifts.toSorted())
      if ((await confirmGiftIn(work, { gift })).done) confirmed += 1;
    return done(confirmed);
  },
);

export type SetAside = OfGift & {
  /** What is right instead. */
  readonly instead: string | undefined;
};

/** « Ce n’est pas ça »: the other side sets it aside, and says what is right; who said it corrects it, or withdraws it. */
export const setGiftAside = action(setGiftAsideIn);

export async function setGiftAsideIn(
  work: Work,
  { gift: id, instead }: SetAside,
): Promise<Result<GiftId, AnswerRefusal>> {
  const held = await holdIn(work, id);
  if (held === undefined) return refused("unknown-gift");
  if (held.gift.state === "aside") return done(id);
  const decision = decideAnswering(held.asker, held.gift);
  if (!decision.done || held.asker.person === undefined)
    return decision.done ? refused("unknown-gift") : decision;
  const words = instead?.trim().slice(0, MOST.words) ?? "";
  await saveAnswer(work, id, {
    state: "aside",
    by: held.asker.person,
    instead: words === "" ? undefined : await seal(work, held.gift.space, words),
  });
  return done(id);
}

export type WithdrawRefusal = "unknown-gift" | "not-yours-to-withdraw";

/** Who said it takes it back, until it is confirmed: nothing keeps it. */
export const withdrawGift = action(withdrawGiftIn);

export async function withdrawGiftIn(
  work: Work,
  { gift: id }: OfGift,
): Promise<Result<GiftId, WithdrawRefusal>> {
  const held = await holdIn(work, id);
  if (held === undefined) return refused("unknown-gift");
  if (!mayWithdraw(held.asker, held.gift)) return refused("not-yours-to-withdraw");
  await withRight(work, "say-gifts", (lent) => deleteGift(lent, id));
  return done(id);
}

export type MendRefusal = "unknown-gift" | "not-confirmed" | "mended-already";

/**
 * A contrary line: either side says that what was confirmed was not right. It takes away as much once the other
 * side confirms it; the first line stays as it is. What is right is then said anew.
 */
export const mendGift = action(mendGiftIn);

export async function mendGiftIn(
  work: Work,
  { gift: id, quiet }: OfGift & { readonly quiet?: true },
): Promise<Result<GiftId, MendRefusal>> {
  const held = await holdIn(work, id);
  const person = held?.asker.person;
  const side = held?.asker.sides[0];
  if (held === undefined || person === undefined || side === undefined)
    return refused("unknown-gift");
  if (!mayMend(held.asker, held.gift)) return refused("not-confirmed");
  if ((await findContrary(work, id)) !== undefined) return refused("mended-already");
  const contrary: SealedGift = {
    ...held.gift,
    id: newId<"Gift">(),
    mends: id,
    state: "said",
    saidBy: { side, person },
    saidAt: work.now,
    answeredBy: undefined,
    answeredAt: undefined,
    instead: undefined,
    version: 1,
  };
  await keepIn(work, contrary);
  await reachOtherIn(work, contrary, quiet === true);
  return done(contrary.id);
}
