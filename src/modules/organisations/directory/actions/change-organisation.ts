import { done, refused, type Result } from "#basics/result";
import { action, isOperator, type Work, withRight } from "#services/house";

import type {
  ChangeOrganisationRefusal,
  Organisation,
  OrganisationId,
  OrganisationKind,
} from "../../domain/organisation.ts";
import type { RegisterNumbers } from "../../domain/register-number.ts";
import { findCommune } from "../../store/communes.ts";
import { saveSaid } from "../store/editing.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation, listByNumbers, saveChanged } from "../../store/organisations.ts";
import { beforeIn } from "../../actions/see-organisation.ts";

export interface ChangeOrganisation {
  readonly organisation: OrganisationId;
  /** Of the page that was read: what another changed meanwhile is not lost. */
  readonly version: number;
  readonly name: string;
  readonly shortName: string | undefined;
  readonly kind: OrganisationKind;
  readonly purpose: string;
  /** INSEE code. */
  readonly commune: string;
  readonly site: string | undefined;
  readonly contact: string | undefined;
  readonly volunteers: number | undefined;
  readonly numbers: RegisterNumbers;
}

/**
 * A representative keeps the page: of what was here before them, once it was verified; of what
 * somebody brought here, from the first day. Once it was verified, its name, kind and numbers are what
 * was verified: they stay, whatever is sent; the operator changes them with a document in hand.
 */
export const changeOrganisation = action(changeOrganisationIn);

export async function changeOrganisationIn(
  work: Work,
  asked: ChangeOrganisation,
): Promise<Result<Organisation, ChangeOrganisationRefusal>> {
  const before = await holdOrganisation(work, asked.organisation);
  if (before === undefined) return refused("not-allowed");
  const { may } = await beforeIn(work, before);
  if (!may("change what its page says")) return refused("not-allowed");
  if (before.version !== asked.version) return refused("changed-meanwhile");
  const fixed = before.verified === undefined ? asked : before;
  const twins = (await listByNumbers(work, fixed.numbers)).filter(({ id }) => id !== before.id);
  if (before.verified === undefined && twins.length > 0) return refused("already-known");
  const commune = await findCommune(work, asked.commune);
  if (commune === undefined) return refused("unknown-commune");

  const { name, kind, numbers } = fixed;
  const changed = {
    ...before,
    name,
    kind,
    numbers,
    shortName: asked.shortName,
    purpose: asked.purpose,
    commune: commune.code,
    town: commune.name,
    department: commune.department,
    postcode: commune.code === before.commune ? before.postcode : undefined,
    site: asked.site,
    siteOrigin: siteOriginOf(work, before, asked.site),
    contact: asked.contact,
    volunteers: asked.volunteers,
  };
  await saveChanged(work, changed);
  await saveSaid(work, changed);
  await withRight(work, "organisations-write", (lent) =>
    saveJournalLine(lent, work, { organisation: before.id, what: "changed" }),
  );
  await work.tell({
    name: "organisations.changed",
    subject: before.id,
    payload: { organisation: before.id },
  });
  return done({ ...changed, version: before.version + 1, changedAt: work.now });
}

/** An address of a site that a person wrote proves nothing of them: only one of the register or the operator does. */
function siteOriginOf(work: Work, before: Organisation, site: string | undefined) {
  if (site === undefined) return undefined;
  if (site === before.site) return before.siteOrigin;
  return isOperator(work.actor) ? ("operator" as const) : ("person" as const);
}
