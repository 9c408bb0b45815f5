import { done, refused, type Result } from "#basics/result";
import { type PersonId, type Work, withRight } from "#services/house";

import { MAIL_HELD_HOURS, MAIL_RESTS_DAYS } from "../../domain/codes.ts";
import { findHeldMail, saveHeldMail } from "../../store/held-mail.ts";

const RIGHT = "close-devices";

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;

/**
 * The mailbox of somebody opens on a device that is not in their hands any more: for three days, no code and no link that was
 * sent by mail lets in as them. Asked again while it lasts, nothing changes. `rests`: once it is over, it is not
 * asked again for a month, so that nobody who is only named shuts somebody out. Whoever calls has decided who may, and tells
 * the person.
 */
export function holdMailIn(
  work: Work,
  { person, rests }: { readonly person: PersonId; readonly rests: boolean },
): Promise<Result<{ readonly isNew: boolean }, "held-lately">> {
  return withRight(work, RIGHT, async (lent) => {
    const last = await findHeldMail(lent, person);
    if (last !== undefined && isAfter(last, work.now)) return done({ isNew: false });
    const rested = last?.add({ hours: 24 * MAIL_RESTS_DAYS });
    if (rests && rested !== undefined && isAfter(rested, work.now)) return refused("held-lately");
    await saveHeldMail(lent, person, work.now.add({ hours: MAIL_HELD_HOURS }));
    return done({ isNew: true });
  });
}

/** The mailbox is theirs again: what is sent there lets in at once. Answers whether it was held. */
export function acceptMailIn(
  work: Work,
  { person }: { readonly person: PersonId },
): Promise<boolean> {
  return withRight(work, RIGHT, async (lent) => {
    const isHeld = (await heldMailOfIn(lent, person)) !== undefined;
    if (isHeld) await saveHeldMail(lent, person, work.now);
    return isHeld;
  });
}

/** Until when what is sent by mail does not let in as somebody; undefined when it does. */
export function heldMailIn(work: Work, person: PersonId): Promise<Temporal.Instant | undefined> {
  return withRight(work, RIGHT, (lent) => heldMailOfIn(lent, person));
}

/** The same, where the row may be read already. */
export async function heldMailOfIn(
  lent: Work,
  person: PersonId,
): Promise<Temporal.Instant | undefined> {
  const until = await findHeldMail(lent, person);
  return until !== undefined && isAfter(until, lent.now) ? until : undefined;
}
