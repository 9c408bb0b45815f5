import { type Retention, withRight } from "#services/house";

import { DOCUMENT_DAYS } from "../domain/claim.ts";
import { forgetDissolvedIn } from "../directory/actions/dissolve.ts";
import { forgetProofsIn } from "../claims/actions/documents.ts";
import { retained } from "./retains-texts.fr.ts";
import { forgetEnded } from "../support/store/accompaniments.ts";
import { forgetApproversIn } from "../approvers/actions/forget-approvers.ts";
import { forgetEmploymentsIn } from "../workers/actions/forget-employments.ts";
import { forgetInvitationsIn } from "./team-of-person.ts";

/** Invitations, papers of claims, and what a dissolved organisation kept. */
export const retains: readonly Retention[] = [
  {
    ...retained.invitations,
    name: "organisation-invitations",
    howLong: "P60D",
    sweep: (work, before) =>
      withRight(work, "organisations-write", (lent) => forgetInvitationsIn(lent, before)),
  },
  {
    ...retained.proofs,
    name: "proofs",
    howLong: `P${DOCUMENT_DAYS}D`,
    sweep: (work, before) =>
      withRight(work, "forget-proofs", (lent) => forgetProofsIn(lent, before)),
  },
  {
    ...retained.accompaniments,
    name: "accompaniments",
    howLong: "P365D",
    sweep: (work, before) =>
      withRight(work, "forget-accompaniments", (lent) => forgetEnded(lent, before)),
  },
  {
    ...retained.employments,
    name: "employments",
    howLong: "P60D",
    sweep: (work, before) =>
      withRight(work, "forget-employments", (lent) => forgetEmploymentsIn(lent, before)),
  },
  {
    ...retained.approvers,
    name: "approvers",
    howLong: "P60D",
    sweep: (work, before) =>
      withRight(work, "forget-approvers", (lent) => forgetApproversIn(lent, before)),
  },
  { ...retained.dissolved, name: "dissolved", howLong: "P365D", sweep: forgetDissolvedIn },
];
