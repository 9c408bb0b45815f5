import { findCircleIn } from "#modules/circles";
import { findOrganisationIn } from "#modules/organisations";
import { placeIndexIn } from "#modules/territory";
import type { Circle } from "#rules/circles";
import { type CommuneCode, findPlace, isCommuneCode } from "#rules/territory";
import { reading, type Work } from "#services/house";

import { type Answer, type AnswerId, isUnderWay } from "../../domain/answer.ts";
import { mayAskIn } from "../../domain/entry.ts";
import { MOST_REQUIREMENTS, type PartnerSets, partnerSets } from "../../domain/partner-sets.ts";
import { mayWork } from "../../domain/rights.ts";
import {
  type NamedAsk,
  seeRequirementsIn,
  type SeenRequirement,
} from "../../actions/see-requirements.ts";
import { type Before, findBeforeIn } from "../../actions/standing.ts";
import { type FoundPartner, lookForPartnersIn } from "./look-for-partners.ts";
import { lookForStructuresIn, type StructuresFor } from "./look-for-structures.ts";

export type { FoundPartner } from "./look-for-partners.ts";

/** What is missing of an answer, who could bring it, and who was asked. */
export interface SeenPartners {
  readonly answer: Answer;
  readonly circle: Circle;
  /** Whether who sees it says of what kind things are; and asks partners, now. */
  readonly mayWork: boolean;
  readonly mayAsk: boolean;
  /** Whether they may invite into the circle who is not here. */
  readonly mayInvite: boolean;
  readonly requirements: readonly SeenRequirement[];
  readonly asks: readonly NamedAsk[];
  readonly me: string;
  readonly partners: ReadonlyMap<string, FoundPartner>;
  /** Those whom one would find a little farther than they said to go. */
  readonly beyond: readonly FoundPartner[];
  /** Structures of the directory, for what asks for one: what they wrote of themselves, no offer. */
  readonly structures: readonly StructuresFor[];
  readonly sets: PartnerSets;
  /** From where it is near or far: what was typed, or the seat of an organisation that takes part. */
  readonly around:
    | { readonly name: string; readonly isTyped: true; readonly typed: string }
    | { readonly name: string; readonly isTyped: false }
    | undefined;
  /** What was typed is no commune, or several. */
  readonly isPlaceUnknown: boolean;
  readonly farther: boolean;
}

export interface FindPartners {
  readonly answer: AnswerId;
  /** The commune around which one looks, as typed. */
  readonly around?: string | undefined;
  /** Those too who said to go less far. */
  readonly farther?: boolean | undefined;
}

/**
 * Sees who could bring what an answer lacks, in sets, for the members of its circle; undefined for
 * others. Nobody is told that they were found.
 */
export const findPartners = reading(findPartnersIn);

export async function findPartnersIn(
  work: Work,
  asked: FindPartners,
): Promise<SeenPartners | undefined> {
  const before = await findBeforeIn(work, asked.answer);
  const circle = before && (await findCircleIn(work, { circle: before.answer.circle }));
  if (before === undefined || circle === undefined) return undefined;
  const { requirements, asks } = await seeRequirementsIn(work, before);
  const isOpen = isUnderWay(before.answer.stage);
  const missing = requirements
    .filter(({ cover }) => isOpen && cover.by === "missing")
    .slice(0, MOST_REQUIREMENTS);
  const place = await placeIn(work, before, asked.around);
  const looking = { missing, asks, commune: place.commune };
  const farther = asked.farther === true;
  const { partners, beyond } = await lookForPartnersIn(work, before, { ...looking, farther });
  const structures = await lookForStructuresIn(work, before, looking);
  const inDirectory = structures.filter(({ found }) => found.length > 0).map((one) => one.need);
  const { why: _, ...answer } = before.answer;
  return {
    answer,
    circle,
    mayWork: mayWork(before.standing),
    mayAsk: isOpen && mayAskIn(circle, before.standing),
    mayInvite: isOpen && before.standing === "facilitator",
    requirements,
    asks,
    me: before.person,
    partners,
    beyond,
    structures,
    farther,
    sets: partnerSets({
      // What only the directory answers is shown apart: nobody said that they bring it.
      requirements: missing
        .map(({ id }) => id)
        .filter((id) => !inDirectory.includes(id) || isOfferedIn(partners, id)),
      partners: [...partners.values()].map(({ giver, km, brings }) => ({
        id: giver,
        km,
        covers: [...brings.keys()],
      })),
    }),
    ...place,
  };
}

function isOfferedIn(partners: ReadonlyMap<string, FoundPartner>, need: string): boolean {
  return [...partners.values()].some(({ brings }) => brings.has(need));
}

interface Around extends Pick<SeenPartners, "around" | "isPlaceUnknown"> {
  readonly commune: CommuneCode | undefined;
}

/** The commune that was typed; else the seat of the first organisation that takes part. */
async function placeIn(work: Work, { taking }: Before, typed = ""): Promise<Around> {
  const index = await placeIndexIn(work);
  if (typed.trim() !== "") {
    const found = findPlace(index, typed);
    if (found.found === "one" && found.place.kind === "commune") {
      const { code, name } = found.place.commune;
      return {
        commune: code,
        around: { name, isTyped: true, typed: typed.trim() },
        isPlaceUnknown: false,
      };
    }
    return { commune: undefined, around: undefined, isPlaceUnknown: true };
  }
  for (const { organisation } of taking) {
    const seat = organisation && (await findOrganisationIn(work, organisation))?.commune;
    const commune =
      seat !== undefined && isCommuneCode(seat) ? index.communes.get(seat) : undefined;
    if (commune !== undefined)
      return {
        commune: commune.code,
        around: { name: commune.name, isTyped: false },
        isPlaceUnknown: false,
      };
  }
  return { commune: undefined, around: undefined, isPlaceUnknown: false };
}
