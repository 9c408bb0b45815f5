import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { memberIdsAtIn } from "#modules/circles";
import { action, reading, type Work, withRight } from "#services/house";

import { type Marked, recognisableIn } from "../domain/recognisable.ts";
import { mayWrite } from "../domain/rights.ts";
import {
  decideText,
  mayTake,
  MOST_BACK,
  type SituationId,
  type TextRefusal,
  type Told,
} from "../domain/situation.ts";
import {
  findSituation,
  holdSituation,
  holdWaiting,
  listWaiting,
  saveOpened,
  saveReader,
  saveSentBack,
  type SealedSituation,
} from "../store/situations.ts";
import {
  type Community,
  findCommunityIn,
  type OfCircle,
  type OfSituation,
  toldOfIn,
} from "./standing.ts";

/** The right under which what stands in the own space of somebody is read by the one other person who took it. */
function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "second-reading", run);
}

/** Those of situations that wait that who acts may take: of who is still a member, never their own. */
async function onlyForIn(
  work: Work,
  { circle, asker }: Community,
  waiting: readonly SealedSituation[],
): Promise<readonly SealedSituation[]> {
  if (waiting.length === 0) return [];
  const members: readonly string[] = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  return waiting.filter(
    (one) =>
      members.includes(one.space) &&
      mayTake(one, { me: asker.person, teller: one.space, now: work.now }),
  );
}

/** How many situations wait that who acts may take: never their own, nor one that another reads. */
export async function countToReadIn(work: Work, community: Community): Promise<number> {
  if (!mayWrite(community.asker)) return 0;
  const waiting = await whole(work, (lent) => listWaiting(lent, community.space));
  return (await onlyForIn(work, community, waiting)).length;
}

export type TakeRefusal = "unknown-community" | "nothing-to-read";

/**
 * A member takes the situation that waits longest, to read it: the one that they already have comes first, those that
 * somebody let go come last.
 */
export const takeToRead = action(takeToReadIn);

export async function takeToReadIn(
  work: Work,
  asked: OfCircle,
): Promise<Result<SituationId, TakeRefusal>> {
  const community = await findCommunityIn(work, asked);
  if (community === undefined) return refused("unknown-community");
  if (!mayWrite(community.asker)) return refused("nothing-to-read");
  return whole(work, async (lent) => {
    const { person } = community.asker;
    const held = await holdWaiting(lent, community.space);
    const waiting = await onlyForIn(lent, community, held);
    const next = waiting.find(({ reader }) => reader === person) ?? waiting[0];
    if (next === undefined) return refused("nothing-to-read");
    if (next.reader !== person) await saveReader(lent, next.id, person);
    return done(next.id);
  });
}

export interface ToRead {
  readonly situation: SituationId;
  readonly community: Community;
  readonly told: Told;
  /** What may let somebody be recognised. */
  readonly marked: readonly Marked[];
}

/** What somebody took to read: it says nothing of whose it is. Undefined for anyone else. */
export const seeToRead = reading(
  async (work: Work, asked: OfSituation): Promise<ToRead | undefined> => {
    const held = await heldIn(work, asked, findSituation);
    const told = held && (await whole(work, (lent) => toldOfIn(lent, held.situation)));
    if (held === undefined || told === undefined) return undefined;
    return {
      situation: held.situation.id,
      community: held.community,
      told,
      marked: recognisableIn(Object.values(told).filter((words) => words !== undefined)),
    };
  },
);

async function heldIn(work: Work, { situation: id }: OfSituation, find: typeof findSituation) {
  const situation = await whole(work, (lent) => find(lent, id));
  if (situation?.state !== "waiting" || situation.reader === undefined) return undefined;
  const community = await findCommunityIn(work, { circle: situation.community });
  if (community?.asker.person !== situation.reader || !mayWrite(community.asker)) return undefined;
  const [one] = await onlyForIn(work, community, [situation]);
  return one && { situation, community };
}

export type ReadRefusal = TextRefusal | "unknown-situation";

export type SayRead = OfSituation &
  (
    | { readonly says: "nobody" }
    /** The word that who told it alone reads. */
    | { readonly says: "back"; readonly word: string }
  );

/** The second reader says « on ne reconnaît personne », and the community reads it; or sends it back with a word. */
export const sayRead = action(sayReadIn);

export async function sayReadIn(
  work: Work,
  asked: SayRead,
): Promise<Result<Community, ReadRefusal>> {
  const held = await heldIn(work, asked, holdSituation);
  if (held === undefined) return refused("unknown-situation");
  const { situation, community } = held;
  if (asked.says === "back") {
    const word = decideText(asked.word, MOST_BACK);
    if (!word.done) return word;
    await whole(work, async (lent) =>
      saveSentBack(lent, situation.id, await seal(lent, situation.space, word.value)),
    );
    return done(community);
  }
  return whole(work, async (lent) => {
    const text = await open(lent, situation.space, situation.sealed);
    if (text === undefined) return refused("unknown-situation");
    await saveOpened(lent, situation, await seal(lent, situation.community, text));
    return done(community);
  });
}

/** Who cannot read it lets another take it. */
export const letGo = action(letGoIn);

export async function letGoIn(
  work: Work,
  asked: OfSituation,
): Promise<Result<Community, "unknown-situation">> {
  const held = await heldIn(work, asked, holdSituation);
  if (held === undefined) return refused("unknown-situation");
  await whole(work, (lent) => saveReader(lent, held.situation.id, undefined));
  return done(held.community);
}
