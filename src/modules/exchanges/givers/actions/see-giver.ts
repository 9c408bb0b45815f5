import { isId } from "#basics/id";
import { listMyBlocksIn } from "#modules/moderation";
import {
  findOrganisationIn,
  namesOfOrganisationsIn,
  namesOfVerifiedIn,
} from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { findJob } from "#modules/subjects";
import { placeIndexIn } from "#modules/territory";
import { type OrganisationId, standingOf, type StructureRole } from "#rules/organisations";
import { reading, type Work } from "#services/house";

import {
  type GivenBy,
  type Giver,
  type GiverTerms,
  newTerms,
  type Offer,
  type OfferId,
} from "../domain/giver.ts";
import { findGiver, findGiverBy } from "../store/givers.ts";
import { listOffers } from "../store/offers.ts";
import { mayKeepGiverIn } from "./givers.ts";
import { placeOf } from "./see-directory.ts";

/** An offer, with the name of the job that it is, when one was chosen. */
export type SeenOffer = Offer & { readonly job: string | undefined };

export interface SeenGiver {
  readonly giver: Giver;
  readonly name: string;
  /** The page of an organisation. */
  readonly at: string | undefined;
  /** The role under which it gives, when one is marked: an enterprise, a laboratory. */
  readonly mark?: StructureRole | undefined;
  readonly place: string | undefined;
  readonly offers: readonly SeenOffer[];
  /** The reader keeps it: they are it, or look after the organisation. */
  readonly isMine: boolean;
}

/** Somebody of the directory and what they can give; undefined for who may not know. */
export const seeGiver = reading(seeGiverIn);

export async function seeGiverIn(
  work: Work,
  asked: { readonly giver: Giver["id"] },
): Promise<SeenGiver | undefined> {
  const giver = await findGiver(work, asked.giver);
  if (giver === undefined || (await isBlockedByMeIn(work, giver))) return undefined;
  const isMine = await mayKeepGiverIn(work, giver);
  if (!giver.shown && !isMine) return undefined;
  const named = await nameIn(work, giver, isMine);
  if (named === undefined) return undefined;
  const offers = await seenOffersIn(work, giver);
  const place = placeOf(await placeIndexIn(work), giver.commune);
  return { giver, ...named, place, isMine, offers: offers.filter(({ isHidden }) => !isHidden) };
}

/** The same, by who gives; undefined too when they have said nothing of what they give. */
export async function seeGiverOfIn(work: Work, by: GivenBy): Promise<SeenGiver | undefined> {
  const giver = await findGiverBy(work, by);
  return giver && seeGiverIn(work, { giver: giver.id });
}

/** The reader blocked them. Who is blocked reads the same page as everybody (README of `moderation`). */
async function isBlockedByMeIn(work: Work, { person }: GivenBy): Promise<boolean> {
  return person !== undefined && (await listMyBlocksIn(work)).includes(person);
}

/** How to write them. An organisation stands in the directory while it is verified. */
async function nameIn(
  work: Work,
  by: GivenBy,
  isMine: boolean,
): Promise<Pick<SeenGiver, "name" | "at" | "mark"> | undefined> {
  if (by.person !== undefined) {
    const name = (await namesOfIn(work, [by.person])).get(by.person);
    return name === undefined ? undefined : { name, at: undefined };
  }
  const names = isMine ? namesOfOrganisationsIn : namesOfVerifiedIn;
  return (await names(work, [by.organisation])).get(by.organisation);
}

async function seenOffersIn(work: Work, { id }: Pick<Giver, "id">): Promise<readonly SeenOffer[]> {
  return (await listOffers(work, [id])).map((offer) => ({
    ...offer,
    job: offer.rome === undefined ? undefined : findJob(work.app, offer.rome)?.name,
  }));
}

/** What one can give oneself, or an organisation that one looks after, as its page of keeping needs it. */
export interface KeptGiver {
  readonly by: GivenBy;
  /** The organisation; undefined for oneself. */
  readonly name: string | undefined;
  /** Undefined until something is said. */
  readonly id: Giver["id"] | undefined;
  readonly terms: GiverTerms;
  readonly place: string | undefined;
  readonly offers: readonly SeenOffer[];
  /** Of an organisation: whether what it shows is read by others. */
  readonly isVerified: boolean;
}

/** Whose it is, as an address says it: an organisation, or oneself. */
export interface AskedKept {
  readonly organisation: string | undefined;
}

/** « Ce que je peux donner »; undefined for who may not keep it. */
export const seeMyGiver = reading(seeMyGiverIn);

export async function seeMyGiverIn(work: Work, asked: AskedKept): Promise<KeptGiver | undefined> {
  const by = givenByOf(work, asked);
  if (by === undefined || !(await mayKeepGiverIn(work, by))) return undefined;
  const giver = await findGiverBy(work, by);
  const about = by.organisation === undefined ? ONESELF : await aboutIn(work, by.organisation);
  const terms = giver ?? newTerms(by);
  return {
    by,
    ...about,
    id: giver?.id,
    terms,
    place: placeOf(await placeIndexIn(work), terms.commune),
    offers: giver === undefined ? [] : await seenOffersIn(work, giver),
  };
}

/** Who is meant: the organisation of the address, else the person who acts. */
export function givenByOf(work: Work, { organisation }: AskedKept): GivenBy | undefined {
  if (organisation !== undefined)
    return isId<"Organisation">(organisation) ? { organisation } : undefined;
  return work.actor.for === undefined ? undefined : { person: work.actor.for };
}

const ONESELF = { name: undefined, isVerified: true };

async function aboutIn(work: Work, id: OrganisationId) {
  const organisation = await findOrganisationIn(work, id);
  const isVerified = organisation !== undefined && standingOf(organisation) === "verified";
  return { name: organisation?.name, isVerified };
}

/** One offer of those that the reader keeps. */
export async function findKeptOfferIn(
  work: Work,
  asked: AskedKept & { readonly offer: OfferId },
): Promise<{ readonly kept: KeptGiver; readonly offer: SeenOffer } | undefined> {
  const kept = await seeMyGiverIn(work, asked);
  const offer = kept?.offers.find(({ id }) => id === asked.offer);
  return kept && offer && { kept, offer };
}

export const seeKeptOffer = reading(findKeptOfferIn);
