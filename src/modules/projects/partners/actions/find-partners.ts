import { dayOf } from "#basics/dates";
import { type Candidate, listCandidatesIn } from "#modules/exchanges";
import { findCircleIn, memberIdsAtIn } from "#modules/circles";
import { findOrganisationIn } from "#modules/organisations";
import { placeIndexIn } from "#modules/territory";
import type { Circle } from "#rules/circles";
import { type CommuneCode, findPlace, isCommuneCode } from "#rules/territory";
import { reading, type Work } from "#services/house";

import { type Answer, type AnswerId, type GiverId, isUnderWay } from "../../domain/answer.ts";
import { mayAskIn } from "../../domain/entry.ts";
import { MOST_REQUIREMENTS, type PartnerSets, partnerSets } from "../../domain/partner-sets.ts";
import { isForOrganisations, OFFERS_FOR } from "../../domain/requirement.ts";
import { mayWork } from "../../domain/rights.ts";
import {
  type NamedAsk,
  seeRequirementsIn,
  type SeenRequirement,
} from "../../actions/see-requirements.ts";
import { type Before, findBeforeIn } from "../../actions/standing.ts";

/** Somebody who could be asked, and what they could bring, with the words that they wrote. */
export interface FoundPartner {
  readonly giver: GiverId;
  readonly name: string;
  readonly km: number | undefined;
  readonly brings: ReadonlyMap<string, string>;
}

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
  readonly sets: PartnerSets;
  /** From where it is near or far: what was typed, or the seat of an organisation that takes part. */
  readonly around: { readonly name: string; readonly isTyped: boolean } | undefined;
  /** What was typed is no commune, or several. */
  readonly isPlaceUnknown: boolean;
}

export interface FindPartners {
  readonly answer: AnswerId;
  /** The commune around which one looks, as typed. */
  readonly around?: string | undefined;
}

/** Candidates looked at for one requirement: the best fits. */
const MOST_EACH = 60;

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
  const partners = await partnersIn(work, before, { missing, asks, commune: place.commune });
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
    sets: partnerSets({
      requirements: missing.map(({ id }) => id),
      partners: [...partners.values()].map(({ giver, km, brings }) => ({
        id: giver,
        km,
        covers: [...brings.keys()],
      })),
    }),
    ...place,
  };
}

interface Looking {
  readonly missing: readonly SeenRequirement[];
  readonly asks: readonly NamedAsk[];
  readonly commune: CommuneCode | undefined;
}

/** Those of the directory who fit some of what is missing, with the words that fit best. */
async function partnersIn(
  work: Work,
  before: Before,
  { missing, asks, commune }: Looking,
): Promise<ReadonlyMap<string, FoundPartner>> {
  const isOut = await outIn(work, before);
  const found = new Map<string, FoundPartner & { readonly brings: Map<string, string> }>();
  for (const { id, title, kind } of missing) {
    const candidates = await listCandidatesIn(work, {
      words: title,
      allWords: false,
      kinds: OFFERS_FOR[kind],
      commune,
      most: MOST_EACH,
    });
    const best = Math.max(0, ...candidates.map(({ fit }) => fit));
    for (const one of candidates) {
      const [offer] = one.offers;
      // As when a need is routed: whose words fit half as well as the best may bring it.
      if (offer === undefined || one.fit * 2 < best || isOut(one)) continue;
      if (isForOrganisations(kind) && one.organisation === undefined) continue;
      if (asks.some(({ giver, requirement }) => giver === one.giver && requirement === id))
        continue;
      const { giver, name, km } = one;
      const known = found.get(giver) ?? { giver, name, km, brings: new Map() };
      known.brings.set(id, offer.words);
      found.set(giver, known);
    }
  }
  return found;
}

/** Who is in the group already, or takes nothing now, is not proposed. */
async function outIn(work: Work, { answer, taking }: Before) {
  const members = new Set(await memberIdsAtIn(work, { circle: answer.circle, at: work.now }));
  const organisations = new Set(taking.map(({ organisation }) => organisation));
  const today = dayOf(work.now);
  return ({ person, organisation, pausedUntil, receive }: Candidate): boolean =>
    (person !== undefined && members.has(person)) ||
    (organisation !== undefined && organisations.has(organisation)) ||
    receive.size === 0 ||
    (pausedUntil !== undefined && Temporal.PlainDate.compare(today, pausedUntil) < 0);
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
      return { commune: code, around: { name, isTyped: true }, isPlaceUnknown: false };
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
