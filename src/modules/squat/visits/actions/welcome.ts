import { open, recordReadIn, seal } from "#modules/access";
import { done, refused, type Result } from "#basics/result";
import { mayKeepIn } from "#modules/premises";
import type { VenueId } from "#rules/premises";
import { spaceOf } from "#rules/organisations";
import { action, reading, type Work, withRight } from "#services/house";

import { type SeenPlace, seePlaceIn } from "../../find/actions/see-place.ts";
import { findWelcome, saveWelcome, type SealedWelcome } from "../store/welcome.ts";
import { RIGHT } from "./ask-day.ts";

export const MOST_COMING = 1_000;
export const MOST_ACCIDENT = 300;
export const MOST_AGREEMENT = 6_000;

/** What a host says once for all guests of a venue. */
export interface Welcome {
  /** How one comes in, the Wi-Fi: read from the evening before until the evening of the day. */
  readonly coming: string | undefined;
  /** Whom to call there after an accident. */
  readonly accident: string | undefined;
  /** Their own text of an agreement, in the place of ours. */
  readonly agreement: string | undefined;
  /** They said that they are insured for whom they welcome. */
  readonly insured: boolean;
  /** They said that somebody else of theirs will be there. */
  readonly someone: boolean;
}

/** What was said of a venue; under the right of the module: whoever shows `coming` asked whether it is time. */
export function openWelcomeIn(work: Work, venue: VenueId): Promise<Welcome | undefined> {
  return withRight(work, RIGHT, async (lent) => {
    const sealed = await findWelcome(lent, venue);
    return sealed && openAllIn(lent, sealed);
  });
}

async function openAllIn(lent: Work, sealed: SealedWelcome): Promise<Welcome> {
  const opened = (one: Uint8Array | undefined) => one && open(lent, sealed.space, one);
  return {
    coming: await opened(sealed.coming),
    accident: await opened(sealed.accident),
    agreement: await opened(sealed.agreement),
    insured: sealed.insured,
    someone: sealed.someone,
  };
}

/** How one comes in, for a guest whose time it is; its reading leaves a line in the log of the host. */
export function readComingIn(work: Work, venue: VenueId): Promise<string | undefined> {
  return withRight(work, RIGHT, async (lent) => {
    const sealed = await findWelcome(lent, venue);
    if (sealed?.coming === undefined) return undefined;
    await recordReadIn(lent, { space: sealed.space, table: "squat.welcome", row: venue });
    return open(lent, sealed.space, sealed.coming);
  });
}

export interface SeenWelcome {
  readonly place: SeenPlace;
  readonly welcome: Welcome | undefined;
}

/** What who keeps a venue says to its guests, to change it; undefined for all others. */
export const seeWelcome = reading(
  async (work: Work, asked: { readonly number: number }): Promise<SeenWelcome | undefined> => {
    const place = await seePlaceIn(work, asked);
    if (place === undefined || !(await mayKeepIn(work, place.venue))) return undefined;
    return { place, welcome: await openWelcomeIn(work, place.venue.id) };
  },
);

export interface SayWelcome extends Welcome {
  readonly number: number;
}

/** Who keeps a venue says once what all its guests want to know. */
export const sayWelcome = action(sayWelcomeIn);

export async function sayWelcomeIn(
  work: Work,
  asked: SayWelcome,
): Promise<Result<VenueId, "not-yours">> {
  const place = await seePlaceIn(work, asked);
  const organisation = place?.venue.organisation;
  if (place === undefined || organisation === undefined) return refused("not-yours");
  if (!(await mayKeepIn(work, place.venue))) return refused("not-yours");
  const space = spaceOf(organisation);
  const sealed = (text: string | undefined) =>
    text === undefined || text.trim() === "" ? undefined : seal(work, space, text.trim());
  const kept = {
    id: place.venue.id,
    space,
    coming: await sealed(asked.coming),
    accident: await sealed(asked.accident),
    agreement: await sealed(asked.agreement),
    insured: asked.insured,
    someone: asked.someone,
    saidBy: work.actor.for,
    saidAt: work.now,
  };
  await withRight(work, RIGHT, (lent) => saveWelcome(lent, kept));
  return done(place.venue.id);
}
