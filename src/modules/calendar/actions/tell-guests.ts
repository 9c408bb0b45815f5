import { isId } from "#basics/id";
import { forgetSourceIn, notifyAllIn } from "#modules/notifications";
import type { Work } from "#services/house";

import { besideAll } from "./standing.ts";
import type { Occasion, OccasionId, Occurrence } from "../domain/occasion.ts";
import {
  findGuest,
  findGuestOfReply,
  listComingGuests,
  type SealedGuest,
} from "../store/guests.ts";

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

/** Nothing is left of a date that is gone: a letter is told when it was. */
export function goneFact(
  dates: readonly Pick<Occurrence, "starts">[],
): Readonly<Record<string, string>> {
  return dates.length === 0 ? {} : { gone: dates.map(({ starts }) => starts.toString()).join(" ") };
}

/** When those dates were. */
export function readGone({ gone }: Readonly<Record<string, unknown>>): readonly Temporal.Instant[] {
  return typeof gone === "string" ? gone.split(" ").map((one) => Temporal.Instant.from(one)) : [];
}

/** The date to which a guest came is gone: one address may have come to several, and is told of each. */
export async function tellGuestsGoneIn(
  work: Work,
  guests: readonly (SealedGuest & Pick<ToTellGuests, "facts">)[],
  { kind, object, facts }: ToTellGuests,
): Promise<void> {
  for (const { facts: own, ...guest } of guests)
    await tellGuestsOfIn(work, [guest], {
      kind,
      object: `${object} ${guest.date}`,
      facts: { ...facts, ...own },
    });
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

/** The guest to whom a fact is told, while their date is there. */
export async function guestToldIn(work: Work, { guest }: Readonly<Record<string, unknown>>) {
  return typeof guest === "string" && isId<"Guest">(guest) ? findGuest(work, guest) : undefined;
}

/** The members were told of its one date by a letter of its own: that it was proposed is not said besides. Of a series it is. */
export async function forgetAddedIn(
  work: Work,
  { id, when }: Pick<Occasion, "id" | "when">,
): Promise<void> {
  if (when.rule.every === "once") await forgetSourceIn(work, { source: id });
}
