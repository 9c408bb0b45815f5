import { dayOf } from "#basics/dates";
import { memberIdsAtIn } from "#modules/circles";
import { type Candidate, listCandidatesIn, listJustBeyondIn } from "#modules/exchanges";
import type { CommuneCode } from "#rules/territory";
import type { Work } from "#services/house";

import type { NamedAsk, SeenRequirement } from "../../actions/see-requirements.ts";
import type { Before } from "../../actions/standing.ts";
import type { GiverId } from "../../domain/answer.ts";
import { isForOrganisations, OFFERS_FOR } from "../../domain/requirement.ts";
import { tellingOf } from "../../domain/telling-need.ts";

/** Somebody who could be asked, and what they could bring, with the words that they wrote. */
export interface FoundPartner {
  readonly giver: GiverId;
  readonly name: string;
  readonly km: number | undefined;
  readonly brings: ReadonlyMap<string, string>;
  /** How far they said to go, where it is farther than that. */
  readonly goes: number | undefined;
}

export interface Looking {
  readonly missing: readonly SeenRequirement[];
  readonly asks: readonly NamedAsk[];
  readonly commune: CommuneCode | undefined;
}

export interface FoundPartners {
  readonly partners: ReadonlyMap<string, FoundPartner>;
  readonly beyond: readonly FoundPartner[];
}

/** Candidates looked at for one requirement: the best fits. */
const MOST_EACH = 60;

/** Who goes so many kilometres less far is told of; so many more are looked at where one asks to look farther. */
const JUST_BEYOND = 15;
const FARTHER = 80;

type Found = Map<string, FoundPartner & { readonly brings: Map<string, string> }>;

/** Those of the directory who fit some of what is missing, with the words that fit best; and those who would, a little farther. */
export async function lookForPartnersIn(
  work: Work,
  before: Before,
  { missing, asks, commune, farther }: Looking & { readonly farther: boolean },
): Promise<FoundPartners> {
  const isOut = await outIn(work, before);
  const [partners, beyond]: [Found, Found] = [new Map(), new Map()];
  for (const { id, title, kind } of missing) {
    const telling = tellingOf(title);
    // « Un village voisin » says where a structure is, and not what it does.
    if (telling === undefined || (telling.all && kind === "structure")) continue;
    const { words, all: allWords } = telling;
    const asked = { words, allWords, kinds: OFFERS_FOR[kind], commune, most: MOST_EACH };
    const isAsked = ({ giver }: Candidate) =>
      asks.some((ask) => ask.giver === giver && ask.requirement === id);
    const fits = (one: Candidate) =>
      !isOut(one) && !isAsked(one) && (!isForOrganisations(kind) || one.organisation !== undefined);
    const near = await listCandidatesIn(work, asked);
    const far = await listJustBeyondIn(work, {
      ...asked,
      beyond: farther ? FARTHER : JUST_BEYOND,
    });
    const best = Math.max(0, ...[...near, ...far].map(({ fit }) => fit));
    // As when a need is routed: whose words fit half as well as the best may bring it.
    const wellEnough = (one: Candidate) => one.fit * 2 >= best && fits(one);
    for (const one of near.filter(wellEnough)) note(partners, id, one, undefined);
    for (const one of far.filter(wellEnough)) note(farther ? partners : beyond, id, one, one.goes);
  }
  return { partners, beyond: [...beyond.values()] };
}

function note(found: Found, need: string, one: Candidate, goes: number | undefined): void {
  const [offer] = one.offers;
  if (offer === undefined) return;
  const { giver, name, km } = one;
  const known = found.get(giver) ?? { giver, name, km, goes, brings: new Map() };
  known.brings.set(need, offer.words);
  found.set(giver, known);
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
