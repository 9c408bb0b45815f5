import { isId } from "#basics/id";
import type { App } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { GuestId } from "../domain/guest.ts";

const FOR_A_GUEST = "guest of a date";

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
