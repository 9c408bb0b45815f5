import { knownId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  type AboutBy,
  giftAboutIn,
  sayGiftAboutIn,
  type SayRefusal,
  type SeenGift,
} from "#modules/gifts";
import type { GiftId, Much } from "#rules/gifts";
import type { OrganisationId } from "#rules/organisations";
import { action, reading, type Work } from "#services/house";

import { findDateIn, type OfDate } from "../../actions/change-date.ts";
import { openWordsIn } from "../../actions/find-occasion.ts";
import { besideAll } from "../../actions/standing.ts";
import { listCame } from "../../store/attendance.ts";
import { daysOf, type NotGiven, quartersOf, whyNotGiven } from "../domain/given.ts";

/** The time that who acts gave by coming to a date. */
export interface SeenTime {
  readonly gift: SeenGift | undefined;
  /** How long the date was, in quarters of an hour: what one says at first. */
  readonly quarters: number;
}

/** Sees what one may say, or said; undefined for who was not ticked as having come, and where nothing is to be said. */
export const seeMyTime = reading(
  async (work: Work, asked: OfDate): Promise<SeenTime | undefined> => {
    const found = await findMyTimeIn(work, asked);
    if (!found.done) return undefined;
    const { about, date } = found.value;
    return { gift: await giftAboutIn(work, about), quarters: quartersOf(date) };
  },
);

export type SayTime = OfDate & { readonly much: Much };
export type SayTimeRefusal = SayRefusal | NotGiven | "unknown-occasion" | "did-not-come";

/**
 * Who came, as who organises ticked it, says how long they gave the organisation; it confirms it, or sets it aside. It is a gift
 * about the date: each says theirs once.
 */
export const sayMyTime = action(sayMyTimeIn);

export async function sayMyTimeIn(
  work: Work,
  { much, ...asked }: SayTime,
): Promise<Result<GiftId, SayTimeRefusal>> {
  const found = await findMyTimeIn(work, asked);
  if (!found.done) return found;
  const { about, date, occasion, organisation } = found.value;
  const words = await openWordsIn(work, occasion);
  return sayGiftAboutIn(work, {
    ...much,
    ...about,
    ...daysOf(date, occasion),
    kind: "hours",
    isLent: false,
    receiver: { kind: "organisation", id: organisation },
    words: words?.title,
    as: "giver",
  });
}

async function findMyTimeIn(work: Work, asked: OfDate) {
  const found = await findDateIn(work, asked);
  const me = found?.where.asker.person;
  if (found === undefined || me === undefined) return refused("unknown-occasion");
  const { occasion, where, date } = found;
  const why = whyNotGiven(where.of, occasion, { date, now: work.now });
  if (why !== undefined) return refused(why);
  const came = await besideAll(work, (lent) => listCame(lent, date.id));
  if (!came.some(({ person }) => person === me)) return refused("did-not-come");
  const about: AboutBy = {
    about: { table: "calendar.occurrence", id: date.id },
    giver: { kind: "person", id: me },
  };
  const organisation: OrganisationId = knownId<"Organisation">(occasion.space);
  return done({ about, date, occasion, organisation });
}
