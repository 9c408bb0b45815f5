import { isOpen, type RowName } from "./grant.ts";
import { isIn, type Opening, type PartyMember } from "./sharing.ts";
import { ownSpaceOf, type PersonId, type Space, type SpaceId } from "./space.ts";

/** Who asks, as the rule needs to know it. Nobody: a visitor, or no actor at all. */
export type Asker =
  | { readonly kind: "nobody" }
  /** The person for whom it is done. */
  | { readonly kind: "person"; readonly person: PersonId }
  /** Acts for another person, as they say. */
  | { readonly kind: "holder"; readonly holder: PersonId; readonly person: PersonId }
  /** Holds a link signed for one row. */
  | { readonly kind: "link"; readonly table: string; readonly row: string }
  /** Work of the house, with the private tables that its right names. */
  | { readonly kind: "job"; readonly tables: readonly string[] };

/** All that the rule depends on, besides the row. */
export interface World {
  readonly spaces: readonly Space[];
  readonly readers: readonly { readonly space: SpaceId; readonly person: PersonId }[];
  /** Which addresses are whose: an address's space passes to its person. */
  readonly addresses: readonly { readonly address: SpaceId; readonly person: PersonId }[];
  readonly grants: readonly Opening[];
  /** Who is in the parties to which something is open, or is kept out of them. */
  readonly members?: readonly PartyMember[];
  readonly now: Temporal.Instant;
  /** The mandates that stand now: accepted, not ended, not over (`people/domain/mandate.ts`). */
  readonly mandates?: readonly StandingMandate[];
  /** Under which scopes each private table is entrusted; "always": under any. */
  readonly entrusts?: readonly { readonly table: string; readonly scope: string }[];
}

/** Somebody acts for a person, in some scopes. */
export interface StandingMandate {
  readonly holder: PersonId;
  readonly person: PersonId;
  readonly scopes: readonly string[];
}

/** A private row. `also`: the other spaces that it concerns (the other side of an exchange). */
export type PrivateRow = RowName & { readonly also: readonly SpaceId[] };

/** Whether somebody sees a whole space: their own, one that they own or were let into, one of their addresses. */
export function maySeeSpace(asker: Asker, space: SpaceId, world: World): boolean {
  if (asker.kind !== "person") return false;
  const { person } = asker;
  return (
    ownSpaceOf(person) === space ||
    world.spaces.some((one) => one.id === space && one.owner === person) ||
    world.readers.some((one) => one.space === space && one.person === person) ||
    world.addresses.some((one) => one.address === space && one.person === person)
  );
}

/**
 * As whom somebody asks about a table: who acts for another is that person when their mandate stands and
 * entrusts the table, and nobody else. PostgreSQL: `house.person()` and the policy `entrusted`.
 */
function asWhom(asker: Asker, table: string, world: World): Asker {
  if (asker.kind !== "holder") return asker;
  const { holder, person } = asker;
  const mandate = world.mandates?.find((one) => one.holder === holder && one.person === person);
  const opens = world.entrusts?.some(
    (one) =>
      one.table === table &&
      (one.scope === "always" || mandate?.scopes.includes(one.scope) === true),
  );
  return mandate !== undefined && opens === true ? { kind: "person", person } : { kind: "nobody" };
}

/**
 * Whether somebody sees a private row: by a right of the house on its table, by one of its spaces,
 * by a grant open now **given from the row's own space**, of this row or of all rows of its table there, to
 * them or to a party in which they are; or by a link signed for this row.
 * PostgreSQL answers the same (`access.guard`): a test compares the two on thousands of worlds.
 */
export function maySeeRow(asking: Asker, row: PrivateRow, world: World): boolean {
  const asker = asWhom(asking, row.table, world);
  return (
    mayChangeRow(asker, row, world) ||
    (asker.kind === "person" &&
      world.grants.some(
        (grant) =>
          (grant.to === asker.person || isIn(grant.party, asker.person, world.members ?? [])) &&
          grant.space === row.space &&
          grant.table === row.table &&
          (grant.row === undefined || grant.row === row.row) &&
          isOpen(grant, world.now),
      ))
  );
}

/** Whether PostgreSQL lets somebody change a row: as to see it, but a grant never lets one write. */
export function mayChangeRow(asking: Asker, row: PrivateRow, world: World): boolean {
  const asker = asWhom(asking, row.table, world);
  switch (asker.kind) {
    case "nobody":
    case "holder":
      return false;
    case "job":
      return asker.tables.includes(row.table);
    case "link":
      return asker.table === row.table && asker.row === row.row;
    case "person":
      return [row.space, ...row.also].some((space) => maySeeSpace(asker, space, world));
  }
}

/** Whether somebody may bring in or take away a row: as to change it, but only in its own space. */
export function mayAddRow(asker: Asker, row: PrivateRow, world: World): boolean {
  return mayChangeRow(asker, { ...row, also: [] }, world);
}
