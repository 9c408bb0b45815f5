import { createHash } from "node:crypto";

import { knownId } from "#basics/id";
import { done, type Result } from "#basics/result";
import { type Work, withRight } from "#services/house";

import type { About, GiftId, Giver } from "../domain/gift.ts";
import { listAbout } from "../store/gifts.ts";
import { type SayGift, sayGiftIn, type SayRefusal } from "./say-gift.ts";
import { giftsAboutIn, type SeenGift } from "./see-gifts.ts";

/** What is asked about a thing of a module above: an exchange, a date to which somebody came, a day in premises. */
export interface AboutBy {
  readonly about: About;
  readonly giver: Giver;
}

/**
 * What that giver gave about that thing, as far as the person who acts speaks for a side; undefined while nothing is
 * said. A contrary line is none: the line that it takes away stays the answer.
 */
export async function giftAboutIn(
  work: Work,
  { about, giver }: AboutBy,
): Promise<SeenGift | undefined> {
  const all = await giftsAboutIn(work, about);
  return all.find(
    (gift) =>
      gift.mends === undefined &&
      gift.giver.kind === giver.kind &&
      // Of the one who acts: who turned out to be them gave it, too.
      (gift.giver.id === giver.id || (gift.isGiver && giver.id === work.actor.for)),
  );
}

/** Whether that giver's gift about that thing stands, whoever said it: what is read of it is this alone. */
export async function isSaidAboutIn(work: Work, { about, giver }: AboutBy): Promise<boolean> {
  const all = await withRight(work, "say-gifts", (lent) => listAbout(lent, about));
  return all.some(
    (gift) =>
      gift.mends === undefined && gift.giver.kind === giver.kind && gift.giver.id === giver.id,
  );
}

/**
 * One side says what was given about a thing of a module above, once: whoever says it, and at once or years later, it is
 * the same gift, as it stands. Several persons may give about one thing, once each; of organisations, one.
 */
export async function sayGiftAboutIn(
  work: Work,
  asked: Omit<SayGift, "id" | "about"> & AboutBy,
): Promise<Result<GiftId, SayRefusal>> {
  const before = await giftAboutIn(work, asked);
  return before === undefined ? sayGiftIn(work, { ...asked, id: idAbout(asked) }) : done(before.id);
}

/** An identifier that comes from what it is about (UUID version 8, RFC 9562): said twice at once, it is written once. */
function idAbout({ about, giver }: AboutBy): GiftId {
  const by = giver.kind === "person" ? giver.id : "organisation";
  const hash = createHash("sha256").update(`${about.table} ${about.id} ${by}`).digest("hex");
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
  ];
  return knownId<"Gift">(`${parts.join("-")}-${hash.slice(20, 32)}`);
}
