import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import { beforeIn } from "../../actions/see-organisation.ts";
import type { OrganisationId } from "../../domain/organisation.ts";
import { sayableRoles, type StructureRole } from "../../domain/structure-role.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation, saveRoles } from "../../store/organisations.ts";

export interface SayRoles {
  readonly organisation: OrganisationId;
  /** All those that it says; what it has by its kind is not among them. */
  readonly roles: readonly StructureRole[];
}

/** Who may change what the page of a structure says tells what it is here, besides its kind. */
export const sayRoles = action(sayRolesIn);

export async function sayRolesIn(
  work: Work,
  { organisation: id, roles }: SayRoles,
): Promise<Result<undefined, "not-allowed">> {
  const organisation = await holdOrganisation(work, id);
  if (organisation === undefined) return refused("not-allowed");
  const { may } = await beforeIn(work, organisation);
  if (!may("change what its page says")) return refused("not-allowed");
  const said = sayableRoles(organisation.kind).filter((role) => roles.includes(role));
  await saveRoles(work, id, said);
  await withRight(work, "organisations-write", (lent) =>
    saveJournalLine(lent, work, { organisation: id, what: "roles-said" }),
  );
  await work.tell({
    name: "organisations.changed",
    subject: id,
    payload: { organisation: id },
  });
  return done(undefined);
}
