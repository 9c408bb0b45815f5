import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Organisation, OrganisationId } from "../domain/organisation.ts";
import type { OrganisationRow } from "./tables.ts";

/** What stands for an organisation where it is named. */
export interface NamedRow extends Pick<
  Organisation,
  "name" | "number" | "logo" | "kind" | "saidRoles"
> {
  /** As it was asked. */
  readonly asked: OrganisationId;
  /** Its own: another where it was merged. */
  readonly id: OrganisationId;
}

type NameColumns = Pick<
  OrganisationRow,
  "id" | "name" | "number" | "logo" | "logo_words" | "kind" | "said_roles"
> & {
  readonly asked: OrganisationId;
};

const toNamed = ({
  asked,
  id,
  name,
  number,
  logo,
  logo_words: words,
  kind,
  said_roles: saidRoles,
}: NameColumns): NamedRow => ({
  kind,
  saidRoles,
  asked,
  id,
  name,
  number,
  logo: logo === null ? undefined : { print: logo, words: words ?? "" },
});

/** Names, addresses and signs of these, and of what they were merged into. */
export async function listNames(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<readonly NamedRow[]> {
  const { rows } = await sql<NameColumns>`
    select asked.id as asked, o.id, o.name, o.number, o.logo, o.logo_words,
      o.kind, o.said_roles
    from organisations.organisation asked
    join organisations.organisation o on o.id = coalesce(asked.merged_into, asked.id)
    where asked.id = any (${[...ids]}::uuid[])`.execute(work.db);
  return rows.map(toNamed);
}

/** How each of these is called under its own id, whatever it was merged into since. */
export async function listOwnNames(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<readonly Pick<NamedRow, "id" | "name">[]> {
  const { rows } = await sql<Pick<NamedRow, "id" | "name">>`
    select id, name from organisations.organisation where id = any (${[...ids]}::uuid[])`.execute(
    work.db,
  );
  return rows;
}

/** What was merged into one, however long ago, that leads to it today. */
export async function listMergedInto(
  work: Work,
  id: OrganisationId,
): Promise<readonly OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select id from organisations.organisation where merged_into = ${id}`.execute(work.db);
  return rows.map((row) => row.id);
}

/** Those of them that are verified and that nothing hides, likewise. */
export async function listVerifiedNames(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<readonly NamedRow[]> {
  const { rows } = await sql<NameColumns>`
    select id as asked, id, name, number, logo, logo_words, kind, said_roles from organisations.organisation
    where id = any (${[...ids]}::uuid[]) and verified_at is not null and frozen_at is null
      and dissolved_at is null and merged_into is null and hidden_because is null`.execute(work.db);
  return rows.map(toNamed);
}

/** What each of these is, and is for. */
export async function listWhatTheyDo(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<readonly Pick<Organisation, "id" | "kind" | "purpose">[]> {
  const { rows } = await sql<Pick<Organisation, "id" | "kind" | "purpose">>`
    select id, kind, purpose from organisations.organisation
    where id = any (${[...ids]}::uuid[])`.execute(work.db);
  return rows;
}

/** A list of more is not looked through. */
const FEW = 40;

/** The names of all that are verified today but this one, where they are few; else none. */
export async function listFewVerified(work: Work, but: OrganisationId): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from organisations.organisation
    where verified_at is not null and frozen_at is null and dissolved_at is null
      and merged_into is null and hidden_because is null and id <> ${but}
    order by sort_name, number limit ${FEW + 1}`.execute(work.db);
  return rows.length > FEW ? [] : rows.map(({ name }) => name);
}
