import { isConfirmedIn, letAddressGoIn } from "#modules/people";
import { type Job, type Work, withRight } from "#services/house";

import { ANSWER_DAYS, ASKED_AGAIN_AFTER_DAYS } from "../domain/invitation.ts";
import { deleteDrafts } from "../store/invite-lists.ts";
import { deleteOld, forgetOver } from "../store/invitations.ts";
import { deleteOldCodes } from "../store/paper-codes.ts";
import { KEEP_INVITATIONS } from "./invite-people.ts";
import type { AddressId } from "#rules/people";

/** Each night: lists that nobody sent, then names and addresses of who was asked sixty days ago. */
export const forgetInvitations: Job = {
  cron: "12 3 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, (work) => withRight(work, KEEP_INVITATIONS, forgetIn)),
};

async function forgetIn(lent: Work): Promise<void> {
  await deleteDrafts(lent, lent.now.subtract({ hours: 24 }));
  const over = await forgetOver(lent, lent.now.subtract({ hours: 24 * ANSWER_DAYS }));
  for (const address of over) await letGoIn(lent, address);
  await deleteOldCodes(lent, lent.now.subtract({ hours: 24 * 365 }));
  await deleteOld(lent, lent.now.subtract({ hours: 24 * ASKED_AGAIN_AFTER_DAYS }));
}

/** We need this address no more. One that its holder confirmed serves them elsewhere (an alert): it is theirs. */
export async function letGoIn(work: Work, address: AddressId): Promise<void> {
  if (!(await isConfirmedIn(work, address))) await letAddressGoIn(work, address);
}
