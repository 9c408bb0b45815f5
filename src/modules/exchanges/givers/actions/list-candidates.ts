import { listMyBlocksIn } from "#modules/moderation";
import { namesOfVerifiedIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { type AskedThings, askThingsIn, knownWordsIn, wordQueryIn } from "#modules/subjects";
import { placeIndexIn } from "#modules/territory";
import {
  type CommuneCode,
  distanceToClaim,
  kilometresBetween,
  type PlaceIndex,
} from "#rules/territory";
import { isLittle, oneErrorFrom, wordsIn } from "#rules/subjects";
import { mayReachIn, type PersonId, type Work, withRight } from "#services/house";

import { type Candidate, compareCandidates } from "../domain/candidate.ts";
import { type Giver, goesAsFar } from "../domain/giver.ts";
import {
  isWordOffered,
  listMatching,
  type MatchingGiver,
  type OffersAsked,
} from "../store/candidates.ts";

export interface AskedCandidates extends OffersAsked {
  /** Where it is needed: those who do not go so far are left out. */
  readonly commune?: CommuneCode | undefined;
  /** For whom it is; unless said, the person who acts. Never a candidate, nor whom they blocked. */
  readonly asker?: PersonId | undefined;
  /**
   * Leaves out those who blocked the asker too: to choose whom to send to, never to show a list, since
   * who is blocked reads the same page (README of `moderation`).
   */
  readonly reachable?: boolean | undefined;
  readonly most: number;
}

/**
 * Those of the directory who may be asked for something, the best fit first, then the nearest: each
 * shown giver is considered, under a right. Who pauses or takes nothing more is among them, and says
 * so. An organisation is there while it is verified.
 */
export async function listCandidatesIn(
  work: Work,
  asked: AskedCandidates,
): Promise<readonly Candidate[]> {
  return (await findCandidatesIn(work, asked, goesAsFar)).slice(0, asked.most);
}

/** Those who fit and are left out only because it is a little farther than they said to go: so many kilometres beyond, at most. */
export async function listJustBeyondIn(
  work: Work,
  { beyond, ...asked }: AskedCandidates & { readonly beyond: number },
): Promise<readonly Candidate[]> {
  const isThere: IsThere = (giver, kilometres) =>
    !goesAsFar(giver, kilometres) &&
    goesAsFar({ commune: giver.commune, km: (giver.km ?? 0) + beyond }, kilometres);
  return (await findCandidatesIn(work, asked, isThere)).slice(0, asked.most);
}

/** Whether somebody is where one looks, given the kilometres to the commune asked when these are known. */
export type IsThere = (giver: Giver, kilometres: number | undefined) => boolean;

/** The same for a place of any size: `isThere` says who is in it. */
export async function findCandidatesIn(
  work: Work,
  { asker = work.actor.for, reachable, ...asked }: Omit<AskedCandidates, "most">,
  isThere: IsThere,
): Promise<readonly Candidate[]> {
  const { words = "", allWords = false } = asked;
  const query = await offersQueryIn(work, { words, all: allWords });
  const matching = await withRight(work, "read-givers", (lent) =>
    listMatching(lent, { ...asked, query }),
  );
  const there = await withoutBlockedIn(work, { asker, reachable }, matching);
  const index = await placeIndexIn(work);
  const near = there.flatMap((one) => {
    const apart = distance(index, asked.commune, one.giver.commune);
    return isThere(one.giver, apart.measured) ? [{ ...one, km: apart.claimed }] : [];
  });
  return (await namedIn(work, near)).toSorted(compareCandidates);
}

/** The step: words as the question of offers that they make; a word that no offer holds may be a typing error. */
export function offersQueryIn(
  work: Work,
  asked: { readonly words: string; readonly all: boolean },
): Promise<string> {
  return wordQueryIn(work, {
    ...asked,
    config: "exchanges.fr",
    isHeld: (word) => withRight(work, "read-givers", (lent) => isWordOffered(lent, word)),
  });
}

/** A French word that no offer holds is read as one that some offer holds, one letter apart: « comtes », « comptes ». */
const MOST_TRIED = 12;

/** Words that no offer holds, each with what is looked for in its place. */
export async function slipsInOffersIn(work: Work, words: string): Promise<AskedThings["slips"]> {
  const isHeld = (word: string) =>
    withRight(work, "read-givers", (lent) => isWordOffered(lent, word));
  const { slips } = await askThingsIn(work, words, isHeld);
  const { lexicon } = await knownWordsIn(work);
  const others = new Set(wordsIn(words));
  for (const { typed } of slips) others.delete(typed);
  const found = [...slips];
  for (const typed of others) {
    if (!/^[a-z]{5,30}$/.test(typed) || isLittle(typed) || (await isHeld(typed))) continue;
    const near = oneErrorFrom(typed).filter((one) => lexicon.readingsOf(one).length > 0);
    for (const read of near.slice(0, MOST_TRIED))
      if (await isHeld(read)) {
        found.push({ typed, read });
        break;
      }
  }
  return found;
}

/** Neither themself, nor somebody whom they blocked; to send to, only those whom the gate lets them reach. */
async function withoutBlockedIn(
  work: Work,
  { asker, reachable }: Pick<AskedCandidates, "asker" | "reachable">,
  matching: readonly MatchingGiver[],
): Promise<readonly MatchingGiver[]> {
  if (asker === undefined) return matching;
  const among = matching.flatMap(({ giver }) => giver.person ?? []);
  const others = among.filter((one) => one !== asker);
  const left =
    reachable === true
      ? await mayReachIn(work, others, { from: asker, found: true })
      : await notBlockedIn(work, others);
  const there = new Set(left);
  return matching.filter(({ giver }) => giver.person === undefined || there.has(giver.person));
}

/** Whoever looks does not meet those whom they blocked. */
async function notBlockedIn(
  work: Work,
  persons: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const blocked = await listMyBlocksIn(work);
  return persons.filter((person) => !blocked.includes(person));
}

interface Apart {
  /** For the rule: undefined when one of the two is not known, even about. */
  readonly measured: number | undefined;
  /** For the page: undefined as soon as one of the two is only placed among its neighbours. */
  readonly claimed: number | undefined;
}

function distance(index: PlaceIndex, from?: CommuneCode, to?: CommuneCode): Apart {
  if (from !== undefined && from === to) return { measured: 0, claimed: 0 };
  const [a, b] = [from, to].map((code) => code && index.communes.get(code)?.centre);
  if (!a || !b) return { measured: undefined, claimed: undefined };
  return { measured: kilometresBetween(a, b), claimed: distanceToClaim(a, b) };
}

async function namedIn(
  work: Work,
  near: readonly (MatchingGiver & { readonly km: number | undefined })[],
): Promise<readonly Candidate[]> {
  const people = await namesOfIn(
    work,
    near.flatMap(({ giver }) => giver.person ?? []),
  );
  const organisations = await namesOfVerifiedIn(
    work,
    near.flatMap(({ giver }) => giver.organisation ?? []),
  );
  return near.flatMap(({ giver, offers, km }) => {
    const body = giver.person === undefined ? organisations.get(giver.organisation) : undefined;
    const name = giver.person === undefined ? body?.name : people.get(giver.person);
    if (name === undefined) return [];
    const { person, organisation, commune, km: goes, receive, openDays } = giver;
    const { pausedUntil } = receive;
    const fit = offers[0]?.fit ?? 0;
    const who = { giver: giver.id, person, organisation, name, sign: body?.sign, mark: body?.mark };
    return [{ ...who, offers, fit, commune, goes, km, receive, openDays, pausedUntil }];
  });
}
