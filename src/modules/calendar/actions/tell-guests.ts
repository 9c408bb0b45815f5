import { notifyAllIn } from "#modules/notifications";
import type { Work } from "#services/house";

import { besideAll } from "./standing.ts";
import type { OccasionId } from "../domain/occasion.ts";
import { findGuestOfReply, listComingGuests, type SealedGuest } from "../store/guests.ts";

interface ToTellGuests {
  readonly kind: `calendar.${"changed" | "moved" | "cancelled" | "placed"}`;
  /** Said once to each, whatever happens. */
  readonly object: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Guests who come to an occasion, or to one date of it: asked before it changes. */
export function guestsComingIn(
  work: Work,
  asked: { readonly occasion: OccasionId; readonly date?: string | undefined },
): Promise<readonly SealedGuest[]> {
  return besideAll(work, (lent) => listComingGuests(lent, { date: undefined, ...asked }));
}

/** They are written to at the address that they confirmed. */
export async function tellGuestsOfIn(
  work: Work,
  guests: readonly SealedGuest[],
  { kind, object, facts }: ToTellGuests,
): Promise<void> {
  await notifyAllIn(
    work,
    guests.map(({ id, address }) => ({ address, kind, object, facts: { ...facts, guest: id } })),
  );
}

/** A guest who waited learns that a place is theirs. */
export async function tellGuestPlacedIn(
  work: Work,
  asked: { readonly occasion: OccasionId; readonly date: string; readonly reply: string },
): Promise<void> {
  const { occasion, date, reply } = asked;
  const guest = await besideAll(work, (lent) => findGuestOfReply(lent, reply));
  if (guest !== undefined)
    await tellGuestsOfIn(work, [guest], {
      kind: "calendar.placed",
      object: `${date} ${work.now.toString()}`,
      facts: { occasion, date },
    });
}
