import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeSpaceIn } from "#modules/access";
import { action, reading, type Work, withRight } from "#services/house";

import {
  type Organisation,
  type OrganisationId,
  type OrganisationKind,
  type Proof,
  type SiteOrigin,
  spaceOf,
  type MakeOrganisationRefusal,
} from "../../domain/organisation.ts";
import type { RegisterNumbers } from "../../domain/register-number.ts";
import type { Role } from "../../domain/representative.ts";
import { findCommune } from "../../store/communes.ts";
import { saveJournalLine } from "../../store/journal.ts";
import {
  findOrganisation,
  listByNumbers,
  listNamed,
  saveOrganisation,
  saveVerified,
} from "../../store/organisations.ts";
import { beginClaimIn } from "../../claims/actions/begin-claim.ts";

export interface MakeOrganisation {
  /** Known beforehand for the demonstration, or when it moves from another instance. */
  readonly id?: OrganisationId | undefined;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly purpose: string;
  /** INSEE code of the commune of its seat. */
  readonly commune: string;
  readonly postcode?: string | undefined;
  readonly site?: string | undefined;
  readonly numbers?: RegisterNumbers | undefined;
  /** The function of the person who makes it, and why they may: they claim it at once. */
  readonly claim?: { readonly role: Role; readonly words: string } | undefined;
  /** One knows that another of the same name and commune is here, and that it is another. */
  readonly isAnother?: boolean | undefined;
  /** Only the house (an import, the demonstration) and the operator may say it. */
  readonly proof?: Proof | undefined;
}

/**
 * A person brings an organisation that is not here yet, and claims it: it is shown as not verified.
 * The house and the operator bring some without claiming them. A number already here is refused: one
 * claims what is there.
 */
export const makeOrganisation = action(makeOrganisationIn);

export async function makeOrganisationIn(
  work: Work,
  asked: MakeOrganisation,
): Promise<Result<Organisation, MakeOrganisationRefusal>> {
  const { by } = work.actor;
  if (by.kind === "visitor" || by.kind === "link" || by.kind === "server")
    return refused("sign-in-first");
  const numbers = asked.numbers ?? {};
  if ((await listByNumbers(work, numbers)).length > 0) return refused("already-known");
  const commune = await findCommune(work, asked.commune);
  if (commune === undefined) return refused("unknown-commune");
  if (by.kind === "person" && asked.isAnother !== true) {
    if ((await listSimilarIn(work, asked)).length > 0) return refused("looks-known");
  }

  const id = asked.id ?? newId<"Organisation">();
  const trusted = by.kind === "job" || by.kind === "operator";
  await makeSpaceIn(work, { id: spaceOf(id), kind: "organisation", owner: undefined });
  await saveOrganisation(work, {
    id,
    kind: asked.kind,
    name: asked.name,
    shortName: asked.shortName,
    purpose: asked.purpose,
    commune: commune.code,
    town: commune.name,
    department: commune.department,
    postcode: asked.postcode,
    site: asked.site,
    siteOrigin: asked.site === undefined ? undefined : siteOriginOf(by.kind),
    numbers,
  });
  await withRight(work, "organisations-write", (lent) =>
    saveJournalLine(lent, work, { organisation: id, what: "made" }),
  );
  if (trusted && asked.proof !== undefined) await saveVerified(work, id, asked.proof);
  if (asked.claim !== undefined && by.kind !== "job")
    await beginClaimIn(work, { organisation: id, ...asked.claim });
  await work.tell({ name: "organisations.made", subject: id, payload: { organisation: id } });
  const made = await findOrganisation(work, id);
  if (made === undefined) throw new Error("an organisation just made is not found");
  return done(made);
}

/** Those of the same name in the same commune, and those that bear one of its numbers: perhaps the same. */
export async function listSimilarIn(
  work: Work,
  asked: Pick<MakeOrganisation, "name" | "commune" | "numbers">,
): Promise<readonly Organisation[]> {
  const numbered = await listByNumbers(work, asked.numbers ?? {});
  return numbered.length > 0 ? numbered : listNamed(work, asked.name, asked.commune);
}

export const listSimilar = reading(listSimilarIn);

function siteOriginOf(kind: "person" | "operator" | "job"): SiteOrigin {
  return kind === "job" ? "register" : kind === "operator" ? "operator" : "person";
}
