import { expect, test } from "vitest";

import { type Id, knownId } from "#basics/id";

import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { untilOf } from "./grant.ts";
import {
  type Asker,
  mayAddRow,
  mayChangeRow,
  maySeeRow,
  type PrivateRow,
  type World,
} from "./rights.ts";

const id = <Kind extends string>(n: number): Id<Kind> =>
  knownId<Kind>(`00000000-0000-4000-8000-00000000000${n}`);
const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
const [ana, bilal] = [id<"Person">(1), id<"Person">(2)];
const row: PrivateRow = { space: id<"Space">(5), table: "trial.letter", row: id(6), also: [] };
const empty: World = { spaces: [], readers: [], addresses: [], grants: [], now };
const isBilal: Asker = { kind: "person", person: bilal };
const entrusted = { holder: ana, person: bilal, scopes: ["notes"] };
const shared = {
  space: row.space,
  table: row.table,
  row: row.row,
  to: bilal,
  until: undefined,
  endedAt: undefined,
};

const party = id<"Party">(9);
const withParty = { ...shared, to: undefined, party };

/** The end of what was opened under a mandate of half a year, without an end, fourteen days before an instant. */
const unsaidEnd = (at: Temporal.Instant) => {
  const given = at.subtract({ hours: 14 * 24 });
  return untilOf(undefined, {
    mandateEnds: given.add({ hours: 24 * 180 }),
    unsaidSince: undefined,
    now: given,
  });
};

interface Situation {
  readonly asker: Asker;
  readonly row?: PrivateRow;
  readonly world?: Partial<World>;
}

/** Each who of the table, as a situation. */
const SITUATIONS: Readonly<Record<string, Situation>> = {
  "the person whose space it is": { asker: isBilal, row: { ...row, space: id<"Space">(2) } },
  "the owner of its space": {
    asker: isBilal,
    world: { spaces: [{ id: row.space, kind: "circle", owner: bilal }] },
  },
  "a reader of its space": {
    asker: isBilal,
    world: { readers: [{ space: row.space, person: bilal }] },
  },
  "the person of its address": {
    asker: isBilal,
    world: { addresses: [{ address: row.space, person: bilal }] },
  },
  "who acts for such a person, in a scope of the table": {
    asker: { kind: "holder", holder: ana, person: bilal },
    row: { ...row, space: id<"Space">(2) },
    world: { mandates: [entrusted], entrusts: [{ table: row.table, scope: "notes" }] },
  },
  "who acts for such a person, in other scopes": {
    asker: { kind: "holder", holder: ana, person: bilal },
    row: { ...row, space: id<"Space">(2) },
    world: { mandates: [entrusted], entrusts: [{ table: row.table, scope: "votes" }] },
  },
  "who acts for such a person, in any scope, where the table says always": {
    asker: { kind: "holder", holder: ana, person: bilal },
    row: { ...row, space: id<"Space">(2) },
    world: { mandates: [entrusted], entrusts: [{ table: row.table, scope: "always" }] },
  },
  "who says to act for them, without a mandate that stands": {
    asker: { kind: "holder", holder: ana, person: bilal },
    row: { ...row, space: id<"Space">(2) },
    world: { entrusts: [{ table: row.table, scope: "always" }] },
  },
  "the other side of an exchange": { asker: isBilal, row: { ...row, also: [id<"Space">(2)] } },
  "whom it is shared with": {
    asker: isBilal,
    world: { grants: [{ ...shared, until: now.add({ seconds: 1 }) }] },
  },
  "whom it was shared with, at its end": {
    asker: isBilal,
    world: { grants: [{ ...shared, until: now }] },
  },
  "whom it was shared with, once taken back": {
    asker: isBilal,
    world: { grants: [{ ...shared, endedAt: now.add({ seconds: 1 }) }] },
  },
  "whom it was shared with under a mandate, in its fourteen days": {
    asker: isBilal,
    world: { grants: [{ ...shared, until: unsaidEnd(now.add({ seconds: 1 })) }] },
  },
  "the same, after them, not said again by the person": {
    asker: isBilal,
    world: { grants: [{ ...shared, until: unsaidEnd(now) }] },
  },
  "whom it is shared with from later on": {
    asker: isBilal,
    world: { grants: [{ ...shared, from: now.add({ seconds: 1 }) }] },
  },
  "whom all of its kind is shared with": {
    asker: isBilal,
    world: { grants: [{ ...shared, row: undefined }] },
  },
  "whom all of another kind is shared with": {
    asker: isBilal,
    world: { grants: [{ ...shared, row: undefined, table: "trial.place" }] },
  },
  "who is in a party that it is shared with": {
    asker: isBilal,
    world: { grants: [withParty], members: [{ party, person: bilal, keptOutAt: undefined }] },
  },
  "whom its owner keeps out of that party": {
    asker: isBilal,
    world: { grants: [withParty], members: [{ party, person: bilal, keptOutAt: now }] },
  },
  "who left that party": { asker: isBilal, world: { grants: [withParty], members: [] } },
  "who is in another party of the same owner": {
    asker: isBilal,
    world: {
      grants: [withParty],
      members: [{ party: id<"Party">(7), person: bilal, keptOutAt: undefined }],
    },
  },
  "whom it is shared with by someone else than its owner": {
    asker: isBilal,
    world: { grants: [{ ...shared, space: id<"Space">(7) }] },
  },
  "the holder of a link signed for it": {
    asker: { kind: "link", table: row.table, row: row.row },
  },
  "the holder of a link signed for another row": {
    asker: { kind: "link", table: row.table, row: id(8) },
  },
  "a job with the right on its table": { asker: { kind: "job", tables: [row.table] } },
  "a job without it": { asker: { kind: "job", tables: ["trial.other"] } },
  "another person": {
    asker: isBilal,
    world: { grants: [{ ...shared, to: ana }], readers: [{ space: row.space, person: ana }] },
  },
  "a visitor, or nobody": { asker: { kind: "nobody" } },
};

const ACTS = {
  "see a row": maySeeRow,
  "change it": mayChangeRow,
  "add or remove it": mayAddRow,
} as const;

test("the table of the README says every cell as the rule answers it, and forgets nobody", () => {
  const written = readRightsTable("access");
  const ruled = Object.entries(SITUATIONS).flatMap(([who, situation]) =>
    Object.entries(ACTS).map(([what, may]) => ({
      who,
      what,
      answer: may(situation.asker, situation.row ?? row, { ...empty, ...situation.world })
        ? "yes"
        : "no",
    })),
  );
  expect(written).toEqual(ruled);
});
