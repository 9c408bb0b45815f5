import { reading, type Work } from "#services/house";

import type { About, Gift, GiftId } from "../domain/gift.ts";
import {
  type Asker,
  mayAnswer,
  mayCorrect,
  mayMend,
  maySee,
  mayValue,
  mayWithdraw,
} from "../domain/rights.ts";
import { isRated } from "../domain/rate.ts";
import { findContrary, findGift, listAbout, type SealedGift } from "../store/gifts.ts";
import { listWorths } from "../store/worth.ts";
import type { Amount } from "#basics/amount";
import { type NamedGift, nameGiftsIn } from "./named.ts";
import { askerIn } from "./standing.ts";

/** A gift as somebody of either side sees it, with what they may do. */
export type SeenGift = NamedGift & {
  readonly may: {
    readonly answer: boolean;
    readonly correct: boolean;
    readonly withdraw: boolean;
    readonly mend: boolean;
    readonly value: boolean;
  };
  /** Whether the reader speaks for who gave it, or for who received it. */
  readonly isGiver: boolean;
};

function rightsOf(asker: Asker, gift: Gift): SeenGift["may"] {
  return {
    answer: mayAnswer(asker, gift),
    correct: mayCorrect(asker, gift),
    withdraw: mayWithdraw(asker, gift),
    mend: mayMend(asker, gift),
    value: mayValue(asker, gift) && !isRated(gift.kind) && gift.mends === undefined,
  };
}

/** Those of some gifts of which the person who acts speaks for a side. */
export async function seenIn(
  work: Work,
  gifts: readonly SealedGift[],
): Promise<readonly SeenGift[]> {
  const askers = new Map<GiftId, Asker>();
  for (const gift of gifts) {
    const asker = await askerIn(work, gift);
    if (maySee(asker)) askers.set(gift.id, asker);
  }
  const named = await nameGiftsIn(
    work,
    gifts.filter(({ id }) => askers.has(id)),
  );
  return named.flatMap((gift) => {
    const asker = askers.get(gift.id);
    if (asker === undefined) return [];
    return [{ ...gift, may: rightsOf(asker, gift), isGiver: asker.sides.includes("giver") }];
  });
}

/** One gift on its own page. */
export interface SeenOne {
  readonly gift: SeenGift;
  /** What each is worth, for who received it alone. */
  readonly each: Amount | undefined;
  /** Its contrary line, when there is one. */
  readonly contrary: GiftId | undefined;
}

/** Sees one gift; undefined for who speaks for neither side. */
export const seeGift = reading(seeGiftIn);

export async function seeGiftIn(
  work: Work,
  { gift: id }: { readonly gift: GiftId },
): Promise<SeenOne | undefined> {
  const found = await findGift(work, id);
  if (found === undefined) return undefined;
  const [gift] = await seenIn(work, [found]);
  if (gift === undefined) return undefined;
  const contrary = gift.may.mend ? await findContrary(work, id) : undefined;
  const each = gift.may.value ? (await listWorths(work, [id])).get(id) : undefined;
  return { gift, each, contrary: contrary?.id };
}

/** What was given about a thing of a module above, as far as the person who acts speaks for a side. */
export async function giftsAboutIn(work: Work, about: About): Promise<readonly SeenGift[]> {
  return seenIn(work, await listAbout(work, about));
}
