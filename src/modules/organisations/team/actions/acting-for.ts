import type { Work } from "#services/house";
import { withRight } from "#services/house";

import {
  addressOf,
  type Organisation,
  type OrganisationId,
  type PersonId,
  type Power,
  type Standing,
  standingOf,
} from "../../domain/organisation.ts";
import { logoOf } from "../../domain/logo.ts";
import type { Role } from "../../domain/representative.ts";
import { mayUse } from "../../domain/rights.ts";
import { markOf, type StructureRole } from "../../domain/structure-role.ts";
import {
  listMergedInto,
  listNames,
  listOwnNames,
  listVerifiedNames,
  type NamedRow,
} from "../../store/names.ts";
import { findOrganisation } from "../../store/organisations.ts";
import {
  findActive,
  listActive,
  listActiveOf,
  listActiveOfMany,
} from "../../store/representatives.ts";

/** An organisation that a person represents, as lists of choices need it. */
export interface OrganisationOfPerson {
  readonly id: OrganisationId;
  readonly number: number;
  readonly name: string;
  /** What stands for it in the place of its flag. */
  readonly logo: ReturnType<typeof logoOf>;
  readonly role: Role;
  readonly powers: readonly Power[];
  readonly standing: Standing;
  /** Of which its roles are made (`rolesOf`, `hasRoleThat`). */
  readonly kind: Organisation["kind"];
  readonly saidRoles: Organisation["saidRoles"];
}

/**
 * The organisations that a person represents today, oldest role first: one's own; of another person
 * only those that the actor represents too, or where that person lets their name be public.
 */
export async function organisationsOfIn(
  work: Work,
  person: PersonId,
): Promise<readonly OrganisationOfPerson[]> {
  const found: OrganisationOfPerson[] = [];
  for (const { organisation: id, role, powers } of await listActiveOf(work, person)) {
    const organisation = await findOrganisation(work, id);
    if (organisation === undefined || organisation.isHidden) continue;
    const { number, name } = organisation;
    const logo = logoOf(organisation);
    found.push({
      id,
      number,
      name,
      logo,
      role,
      powers,
      standing: standingOf(organisation),
      kind: organisation.kind,
      saidRoles: organisation.saidRoles,
    });
  }
  return found;
}

/** Those in whose name the person who acts may now do what this power opens: for « au nom de ». */
export async function organisationsToActForIn(
  work: Work,
  power: Power,
): Promise<readonly OrganisationOfPerson[]> {
  // Organisations are never entrusted: who acts for a person speaks for none of theirs.
  if (work.actor.for === undefined || work.actor.mandate !== undefined) return [];
  const mine = await organisationsOfIn(work, work.actor.for);
  return mine.filter(({ standing, powers }) => mayUse(standing, powers, power));
}

export interface ActFor {
  readonly organisation: OrganisationId;
  readonly power: Power;
}

/**
 * Whether the person who acts may now use this power for that organisation: confirmed in a role that
 * stands today and has the power; to sign, publish or approve, the organisation is verified. Asked in
 * the transaction of the act, again for each act.
 */
export async function mayActForIn(work: Work, { organisation, power }: ActFor): Promise<boolean> {
  const person = work.actor.for;
  if (person === undefined || work.actor.mandate !== undefined) return false;
  const found = await findOrganisation(work, organisation);
  // What was merged into another acts no more under its own id: its representatives act for the other.
  if (found === undefined || found.id !== organisation || found.isHidden) return false;
  const mine = await findActive(work, organisation, person);
  return mine !== undefined && mayUse(standingOf(found), mine.powers, power);
}

/**
 * Whether the person who acts may end, for that organisation, what this power opens: also while a decision is awaited of it, or it is
 * hidden (decision 0128). Nothing begins by it, and nothing more is read.
 */
export async function mayEndForIn(work: Work, { organisation, power }: ActFor): Promise<boolean> {
  const person = work.actor.for;
  if (person === undefined || work.actor.mandate !== undefined) return false;
  const found = await findOrganisation(work, organisation);
  if (found?.id !== organisation || found.dissolved !== undefined) return false;
  return (await findActive(work, organisation, person))?.powers.includes(power) === true;
}

/** One organisation by its id (who was merged answers as the other), or undefined. Hidden ones too: it says so. */
export function findOrganisationIn(
  work: Work,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  return findOrganisation(work, id);
}

/** The organisations that turned out to be this one: what they had rests under their own ids. */
export function mergedIntoIn(work: Work, id: OrganisationId): Promise<readonly OrganisationId[]> {
  return listMergedInto(work, id);
}

/** How to write an organisation, where its page is, and what stands for it (`Flag`). */
export interface NamedOnPage {
  readonly name: string;
  readonly at: string;
  /** The role under which what it gives is marked, if there is one: an enterprise, a laboratory. */
  readonly mark?: StructureRole | undefined;
  readonly sign: { readonly id: OrganisationId; readonly logo: ReturnType<typeof logoOf> };
}

const onPage = ({ id, name, number, logo, kind, saidRoles }: NamedRow): NamedOnPage => ({
  name,
  at: addressOf({ number }),
  mark: markOf({ kind, saidRoles }),
  sign: { id, logo: logoOf({ number, logo }) },
});

/** How to write these organisations, and where their pages are. Public; unknown ids are left out. */
export async function namesOfOrganisationsIn(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, NamedOnPage>> {
  if (ids.length === 0) return new Map();
  const named = await listNames(work, [...new Set(ids)]);
  return new Map(named.map((one) => [one.asked, onPage(one)]));
}

/** The same, of those alone that are shown to be themselves today: who may stand in a list of whom one can ask. */
export async function namesOfVerifiedIn(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, NamedOnPage>> {
  if (ids.length === 0) return new Map();
  const named = await listVerifiedNames(work, [...new Set(ids)]);
  return new Map(named.map((one) => [one.asked, onPage(one)]));
}

/** How these are called under their own ids, though they turned out to be others since: for what somebody had to do with them before. */
export async function ownNamesIn(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, string>> {
  if (ids.length === 0) return new Map();
  const named = await listOwnNames(work, [...new Set(ids)]);
  return new Map(named.map(({ id, name }) => [id, name]));
}

/**
 * Whether somebody may now use a power for an organisation. Not the same as that somebody represents it: of what nobody showed to be
 * itself, or while two say that they represent it, nobody signs, publishes or approves.
 */
export async function hasWhoMayIn(work: Work, asked: ActFor): Promise<boolean> {
  return (await representativeIdsIn(work, asked)).length > 0;
}

/** Of these, those for which somebody may now say yes: what a list asks of all its lines at once. */
export async function answeredForIn(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<ReadonlySet<OrganisationId>> {
  const asked = [...new Set(organisations)];
  if (asked.length === 0) return new Set();
  const verified = (await listVerifiedNames(work, asked)).map(({ id }) => id);
  const all = await withRight(work, "organisations-read", (lent) =>
    listActiveOfMany(lent, verified),
  );
  const may = all.filter(({ powers }) => mayUse("verified", powers, "approve"));
  return new Set(may.map(({ organisation }) => organisation));
}

/** Who may now use a power for an organisation: to write to them, never to show them. */
export async function representativeIdsIn(
  work: Work,
  { organisation, power }: ActFor,
): Promise<readonly PersonId[]> {
  const found = await findOrganisation(work, organisation);
  if (found === undefined) return [];
  const standing = standingOf(found);
  const all = await withRight(work, "organisations-read", (lent) => listActive(lent, found.id));
  return all.filter(({ powers }) => mayUse(standing, powers, power)).map(({ person }) => person);
}
