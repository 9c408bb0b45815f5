import { makeOwnSpaceIn } from "#modules/access";
import {
  mayActForIn,
  type NamedOnPage,
  namesOfOrganisationsIn,
  representativeIdsIn,
} from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import type { OrganisationId } from "#rules/organisations";
import type { PersonId, SpaceId, Work } from "#services/house";

import type { Side } from "../domain/exchange.ts";
import type { KeptExchange } from "../store/exchanges.ts";
import type { SealedNeed } from "../store/needs.ts";

/** In whose name one asks or gives: a person, or an organisation through who may engage it. */
export interface SideOf {
  readonly person: PersonId | undefined;
  readonly organisation: OrganisationId | undefined;
  readonly space: SpaceId;
}

type Sides = Pick<
  KeptExchange,
  "asker" | "askerOrganisation" | "askerSpace" | "giverPerson" | "giverOrganisation" | "giverSpace"
>;

export function sideOf(kept: Sides, side: Side): SideOf {
  if (side === "giver")
    return {
      person: kept.giverPerson,
      organisation: kept.giverOrganisation,
      space: kept.giverSpace,
    };
  return {
    person: kept.askerOrganisation === undefined ? kept.asker : undefined,
    organisation: kept.askerOrganisation,
    space: kept.askerSpace,
  };
}

/** In whose name a need is. */
export function askingSideOf({
  asker,
  organisation,
  space,
}: Pick<SealedNeed, "asker" | "organisation" | "space">): SideOf {
  return { person: organisation === undefined ? asker : undefined, organisation, space };
}

/** What engages an organisation in an exchange: the power to approve, which only a verified one gives. */
export const POWER = "approve";

/** Whether the person who acts may speak for this side now. */
export async function maySpeakForIn(work: Work, side: SideOf): Promise<boolean> {
  if (side.organisation !== undefined)
    return mayActForIn(work, { organisation: side.organisation, power: POWER });
  return side.person !== undefined && side.person === work.actor.for;
}

/** The sides for which the person who acts may speak, the asker first; a representative may be on both. */
export async function sidesOfActorIn(work: Work, kept: Sides): Promise<readonly Side[]> {
  const mine: Side[] = [];
  for (const side of ["asker", "giver"] as const)
    if (await maySpeakForIn(work, sideOf(kept, side))) mine.push(side);
  return mine;
}

/** The persons whom a side’s letters go to. */
export async function peopleOfIn(work: Work, side: SideOf): Promise<readonly PersonId[]> {
  if (side.organisation !== undefined)
    return representativeIdsIn(work, { organisation: side.organisation, power: POWER });
  return side.person === undefined ? [] : [side.person];
}

/** Where what a side writes is sealed. */
export async function spaceToWriteIn(lent: Work, kept: Sides, side: Side): Promise<SpaceId> {
  const { person, space } = sideOf(kept, side);
  return person === undefined ? space : makeOwnSpaceIn(lent, person);
}

export interface NamedSide {
  readonly name: string;
  /** The page of an organisation; a person has none. */
  readonly at: string | undefined;
  /** What stands for it: of a person their id (`Avatar`), of an organisation its flag or logo (`Flag`). */
  readonly person?: PersonId | undefined;
  readonly sign?: NamedOnPage["sign"];
}

/** Finds the names of all these persons at once, for a page that then asks for those of each exchange. */
export async function rememberSidesIn(work: Work, all: readonly Sides[]): Promise<void> {
  const sides = all.flatMap((kept) => [sideOf(kept, "asker"), sideOf(kept, "giver")]);
  await namesOfIn(
    work,
    sides.flatMap(({ person }) => person ?? []),
  );
}

/** How to write both sides. */
export async function namesOfSidesIn(
  work: Work,
  kept: Sides,
): Promise<Readonly<Record<Side, NamedSide>>> {
  const sides = { asker: sideOf(kept, "asker"), giver: sideOf(kept, "giver") };
  const organisations = await namesOfOrganisationsIn(
    work,
    [sides.asker.organisation, sides.giver.organisation].filter((one) => one !== undefined),
  );
  const people = await namesOfIn(
    work,
    [sides.asker.person, sides.giver.person].filter((one) => one !== undefined),
  );
  const named = ({ person, organisation }: SideOf): NamedSide =>
    organisation === undefined
      ? { name: (person && people.get(person)) ?? "", at: undefined, person }
      : (organisations.get(organisation) ?? { name: "", at: undefined });
  return { asker: named(sides.asker), giver: named(sides.giver) };
}
