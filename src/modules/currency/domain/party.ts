import { type Id, knownId } from "#basics/id";

export type PersonId = Id<"Person">;
export type CircleId = Id<"Circle">;
export type OrganisationId = Id<"Organisation">;
/** There is one: see `HOUSE`. */
export type HouseId = Id<"House">;
export type SpaceId = Id<"Space">;

/** What an account holds, in hundredths of kori; under zero when more was given than received. */
export type Balance = number;

/** Whose an account is: a person's, a circle's (of all its members), an organisation's, the house's. Its space has the same id. */
export type Party =
  | { readonly kind: "person"; readonly id: PersonId }
  | { readonly kind: "circle"; readonly id: CircleId }
  | { readonly kind: "organisation"; readonly id: OrganisationId }
  | { readonly kind: "house"; readonly id: HouseId };

export type PartyKind = Party["kind"];

/**
 * The account of the house, on which stays what the accounts of those who left held, or lacked: no kori is made or lost
 * by a departure (decision 0107). Nobody reads its lines nor gives from it.
 */
export const HOUSE: Party = { kind: "house", id: knownId("8b3c1d5e-2f70-8a41-9c66-6b6f7269a001") };

/** The space of an account: of a person their own, of a circle or an organisation that of the same id. */
export function spaceOf({ id }: Party): SpaceId {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place that says that the two ids are equal
  return id as string as SpaceId;
}

/** Who has the space of that id, and is of that kind: what a line keeps of either side. */
export function partyOf(kind: PartyKind, space: string): Party {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the other way round
  return { kind, id: space } as Party;
}

/**
 * How far under zero the account of a person may go: 100 kori. Everyone begins at zero and thanks before they
 * were thanked (mutual credit): kori are made by thanking, and all accounts together are zero.
 * The floor only keeps one account from thanking without end.
 */
export const FLOOR: Balance = -100_00;

/**
 * How far under zero an account may go. A circle's or an organisation's not at all: it gives what it was given, or
 * whoever founds one would make kori out of nothing with each (decision 0105). That of the house has none: it
 * takes over what was owed too.
 */
export function floorOf(kind: PartyKind): Balance {
  if (kind === "house") return Number.NEGATIVE_INFINITY;
  return kind === "person" ? FLOOR : 0;
}

/** How much an account may still give, in hundredths of kori. */
export function leftOf(kind: PartyKind, balance: Balance): Balance {
  return Math.max(0, balance - floorOf(kind));
}

/** From how little one is told that the floor is near: 20 kori. */
export const NEAR: Balance = 20_00;
