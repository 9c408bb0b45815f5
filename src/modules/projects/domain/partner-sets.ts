import { greedyBound, greedyCovers } from "./greedy-covers.ts";
import { type Choice, smallestCovers } from "./smallest-covers.ts";

/** Up to so many partners and requirements the answer is exact; beyond, within a stated bound. */
export const MOST_PARTNERS = 60;
export const MOST_REQUIREMENTS = 25;

/** How many sets are proposed: more choice helps nobody to choose. */
export const MOST_SETS = 3;

/** Nobody is farther than this, overseas left out: a distance that is not known counts as it. */
const FAR = 1_000;

/** Somebody who could be asked, with what they could bring. */
export interface Partner {
  readonly id: string;
  /** Which requirements they cover. */
  readonly covers: readonly string[];
  /** How far they are; undefined when it is not known. */
  readonly km: number | undefined;
}

/** Partners who together bring all that can be brought; without any of them something would be missing. */
export interface PartnerSet {
  readonly members: readonly Member[];
  /** Their kilometres added up; who is not placed counts as the farthest. */
  readonly km: number;
}

export interface Member {
  readonly partner: string;
  /** What they bring, in the order of the requirements. */
  readonly brings: readonly string[];
}

export interface PartnerSets {
  /** The smallest first, then the nearest. */
  readonly sets: readonly PartnerSet[];
  /** What nobody covers. */
  readonly uncovered: readonly string[];
  /** How many times the smallest possible set the first one may be, at most: 1 when it is exact. */
  readonly bound: number;
}

export interface AskedSets {
  /** What is missing. */
  readonly requirements: readonly string[];
  readonly partners: readonly Partner[];
  /** How many sets at most; three unless said. */
  readonly most?: number;
}

/** A partner among those who count, as the search reads them. */
interface Placed extends Choice {
  readonly partner: Partner;
  readonly covers: ReadonlySet<string>;
}

/**
 * Proposes sets of partners that cover what is missing: a weighted set cover. A set costs first the
 * number of its members, since each is a letter to write and an agreement to reach, then their
 * kilometres; equal ones come in the order of the partners given.
 *
 * What nobody covers is told apart, and all the rest is covered: a set may be as large as it takes, so
 * requirements need no weights. Whatever the order of requirements, the sets are the same.
 */
export function partnerSets(asked: AskedSets): PartnerSets {
  const { partners, most = MOST_SETS } = asked;
  const all = [...new Set(asked.requirements)];
  const coverable = new Set(partners.flatMap(({ covers }) => covers));
  const wanted = all.filter((one) => coverable.has(one));
  const uncovered = all.filter((one) => !coverable.has(one));
  if (wanted.length === 0) return { sets: [], uncovered, bound: 1 };
  const placed = placedFor(partners, wanted);
  const tell = (choice: Choices) => choice.map((chosen) => toSet(chosen, wanted));
  const exact = exactSets(placed, wanted, most);
  if (exact !== undefined) return { sets: tell(exact), uncovered, bound: 1 };
  const greedy = greedyCovers(placed, wanted, most).map((chosen) => pick(placed, chosen));
  const sets = tell(greedy).toSorted(
    (one, other) => one.members.length - other.members.length || one.km - other.km,
  );
  return { sets, uncovered, bound: greedyBound(placed) };
}

type Choices = readonly (readonly Placed[])[];

/** Those who bring something, the nearest first. Twice the same partner is one. */
function placedFor(partners: readonly Partner[], wanted: readonly string[]): readonly Placed[] {
  const once = [...new Map(partners.map((partner) => [partner.id, partner])).values()];
  return once
    .map((partner) => ({ partner, covers: new Set(partner.covers).intersection(new Set(wanted)) }))
    .filter(({ covers }) => covers.size > 0)
    .toSorted((one, other) => kmOf(one.partner) - kmOf(other.partner))
    .map((one, place) => ({
      ...one,
      mask: maskOf(one.covers, wanted),
      price: priceOf(one, place),
    }));
}

function kmOf({ km }: Partner): number {
  return Math.min(FAR, Math.max(0, Math.round(km ?? FAR)));
}

/** Kilometres, and a hair for the place in the list, so that no two partners are alike. */
function priceOf({ partner }: Pick<Placed, "partner">, place: number): number {
  return kmOf(partner) + place / 65_536;
}

function maskOf(covers: ReadonlySet<string>, wanted: readonly string[]): number {
  if (wanted.length > MOST_REQUIREMENTS) return 0;
  return wanted.reduce((mask, one, bit) => (covers.has(one) ? mask | (1 << bit) : mask), 0);
}

/** The best sets; undefined when there are too many partners or requirements for an exact answer. */
function exactSets(
  placed: readonly Placed[],
  wanted: readonly string[],
  most: number,
): Choices | undefined {
  if (wanted.length > MOST_REQUIREMENTS) return undefined;
  const kept = withoutOutdone(placed, most);
  if (kept.length > MOST_PARTNERS) return undefined;
  const { covers, complete } = smallestCovers(kept, 2 ** wanted.length - 1, most);
  return complete ? covers.map(({ chosen }) => pick(kept, chosen)) : undefined;
}

/**
 * Leaves out who is never in one of the best sets: who is outdone by as many others as there are sets,
 * each nearer and bringing all that they bring. A set with them would be beaten by as many others.
 */
function withoutOutdone(placed: readonly Placed[], most: number): readonly Placed[] {
  return placed.filter(({ mask }, place) => {
    const outdoing = placed.slice(0, place).filter((nearer) => (mask & ~nearer.mask) === 0);
    return outdoing.length < most;
  });
}

function pick(placed: readonly Placed[], chosen: readonly number[]): readonly Placed[] {
  return chosen.flatMap((place) => placed[place] ?? []);
}

/** A set with what each brings; who brings most comes first, then the nearest. */
function toSet(chosen: readonly Placed[], wanted: readonly string[]): PartnerSet {
  const members = chosen
    .toSorted((one, other) => other.covers.size - one.covers.size || one.price - other.price)
    .map(({ partner, covers }) => ({
      partner: partner.id,
      brings: wanted.filter((one) => covers.has(one)),
    }));
  return { members, km: chosen.reduce((sum, { partner }) => sum + kmOf(partner), 0) };
}
