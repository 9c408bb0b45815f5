import { open, seal } from "#modules/access";
import type { Work } from "#services/house";

import type { OccasionId, SpaceId, Words } from "../domain/occasion.ts";
import { maySee } from "../domain/rights.ts";
import { listAskedByName } from "../store/attendees.ts";
import {
  findOccasion,
  holdOccasion,
  type SealedOccasion,
  type SealedWords,
} from "../store/occasions.ts";
import { besideAll, type Where, whereIn } from "./standing.ts";

export interface OfOccasion {
  readonly occasion: OccasionId;
}

/** An occasion that is shown; `exact`: with the address of its premises that not all read, for its page. */
export interface ToShow extends OfOccasion {
  readonly exact?: boolean;
}

export interface Found {
  readonly occasion: SealedOccasion;
  readonly where: Where;
}

/** An occasion that the person who acts may see, and how they stand; undefined when they may not know of it. */
export function findSeenIn(work: Work, { occasion }: OfOccasion): Promise<Found | undefined> {
  return foundIn(work, (lent) => findOccasion(lent, occasion));
}

/** The same, held until the work is saved. */
export function holdSeenIn(work: Work, { occasion }: OfOccasion): Promise<Found | undefined> {
  return foundIn(work, (lent) => holdOccasion(lent, occasion));
}

async function foundIn(
  work: Work,
  find: (lent: Work) => Promise<SealedOccasion | undefined>,
): Promise<Found | undefined> {
  const occasion = (await find(work)) ?? (await besideAll(work, find));
  if (occasion === undefined) return undefined;
  const where = await forOccasionIn(work, await whereIn(work, occasion.space), occasion.id);
  return maySee(where.asker, occasion) ? { occasion, where } : undefined;
}

/** The same, of one occasion: who is outside may be asked to it by name. */
async function forOccasionIn(work: Work, where: Where, occasion: OccasionId): Promise<Where> {
  const { person, standing } = where.asker;
  if (person === undefined || standing !== "outside") return where;
  const asked = await besideAll(work, (lent) => listAskedByName(lent, person, [occasion]));
  return asked.has(occasion) ? asAttendee(where) : where;
}

/** How who is asked to an occasion by name stands towards it. */
export function asAttendee(where: Where): Where {
  return { ...where, asker: { ...where.asker, isAttendee: true } };
}

/** Opens what people read of it; undefined when its key is gone. */
export async function openWordsIn(
  work: Work,
  { space, sealed }: Pick<SealedOccasion, "space" | "sealed">,
): Promise<Words | undefined> {
  const title = await open(work, space, sealed.title);
  const opened = (one: Uint8Array | undefined) => one && open(work, space, one);
  return title === undefined
    ? undefined
    : {
        title,
        about: await opened(sealed.about),
        address: await opened(sealed.address),
        video: await opened(sealed.video),
      };
}

export async function sealWordsIn(work: Work, space: SpaceId, words: Words): Promise<SealedWords> {
  const sealed = (one: string | undefined) =>
    one === undefined ? undefined : seal(work, space, one);
  return {
    title: await seal(work, space, words.title),
    about: await sealed(words.about),
    address: await sealed(words.address),
    video: await sealed(words.video),
  };
}
