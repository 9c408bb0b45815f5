import { addReaderIn, removeReaderIn } from "#modules/access";
import type { Work } from "#services/house";

import { type OrganisationId, type PersonId, spaceOf } from "../../domain/organisation.ts";
import type { Representative, RepresentativeId } from "../../domain/representative.ts";
import { listWaiting, saveDecided } from "../../store/claims.ts";
import { withdrawInvitationsBy } from "../store/invitations.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { saveRepresented } from "../../store/organisations.ts";
import {
  type EndReason,
  type NewRepresentative,
  saveEnded,
  saveRepresentative,
} from "../../store/representatives.ts";

/**
 * Lets a person into their role: from now on they read its space. Under the right already lent; who
 * may is the rule of the step that asks. `work` says who acts, for the journal.
 */
export async function enterIn(
  lent: Work,
  work: Work,
  asked: Omit<NewRepresentative, "organisation"> & { readonly organisation: OrganisationId },
): Promise<RepresentativeId> {
  const id = await saveRepresentative(lent, asked);
  await saveRepresented(lent, asked.organisation);
  await addReaderIn(lent, { space: spaceOf(asked.organisation), person: asked.person });
  await work.tell({
    name: "organisations.represented",
    subject: asked.organisation,
    payload: { organisation: asked.organisation, person: asked.person },
  });
  return id;
}

/** Ends a role: they read nothing of it any more, and nothing is done in its name by them. */
export async function exitIn(
  lent: Work,
  work: Work,
  {
    representative,
    because,
  }: {
    readonly representative: Pick<Representative, "id" | "organisation" | "person">;
    readonly because: EndReason;
  },
): Promise<void> {
  const { id, organisation, person } = representative;
  await saveEnded(lent, id, because);
  await saveRepresented(lent, organisation);
  // What they claimed ends with the role that it opened.
  const claims = await listWaiting(lent, organisation);
  for (const claim of claims.filter((one) => one.person === person))
    await saveDecided(lent, claim.id, because === "claim-refused" ? "refused" : "withdrawn");
  await withdrawInvitationsBy(lent, organisation, person);
  // After a dissolution somebody still has to close the accounts: see the job that forgets.
  if (because !== "dissolved") await leaveSpaceIn(lent, organisation, person);
  await saveJournalLine(lent, work, {
    organisation,
    what: because === "left" ? "left" : because === "over" ? "role-over" : "role-ended",
    about: person,
  });
  await work.tell({
    name: "organisations.role-ended",
    subject: organisation,
    payload: { organisation, person, because },
  });
}

/** The person no longer sees its space. */
export function leaveSpaceIn(
  lent: Work,
  organisation: OrganisationId,
  person: PersonId,
): Promise<void> {
  return removeReaderIn(lent, { space: spaceOf(organisation), person });
}
