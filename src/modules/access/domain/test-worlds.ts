import {
  array,
  type Arbitrary,
  constant,
  constantFrom,
  oneof,
  record,
  uniqueArray,
} from "fast-check";
import { sql } from "kysely";

import { type Id, knownId, newId } from "#basics/id";
import { type Actor, holderOf, job, linkHolder, person, visitor, type Work } from "#services/house";

import { TEST_NOW } from "../../../../tests/support/house.ts";
import type { Asker, PrivateRow, World } from "./rights.ts";
import type { PartyId } from "./sharing.ts";
import { ownSpaceOf, type SpaceId } from "./space.ts";

/*
 * Small worlds at random: three persons, their spaces and a few shared ones, rows in them, mandates, grants. Told to the rule, and
 * built in PostgreSQL, so that both answer of the same.
 */

export const TABLE = "trial.secret";
export const OTHER_TABLE = "trial.other";
/** The first in two scopes, the other under any. */
export const ENTRUSTS = [
  { table: TABLE, scope: "circles" },
  { table: TABLE, scope: "votes" },
  { table: OTHER_TABLE, scope: "always" },
] as const;

const numbered = <Kind extends string>(family: string, n: number): Id<Kind> =>
  knownId<Kind>(`${family}0000000-0000-4000-8000-00000000000${n}`);
export const persons = [1, 2, 3].map((n) => numbered<"Person">("a", n));
// The own spaces of the persons, two addresses, two circles.
export const spaces: readonly SpaceId[] = [
  ...[1, 2, 3].map((n) => numbered<"Space">("a", n)),
  ...[1, 2].map((n) => numbered<"Space">("b", n)),
  ...[1, 2].map((n) => numbered<"Space">("c", n)),
];
const nowhere = numbered<"Space">("e", 1);
export const addresses = spaces.slice(3, 5);
const parties: readonly PartyId[] = [1, 2].map((n) => numbered<"Party">("f", n));
const rowIds = [1, 2, 3, 4].map((n) => numbered("d", n));

const aPerson = constantFrom(...persons);
const aSpace = constantFrom(...spaces);
/** Mostly nothing, else one of these. */
const rarely = <Value>(rare: Arbitrary<Value>) =>
  oneof({ weight: 3, arbitrary: constant(undefined) }, { weight: 1, arbitrary: rare });
const anEnd = oneof(constant(undefined), constantFrom(-1, 0, 1));
const at = (hours: number | undefined) =>
  hours === undefined ? undefined : TEST_NOW.add({ hours });

export const worlds = record({
  owners: array(rarely(aPerson), { minLength: 4, maxLength: 4 }),
  readers: uniqueArray(record({ space: aSpace, person: aPerson }), {
    maxLength: 4,
    selector: ({ space, person: who }) => `${space} ${who}`,
  }),
  addresses: uniqueArray(record({ address: constantFrom(...addresses), person: aPerson }), {
    maxLength: 3,
    selector: ({ address, person: who }) => `${address} ${who}`,
  }),
  rows: array(record({ space: aSpace, also: rarely(aSpace) }), {
    minLength: 2,
    maxLength: rowIds.length,
  }),
  mandates: uniqueArray(
    record({
      holder: aPerson,
      person: aPerson,
      scopes: uniqueArray(constantFrom("circles", "votes", "notes"), { minLength: 1 }),
      // Mostly standing.
      state: constantFrom("stands", "stands", "stands", "proposed", "ended", "over"),
    }).filter(({ holder, person: who }) => holder !== who),
    { maxLength: 5, selector: ({ holder, person: who }) => `${holder} ${who}` },
  ),
  grants: uniqueArray(
    record({
      // Undefined: from the row's own space, as it should be; else from any.
      space: rarely(aSpace),
      table: constantFrom(TABLE, TABLE, TABLE, OTHER_TABLE),
      // Undefined: the whole kind.
      row: constantFrom(...rowIds, undefined),
      to: oneof(
        { weight: 3, arbitrary: aPerson },
        { weight: 1, arbitrary: constantFrom(...parties) },
      ),
      from: rarely(constantFrom(-2, 0, 1)).map(at),
      until: anEnd.map(at),
      endedAt: rarely(constantFrom(-1, 1)).map(at),
    }),
    // One open grant at a time for a row and a person: the database refuses a second.
    { minLength: 3, maxLength: 6, selector: (grant) => `${grant.table} ${grant.row} ${grant.to}` },
  ),
  members: uniqueArray(
    record({ party: constantFrom(...parties), person: aPerson, isKeptOut: rarely(constant(true)) }),
    { maxLength: 4, selector: ({ party, person: who }) => `${party} ${who}` },
  ),
});
type Given = typeof worlds extends Arbitrary<infer Value> ? Value : never;

/** A world as both are told it. */
export interface Told {
  readonly world: World;
  readonly rows: readonly PrivateRow[];
  readonly mandates: Given["mandates"];
}

/** Where a row stands among those of a world; a whole kind stands where the first does. */
const placeOf = (row: string | undefined) =>
  row === undefined ? 0 : rowIds.findIndex((one) => one === row);

export function told(given: Given): Told {
  const shared = spaces.slice(3).map((id, i) => ({
    id,
    kind: i < 2 ? ("address" as const) : ("circle" as const),
    owner: given.owners[i],
  }));
  return {
    world: {
      spaces: [
        ...persons.map((owner) => ({
          id: ownSpaceOf(owner),
          kind: "person" as const,
          owner,
        })),
        ...shared,
      ],
      readers: given.readers,
      addresses: given.addresses,
      grants: given.grants
        .filter(({ row, space }) => space !== undefined || placeOf(row) < given.rows.length)
        // It begins before it ends: the database refuses another.
        .filter(({ from, until }) => !from || !until || Temporal.Instant.compare(from, until) < 0)
        .map(({ space, to, ...grant }) => ({
          ...grant,
          to: persons.find((one) => one === to),
          party: parties.find((one) => one === to),
          space: space ?? given.rows[placeOf(grant.row)]?.space ?? nowhere,
        })),
      members: given.members.map(({ isKeptOut, ...one }) => ({
        ...one,
        keptOutAt: isKeptOut === true ? TEST_NOW : undefined,
      })),
      now: TEST_NOW,
      mandates: given.mandates.filter(({ state }) => state === "stands"),
      entrusts: ENTRUSTS,
    },
    mandates: given.mandates,
    rows: given.rows.map(({ space, also }, i) => ({
      space,
      table: TABLE,
      row: rowIds[i] ?? "",
      also: also === undefined ? [] : [also],
    })),
  };
}

export const askers: readonly (readonly [Asker, Actor])[] = [
  [{ kind: "nobody" }, visitor],
  ...persons.map((who): readonly [Asker, Actor] => [{ kind: "person", person: who }, person(who)]),
  ...persons.flatMap((holder) =>
    persons
      .filter((who) => who !== holder)
      .map((who): readonly [Asker, Actor] => [
        { kind: "holder", holder, person: who },
        holderOf(holder, { person: who, mandate: newId(), scopes: [] }),
      ]),
  ),
  [{ kind: "link", table: TABLE, row: rowIds[0] ?? "" }, linkHolder(TABLE, rowIds[0] ?? "")],
  [
    { kind: "link", table: OTHER_TABLE, row: rowIds[1] ?? "" },
    linkHolder(OTHER_TABLE, rowIds[1] ?? ""),
  ],
  [{ kind: "job", tables: [TABLE] }, job("reads secrets")],
  [{ kind: "job", tables: [OTHER_TABLE] }, job("reads others")],
];

export async function build(work: Work, { world, rows, mandates }: Told): Promise<void> {
  for (const mandate of mandates) await give(work, mandate);
  await sql`insert into access.space select *, ${TEST_NOW}::timestamptz from unnest(
    ${world.spaces.map(({ id }) => id)}::uuid[], ${world.spaces.map(({ kind }) => kind)}::text[],
    ${world.spaces.map(({ owner }) => owner ?? null)}::uuid[])`.execute(work.db);
  await sql`insert into access.reader select *, ${TEST_NOW}::timestamptz from unnest(
    ${world.readers.map(({ space }) => space)}::uuid[],
    ${world.readers.map((one) => one.person)}::uuid[])`.execute(work.db);
  await sql`insert into people.person_address (person, address, since)
    select *, ${TEST_NOW}::timestamptz from unnest(
      ${world.addresses.map((one) => one.person)}::uuid[],
      ${world.addresses.map(({ address }) => address)}::uuid[])`.execute(work.db);
  await sql`insert into trial.secret select * from unnest(${rows.map(({ row }) => row)}::uuid[],
    ${rows.map(({ space }) => space)}::uuid[],
    ${rows.map(({ also }) => also[0] ?? null)}::uuid[])`.execute(work.db);
  await sql`insert into access.party select id, ${spaces[0]}, '', null, ${TEST_NOW}
    from unnest(${parties}::uuid[]) id`.execute(work.db);
  const members = world.members ?? [];
  await sql`insert into access.party_member (party, person, space, since, kept_out_at)
    select m.party, m.person, ${spaces[0]}, ${TEST_NOW}, m.kept_out_at from unnest(
      ${members.map(({ party }) => party)}::uuid[], ${members.map((one) => one.person)}::uuid[],
      ${members.map(({ keptOutAt }) => keptOutAt?.toString() ?? null)}::timestamptz[])
      as m (party, person, kept_out_at)`.execute(work.db);
  const { grants } = world;
  await sql`insert into access.grant (id, space, table_name, row, to_person, to_party, from_at, until, ended_at, text_name,
      text_version, text_hash, channel, given_at)
    select gen_random_uuid(), g.space, g.table_name, g.row, g.to_person, g.to_party, g.from_at, g.until, g.ended_at,
      'trial', 1, '', 'page', ${TEST_NOW.subtract({ hours: 9 })}::timestamptz
    from unnest(${grants.map(({ space }) => space)}::uuid[], ${grants.map(({ table }) => table)}::text[],
      ${grants.map(({ row }) => row ?? null)}::uuid[], ${grants.map(({ to }) => to ?? null)}::uuid[],
      ${grants.map(({ party }) => party ?? null)}::uuid[],
      ${grants.map(({ from }) => from?.toString() ?? null)}::timestamptz[],
      ${grants.map(({ until }) => until?.toString() ?? null)}::timestamptz[],
      ${grants.map(({ endedAt }) => endedAt?.toString() ?? null)}::timestamptz[])
      as g (space, table_name, row, to_person, to_party, from_at, until, ended_at)`.execute(
    work.db,
  );
}

/** A mandate as it stands, waits, was ended, or is over at this very instant. */
async function give(
  work: Work,
  { holder, person: who, scopes, state }: Given["mandates"][number],
): Promise<void> {
  const ended = state === "ended";
  await sql`insert into people.mandate (id, person, holder, address, kind, scopes, consent, asked_at,
      since, until, ended_at, ended_by)
    values (gen_random_uuid(), ${who}, ${state === "proposed" ? null : holder},
      ${state === "proposed" ? (addresses[0] ?? null) : null}, 'chosen', ${[...scopes]}::text[], 'page',
      ${TEST_NOW.subtract({ hours: 9 })}, ${state === "proposed" ? null : TEST_NOW.subtract({ hours: 8 })},
      ${state === "over" ? TEST_NOW : TEST_NOW.add({ hours: 1 })}, ${ended ? TEST_NOW : null},
      ${ended ? "person" : null})`.execute(work.db);
}
