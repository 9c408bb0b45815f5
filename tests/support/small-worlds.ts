import { type Id, knownId, newId } from "../../src/basics/id.ts";
import { type Asker, type PrivateRow, type World } from "../../src/modules/access/domain/rights.ts";
import type { Opening, PartyId } from "../../src/modules/access/domain/sharing.ts";
import type { SpaceId } from "../../src/modules/access/domain/space.ts";
import { type Actor, holderOf, person, visitor } from "../../src/services/house/index.ts";

/*
 * Every small world: three who look (and who acts for one of them), three things and a named field of each, up to
 * three grants of them by Ana, to one person or to a party of hers. Each world has spaces, things and a party of its
 * own, so that they stand side by side in one database: one statement of each who looks asks all of them at once.
 */

/** When they look. */
export const NOW = Temporal.Instant.from("2026-11-30T08:00:00Z");
export const THING = "small.thing";
export const FIELD = "small.field";
export const SCOPE = "notes";

export const [ana, bilal, chloe] = [newId<"Person">(), newId<"Person">(), newId<"Person">()];
export const holders = [newId<"Person">(), newId<"Person">(), newId<"Person">()] as const;
export const standing = { holder: holders[0], person: bilal, scopes: [SCOPE] };
export const elsewhere = { holder: holders[1], person: bilal, scopes: ["votes"] };

const actsFor = (holder: Id<"Person">): readonly [Asker, Actor] => [
  { kind: "holder", holder, person: bilal },
  holderOf(holder, { person: bilal, mandate: newId(), scopes: [] }),
];
export const ASKERS: readonly (readonly [Asker, Actor])[] = [
  [{ kind: "nobody" }, visitor],
  ...[ana, bilal, chloe].map((who): readonly [Asker, Actor] => [
    { kind: "person", person: who },
    person(who),
  ]),
  // In a scope of these tables, in another, and by a mandate that was ended.
  ...holders.map(actsFor),
];

export const HOUR = { hours: 1 } as const;
const WHEN: readonly Pick<Opening, "from" | "until" | "endedAt">[] = [
  { until: NOW.add(HOUR), endedAt: undefined },
  { from: NOW.add(HOUR), until: undefined, endedAt: undefined },
  { until: NOW, endedAt: undefined },
  { until: undefined, endedAt: NOW },
];
/** What of a world: its two things, the one that is not in Ana's space, all her things; a field, all these fields. */
const WHAT = [
  { table: THING, row: 0 },
  { table: THING, row: 1 },
  { table: THING, row: 2 },
  { table: THING, row: undefined },
  { table: FIELD, row: 0 },
  { table: FIELD, row: undefined },
] as const;
const WHOM = ["bilal", "chloe", "party"] as const;

interface Given {
  readonly whom: (typeof WHOM)[number];
  readonly what: (typeof WHAT)[number];
  readonly when: (typeof WHEN)[number];
}
const GIVEN: readonly Given[] = WHOM.flatMap((whom) =>
  WHAT.flatMap((what) => WHEN.map((when) => ({ whom, what, when }))),
);

/** Who is in the party: Bilal not, in, or kept out; Chloé not, or in. */
const MEMBERS = (["out", "in", "kept out"] as const).flatMap((ofBilal) =>
  (["out", "in"] as const).map((ofChloe) => ({ bilal: ofBilal, chloe: ofChloe })),
);

interface Drawn {
  readonly grants: readonly Given[];
  readonly members: (typeof MEMBERS)[number];
}

/** Said twice and both standing, a grant replaces the other: the database refuses such a world. */
const isSame = (one: Given, other: Given) =>
  one.whom === other.whom && one.what === other.what && !one.when.endedAt && !other.when.endedAt;

function* choose(
  most: number,
  from = 0,
  chosen: readonly Given[] = [],
): Generator<readonly Given[]> {
  yield chosen;
  if (chosen.length === most) return;
  for (const [i, next] of GIVEN.entries())
    if (i >= from && !chosen.some((one) => isSame(one, next)))
      yield* choose(most, i + 1, [...chosen, next]);
}

function* worlds(most: number): Generator<Drawn> {
  const [nobody] = MEMBERS;
  if (nobody === undefined) throw new Error("no members");
  for (const grants of choose(most))
    for (const members of grants.some(({ whom }) => whom === "party") ? MEMBERS : [nobody])
      yield { grants, members };
}

const named = <Kind extends string>(family: number, world: number, n: number): Id<Kind> =>
  knownId<Kind>(
    `${family}${String(world).padStart(7, "0")}-0000-4000-8000-${String(n).padStart(12, "0")}`,
  );

export interface Told {
  readonly world: World;
  readonly rows: readonly PrivateRow[];
  readonly party: PartyId;
  readonly space: SpaceId;
  readonly other: SpaceId;
}

/** A world as the rule knows it. */
function told({ grants, members }: Drawn, n: number): Told {
  const [space, other] = [named<"Space">(1, n, 1), named<"Space">(1, n, 2)];
  const party = named<"Party">(2, n, 1);
  const idOf = (row: number) => named(3, n, row);
  const rows = [THING, FIELD].flatMap((table) =>
    [space, space, other].map((where, row) => ({ table, row: idOf(row), space: where, also: [] })),
  );
  const isIn = (who: Id<"Person">, how: string) =>
    how === "out" ? [] : [{ party, person: who, keptOutAt: how === "in" ? undefined : NOW }];
  return {
    space,
    other,
    party,
    rows,
    world: {
      spaces: [
        { id: space, kind: "circle", owner: ana },
        { id: other, kind: "circle", owner: undefined },
      ],
      readers: [],
      addresses: [],
      members: [...isIn(bilal, members.bilal), ...isIn(chloe, members.chloe)],
      mandates: [standing, elsewhere],
      entrusts: [THING, FIELD].map((table) => ({ table, scope: SCOPE })),
      now: NOW,
      grants: grants.map(({ whom, what, when }) => ({
        ...when,
        space,
        table: what.table,
        row: what.row === undefined ? undefined : idOf(what.row),
        to: whom === "bilal" ? bilal : whom === "chloe" ? chloe : undefined,
        party: whom === "party" ? party : undefined,
      })),
    },
  };
}

export interface Numbered {
  readonly drawn: Drawn;
  readonly told: Told;
}

/** One of so many worlds, each with a number of its own. */
export function* numberedWorlds(most: number, oneOf: number): Generator<Numbered> {
  let number = 0;
  for (const drawn of worlds(most)) {
    number += 1;
    if (number % oneOf === 0) yield { drawn, told: told(drawn, number) };
  }
}
