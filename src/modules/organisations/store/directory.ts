import { type RawBuilder, sql } from "kysely";

import { plain } from "#basics/text";
import type { NearCommune } from "#rules/territory";
import { holdsWords, type WordsLookedFor } from "#services/database";
import type { Work } from "#services/house";

import type { Order } from "../domain/directory.ts";
import type { Organisation, OrganisationKind } from "../domain/organisation.ts";
import { kindsWith, type StructureRole } from "../domain/structure-role.ts";
import { toOrganisation } from "./organisations.ts";
import type { OrganisationRow } from "./tables.ts";

export interface DirectoryQuery {
  /** Words of a name, each as it is written. */
  readonly words: string;
  /** What is looked for besides, each thing in all its ways. */
  readonly things?: readonly WordsLookedFor[];
  readonly kinds: readonly OrganisationKind[];
  /** Those that have one of these roles, by their kind or by their word. */
  readonly roles: readonly StructureRole[];
  readonly onlyVerified: boolean;
  /** Those alone whom nobody represents here. */
  readonly onlyAbsent?: boolean;
  readonly near: readonly NearCommune[] | undefined;
  readonly departments: readonly string[] | undefined;
}

export interface Listed {
  readonly organisation: Organisation;
  /** From the commune that was named; undefined when it may not be claimed, or none was named. */
  readonly km: number | undefined;
}

type Condition = RawBuilder<unknown>;

/** What only a letter said is in no list (`isInDirectory`). */
export const LISTED = sql`o.hidden_because is null and o.merged_into is null
  and (not o.by_letter or o.is_represented or o.verified_at is not null)`;

/** Hidden and merged ones are in no list; every word must be somewhere in what the directory looks in. */
function conditionsOf(query: DirectoryQuery, withKinds: boolean): Condition {
  const words = plain(query.words).split(/\s+/).filter(Boolean).slice(0, 12);
  const all: Condition[] = [
    LISTED,
    ...words.map((word) => sql`o.words like ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`),
    ...(query.things ?? []).map((thing) => holdsWords(sql`o.words`, thing)),
  ];
  if (withKinds && query.kinds.length > 0) all.push(sql`o.kind = any (${[...query.kinds]})`);
  if (query.roles.length > 0)
    all.push(sql`(o.kind = any (${query.roles.flatMap((role) => kindsWith(role))})
      or o.said_roles && ${[...query.roles]}::text[])`);
  if (query.onlyVerified)
    all.push(sql`o.verified_at is not null and o.frozen_at is null and o.dissolved_at is null`);
  if (query.onlyAbsent === true)
    all.push(sql`not o.is_represented and o.frozen_at is null and o.dissolved_at is null`);
  if (query.departments !== undefined)
    all.push(sql`o.department = any (${[...query.departments]})`);
  if (query.near !== undefined)
    all.push(sql`o.commune = any (${query.near.map(({ code }) => code)})`);
  return sql.join(all, sql` and `);
}

/** Not dissolved first, whatever the order: history is kept, and does not stand in the way. */
function orderOf(order: Order): Condition {
  const living = sql`o.dissolved_at is not null`;
  if (order === "near") return sql`${living}, near.km nulls last, o.sort_name, o.number`;
  if (order === "newest") return sql`${living}, o.made_at desc, o.number desc`;
  return sql`${living}, o.sort_name, o.number`;
}

/** One page of what answers. */
export async function listPage(
  work: Work,
  query: DirectoryQuery,
  { order, from, most }: { readonly order: Order; readonly from: number; readonly most: number },
): Promise<readonly Listed[]> {
  const near = query.near ?? [];
  const { rows } = await sql<OrganisationRow & { readonly km: number | null }>`
    select o.*, near.km from organisations.organisation o
    left join unnest(${near.map(({ code }) => code)}::text[],
      ${near.map(({ km }) => km ?? null)}::integer[]) as near (code, km) on near.code = o.commune
    where ${conditionsOf(query, true)} order by ${orderOf(order)} limit ${most} offset ${from}`.execute(
    work.db,
  );
  return rows.map(({ km, ...row }) => ({ organisation: toOrganisation(row), km: km ?? undefined }));
}

/** More are never drawn on a map. */
const MOST_PLACED = 20_000;

/** Where all of them are that answer, in the order of the list. */
export async function listPlaced(
  work: Work,
  query: DirectoryQuery,
  order: Order,
): Promise<readonly { readonly number: string; readonly commune: string }[]> {
  const near = query.near ?? [];
  const { rows } = await sql<{ number: string; commune: string }>`
    select o.number::text as number, o.commune from organisations.organisation o
    left join unnest(${near.map(({ code }) => code)}::text[],
      ${near.map(({ km }) => km ?? null)}::integer[]) as near (code, km) on near.code = o.commune
    where ${conditionsOf(query, true)} order by ${orderOf(order)} limit ${MOST_PLACED}`.execute(
    work.db,
  );
  return rows;
}

/** How many answer, of each kind: the kinds chosen take nothing from the other counts. */
export async function countKinds(
  work: Work,
  query: DirectoryQuery,
): Promise<Readonly<Partial<Record<OrganisationKind, number>>>> {
  const { rows } = await sql<{ kind: OrganisationKind; count: number }>`
    select o.kind, count(*)::bigint as count from organisations.organisation o
    where ${conditionsOf(query, false)} group by o.kind`.execute(work.db);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** All public ones, for the map of the site; oldest first. */
export async function listForSitemap(
  work: Work,
): Promise<readonly { readonly number: number; readonly changed_at: Temporal.Instant }[]> {
  const { rows } = await sql<{ number: number; changed_at: Temporal.Instant }>`
    select number, changed_at from organisations.organisation where hidden_because is null
      and merged_into is null and verified_at is not null order by number`.execute(work.db);
  return rows;
}

/** Whether any that is listed holds this word. */
export async function isWordHeld(work: Work, word: string): Promise<boolean> {
  const { rows } = await sql`select from organisations.organisation o
    where ${LISTED} and ${holdsWords(sql`o.words`, { typed: [word], ways: [] })} limit 1`.execute(
    work.db,
  );
  return rows.length > 0;
}
