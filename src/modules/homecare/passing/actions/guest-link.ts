import { isId } from "#basics/id";
import type { App } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { PassingAnswerId } from "../domain/passing.ts";

/** Where a letter leads who answered without an account. */
export const GUEST = "/l/en-passant";

const FOR_A_GUEST = "a favour in passing";

/** What the link of a letter says. */
export interface GuestLink {
  readonly id: string;
  readonly signature: string;
}

export const guestPath = (app: App, answer: PassingAnswerId): string =>
  `${GUEST}/${answer}/${sign(app, FOR_A_GUEST, answer)}`;

/** Undefined: nobody signed it. */
export const readGuestLink = (
  app: App,
  { id, signature }: GuestLink,
): PassingAnswerId | undefined =>
  isId<"PassingAnswer">(id) && isSigned(app, FOR_A_GUEST, id, signature) ? id : undefined;
