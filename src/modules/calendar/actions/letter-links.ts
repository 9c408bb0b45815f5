import { isId } from "#basics/id";
import type { App } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { GuestId } from "../domain/guest.ts";
import type { OccurrenceId, PersonId } from "../domain/occasion.ts";

const FOR_A_GUEST = "guest of a date";
const FOR_SOMEBODY = "somebody does not come to a date";

/** The path of the link that a letter gives to a guest: by it they confirm, change and take back. */
export function guestPath(app: App, guest: GuestId): string {
  return `/l/je-viens/${guest}/${sign(app, FOR_A_GUEST, guest)}`;
}

/** The guest that a link was signed for; undefined when it was not by us. */
export function readGuestLink(
  app: App,
  { id, signature }: { readonly id: string; readonly signature: string },
): GuestId | undefined {
  return isId<"Guest">(id) && isSigned(app, FOR_A_GUEST, id, signature) ? id : undefined;
}

interface OfSomebody {
  readonly date: OccurrenceId;
  readonly person: PersonId;
}

/** The address that a letter gives to one person: a page with one button, « Je ne viens pas », without coming in. */
export function declinePath(app: App, { date, person }: OfSomebody): string {
  return `/l/je-ne-viens-pas/${date}/${person}/${sign(app, FOR_SOMEBODY, `${date} ${person}`)}`;
}

export interface DeclineLink {
  readonly date: string;
  readonly person: string;
  readonly signature: string;
}

/** Of whom and of which date such a link says no; undefined when we did not sign it. */
export function readDeclineLink(
  app: App,
  { date, person, signature }: DeclineLink,
): OfSomebody | undefined {
  return isId<"Occurrence">(date) &&
    isId<"Person">(person) &&
    isSigned(app, FOR_SOMEBODY, `${date} ${person}`, signature)
    ? { date, person }
    : undefined;
}
