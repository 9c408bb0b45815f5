import { done, refused, type Result } from "#basics/result";
import {
  addressForIn,
  mayHoldAtIn,
  type NamedVenue,
  venuesNamedIn,
  venuesToHoldAtIn,
} from "#modules/premises";
import type { VenueId } from "#rules/premises";
import { reading, type Work } from "#services/house";

import type { Occasion } from "../domain/occasion.ts";
import { type Expected, isAddressTold, isExpected } from "../domain/venue.ts";

/**
 * Where it takes place: premises that who says so keeps, or those where it is held already; its commune is theirs.
 * Premises that others keep are asked, and never taken.
 */
export async function placeToldIn(
  work: Work,
  { venue: id, commune }: Partial<Pick<Occasion, "venue" | "commune">>,
  before: VenueId | undefined,
): Promise<Result<Pick<Occasion, "venue" | "commune">, "not-your-venue">> {
  if (id === undefined) return done({ venue: undefined, commune });
  if (id !== before && !(await mayHoldAtIn(work, id))) return refused("not-your-venue");
  const venue = (await venuesNamedIn(work, [id])).get(id);
  return done({ venue: id, commune: venue?.commune ?? commune });
}

/** Where an occasion is held, as somebody reads it. */
export interface HeldAt {
  /** Undefined: these premises were withdrawn, or hidden. */
  readonly venue: NamedVenue | undefined;
  /** Its exact address, when everyone reads it, or who acts does and it was asked for. */
  readonly address: string | undefined;
  /** Who acts comes, and is told the address the evening before. */
  readonly toldLater: boolean;
}

/** Where an occasion is held. `exact`: its page asks for the address that not all read; files never do. */
export async function seeHeldAtIn(
  work: Work,
  {
    occasion,
    dates,
    exact,
  }: {
    readonly occasion: Pick<Occasion, "venue" | "when" | "cancelledAt">;
    readonly dates: readonly (Expected & { readonly isOver: boolean })[];
    readonly exact: boolean;
  },
): Promise<HeldAt | undefined> {
  const { venue: id, when } = occasion;
  if (id === undefined) return undefined;
  const venue = (await venuesNamedIn(work, [id])).get(id);
  const coming = occasion.cancelledAt === undefined ? dates : [];
  const isTold = isAddressTold(coming, { zone: when.zone, now: work.now });
  const address =
    venue === undefined || !exact
      ? venue?.address
      : await addressForIn(work, { venue: id, isExpected: isTold });
  const toCome = coming.some((date) => !date.isOver && isExpected(date));
  return { venue, address, toldLater: toCome && !isTold && address === undefined };
}

/** Those among which who acts may choose where to hold something: those that they keep. */
export const seeVenuesToHoldAt = reading((work: Work) => venuesToHoldAtIn(work));
