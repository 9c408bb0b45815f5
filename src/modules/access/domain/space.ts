import type { Id } from "#basics/id";

export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;

/** To whom a space belongs: an address without a person yet, a person, a circle, an organisation. */
export const SPACE_KINDS = ["address", "person", "circle", "organisation"] as const;
export type SpaceKind = (typeof SPACE_KINDS)[number];

/**
 * Where private rows live. A person's own space has the id of the person, an address's the id of
 * the address, a circle's the id of the circle: so a row can name its space before anyone asks.
 */
export interface Space {
  readonly id: SpaceId;
  readonly kind: SpaceKind;
  /** The person who decides what is shared from it; nobody for a circle, an organisation, an address without a person. */
  readonly owner: PersonId | undefined;
}

/** The own space of a person. The person sees it before anything was ever written there. */
export function ownSpaceOf(person: PersonId): SpaceId {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place that says that the two ids are equal
  return person as string as SpaceId;
}

/** Whose own space it is, where it is a person's. */
export function personOf(space: SpaceId): PersonId {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the other way round
  return space as string as PersonId;
}
