import type { Work } from "#services/house";

import { isOver, type Occasion } from "../domain/occasion.ts";
import { countedAt, nextIn } from "../domain/reply.ts";
import { findOccasion } from "../store/occasions.ts";
import { holdDates, holdFilling, type SealedOccurrence } from "../store/occurrences.ts";
import { listReplies, savePlaced } from "../store/replies.ts";
import { tellGuestPlacedIn } from "./tell-guests.ts";
import { tellPlacedIn } from "./tell-occasions.ts";

type Filled = Pick<Occasion, "id" | "capacity">;

/** Whoever waits and fits comes in, at one date that is held, and is told. */
export async function fillDateIn(
  work: Work,
  { id, capacity }: Filled,
  date: SealedOccurrence,
): Promise<void> {
  if (date.cancelledAt !== undefined || isOver(date, work.now)) return;
  const replies = await listReplies(work, [date.id, id]);
  const placed = nextIn(capacity, countedAt(replies, date.id, id));
  await savePlaced(
    work,
    placed.map((reply) => reply.id),
  );
  for (const { id: reply, person, isGuest } of placed) {
    const told = { occasion: id, date: date.id };
    if (person !== undefined) await tellPlacedIn(work, { ...told, person });
    if (isGuest) await tellGuestPlacedIn(work, { ...told, reply });
  }
}

/** The same at all dates of an occasion: more fit now. */
export async function fillPlacesIn(
  work: Work,
  { occasion }: { readonly occasion: Filled },
): Promise<void> {
  for (const date of await holdDates(work, occasion.id)) await fillDateIn(work, occasion, date);
}

/** The same everywhere: somebody left for good, and their place is free. */
export async function fillAllPlacesIn(work: Work): Promise<void> {
  for (const date of await holdFilling(work)) {
    const occasion = await findOccasion(work, date.occasion);
    if (occasion !== undefined) await fillDateIn(work, occasion, date);
  }
}
