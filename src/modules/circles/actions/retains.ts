import { type Retention, type Work, withRight } from "#services/house";

import { ANSWER_DAYS, ASKED_AGAIN_AFTER_DAYS } from "../domain/invitation.ts";
import { deleteDrafts } from "../store/invite-lists.ts";
import { deleteOld, forgetOver } from "../store/invitations.ts";
import { deleteOldCodes } from "../store/paper-codes.ts";
import { KEEP_INVITATIONS } from "../invitations/actions/invite-people.ts";
import { forgetOldDrafts } from "../bring/actions/forget-drafts.ts";
import { BRING } from "../bring/actions/see-laid.ts";
import { letGoIn } from "./let-go.ts";
import { retained } from "./retains-texts.fr.ts";

/** Lends the right that a sweep needs. */
const keeping =
  (sweep: (lent: Work, before: Temporal.Instant) => Promise<number>) =>
  (work: Work, before: Temporal.Instant) =>
    withRight(work, KEEP_INVITATIONS, (lent) => sweep(lent, before));

/** Lists that nobody sent, names and addresses of who was asked, then that they were; codes on paper. */
export const retains: readonly Retention[] = [
  {
    ...retained.drafts,
    name: "bring-drafts",
    howLong: "P7D",
    sweep: (work, before) => withRight(work, BRING, (lent) => forgetOldDrafts(lent, before)),
  },
  { ...retained.lists, name: "invite-lists", howLong: "P1D", sweep: keeping(deleteDrafts) },
  {
    ...retained.asked,
    name: "invited-persons",
    howLong: `P${ANSWER_DAYS}D`,
    sweep: keeping(forgetAskedIn),
  },
  { ...retained.codes, name: "paper-codes", howLong: "P365D", sweep: keeping(deleteOldCodes) },
  {
    ...retained.invitations,
    name: "circle-invitations",
    howLong: `P${ASKED_AGAIN_AFTER_DAYS}D`,
    sweep: keeping(deleteOld),
  },
];

async function forgetAskedIn(lent: Work, before: Temporal.Instant): Promise<number> {
  const over = await forgetOver(lent, before);
  for (const address of over) await letGoIn(lent, address);
  return over.length;
}
