import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, reading, type Work } from "#services/house";

import {
  isOver,
  type OccasionId,
  type PersonId,
  standsAt,
  type Words,
} from "../domain/occasion.ts";
import { answeredOf, countedAt, placesTaken } from "../domain/reply.ts";
import { mayChange } from "../domain/rights.ts";
import { saveCancelled, saveChanged, type SealedOccasion } from "../store/occasions.ts";
import { holdDates, listDates } from "../store/occurrences.ts";
import { listReplies, listRepliesOfOccasion } from "../store/replies.ts";
import { decideToldIn, inOrder, type Told, type ToldRefusal } from "./add-occasion.ts";
import {
  findSeenIn,
  type Found,
  holdSeenIn,
  type OfOccasion,
  openWordsIn,
  sealWordsIn,
} from "./find-occasion.ts";
import { guestsComingIn } from "./tell-guests.ts";
import { fillPlacesIn } from "./fill-places.ts";
import { placeToldIn } from "./hold-at.ts";
import { publishWordsIn } from "./publish-words.ts";
import { beside } from "./standing.ts";
import { tellChangedIn, tellCancelledIn, whoComesIn } from "./tell-occasions.ts";
import { planIn, rewriteDatesIn } from "./write-dates.ts";

/** What a word about a cancellation says at most. */
export const MOST_WHY = 500;

export type ChangeOccasion = OfOccasion &
  Told & {
    /** The version that was read: another one meanwhile, and nothing is written over. */
    readonly version?: number | undefined;
    /** The dates of which who changes it read that they go with their answers; unsaid where nobody is asked. */
    readonly letsGo?: readonly string[] | undefined;
  };
export type ChangeRefusal =
  | ToldRefusal
  | "unknown-occasion"
  | "not-yours-to-change"
  | "changed-meanwhile"
  | "already-cancelled"
  | "answers-go"
  | "more-come";

/** Who made it, who facilitates its circle or publishes for its organisation changes what it is, when and where. */
export const changeOccasion = action(changeOccasionIn);

export async function changeOccasionIn(
  work: Work,
  asked: ChangeOccasion,
): Promise<Result<OccasionId, ChangeRefusal>> {
  const held = await holdToChangeIn(work, asked);
  if (!held.done) return held;
  const { occasion: before, where } = held.value;
  if (asked.version !== undefined && asked.version !== before.version)
    return refused("changed-meanwhile");
  const placed = await placeToldIn(work, asked, before.venue);
  if (!placed.done) return placed;
  const { commune, venue } = placed.value;
  const told = await decideToldIn(work, where, { ...asked, commune });
  if (!told.done) return told;
  const words = await sealWordsIn(work, before.space, told.value);
  const { kind, themes = before.themes, when, minutes, seenBy, capacity } = asked;
  const dates = await beside(work, where, (lent) => listDates(lent, before.id));
  const isMoved = !isSameTime(standsAt(before, dates), asked);
  const isElsewhere = await isAtAnotherPlaceIn(work, before, { ...asked, commune, venue });
  const after = {
    ...before,
    kind,
    themes: inOrder(themes),
    commune,
    venue,
    when,
    minutes,
    seenBy,
    capacity,
    sequence: before.sequence + (isMoved || isElsewhere ? 1 : 0),
    sealed: { ...words, cancelledWhy: before.sealed.cancelledWhy },
  };
  const { letsGo } = asked;
  const isTold = isMoved || isElsewhere;
  const change = { before, after, words: told.value, isMoved, isTold, letsGo };
  return beside(work, where, (lent) => writeChangeIn(lent, change, where.asker.person));
}

interface Change {
  readonly before: SealedOccasion;
  readonly after: SealedOccasion;
  readonly words: Words;
  readonly isMoved: boolean;
  /** Whoever comes is told. */
  readonly isTold: boolean;
  readonly letsGo: ChangeOccasion["letsGo"];
}

async function writeChangeIn(
  work: Work,
  { before, after, words, isMoved, isTold, letsGo }: Change,
  from: PersonId | undefined,
): Promise<Result<OccasionId, "answers-go" | "more-come">> {
  // Nobody answers meanwhile. Whoever comes to a date that goes is told too: they are asked before.
  await holdDates(work, before.id);
  const to = await whoComesIn(work, { occasion: before.id });
  const guests = await guestsComingIn(work, { occasion: before.id });
  const replies = await listRepliesOfOccasion(work, before.id);
  // What is once may stand elsewhere than it was told: its day follows its date.
  const isRewritten = isMoved || !isSameTime(before, after);
  const gone = isRewritten ? await rewriteDatesIn(work, before, after) : [];
  const asked = letsGo && answeredOf(gone, replies).filter(({ date }) => !letsGo.includes(date.id));
  if (asked !== undefined && asked.length > 0) return refused("answers-go");
  if (after.capacity !== undefined && (await mostComingIn(work, after)) > after.capacity)
    return refused("more-come");
  await saveChanged(work, after);
  await publishWordsIn(work, after, words);
  await fillPlacesIn(work, { occasion: after });
  const version = before.version + 1;
  if (isTold)
    await tellChangedIn(work, { occasion: after, version, from, to, guests, gone, replies });
  return done(after.id);
}

/** The dates that a change would take away though somebody answered them, for who may change it: to ask before. */
export const seeAnswersGo = reading(async (work: Work, asked: OfOccasion & Timed) => {
  const found = await findSeenIn(work, asked);
  if (found === undefined || !mayChange(found.where.asker, found.occasion)) return [];
  const { occasion: before, where } = found;
  const after = { ...before, when: asked.when, minutes: asked.minutes };
  return beside(work, where, async (lent) => {
    const dates = await listDates(lent, before.id);
    const { gone } = await planIn(lent, { before, after, dates });
    return answeredOf(gone, await listRepliesOfOccasion(lent, before.id));
  });
});

/** How many come at most at one of the dates to come: as many must fit. */
export async function mostComingIn(
  work: Work,
  { id }: Pick<SealedOccasion, "id">,
): Promise<number> {
  const dates = (await listDates(work, id)).filter((date) => !isOver(date, work.now));
  const replies = await listReplies(work, [id, ...dates.map((date) => date.id)]);
  return Math.max(0, ...dates.map((date) => placesTaken(countedAt(replies, date.id, id))));
}

/** The same, for who may change it: to say how many must fit. */
export const seeMostComing = reading(async (work: Work, asked: OfOccasion): Promise<number> => {
  const found = await findSeenIn(work, asked);
  if (found === undefined || !mayChange(found.where.asker, found.occasion)) return 0;
  return beside(work, found.where, (lent) => mostComingIn(lent, found.occasion));
});

async function holdToChangeIn(
  work: Work,
  asked: OfOccasion,
): Promise<Result<Found, "unknown-occasion" | "not-yours-to-change" | "already-cancelled">> {
  const held = await holdSeenIn(work, asked);
  if (held === undefined) return refused("unknown-occasion");
  if (!mayChange(held.where.asker, held.occasion)) return refused("not-yours-to-change");
  return held.occasion.cancelledAt === undefined ? done(held) : refused("already-cancelled");
}

type Timed = Pick<SealedOccasion, "when" | "minutes">;

function isSameTime(before: Timed, { when, minutes }: Timed): boolean {
  return JSON.stringify([before.when, before.minutes]) === JSON.stringify([when, minutes]);
}

async function isAtAnotherPlaceIn(work: Work, before: SealedOccasion, told: Told) {
  const known = await openWordsIn(work, before);
  return (
    before.commune !== told.commune ||
    before.venue !== told.venue ||
    known?.address !== told.words.address ||
    known?.video !== told.words.video
  );
}

export type CancelOccasion = OfOccasion & {
  /** A word to those who come. */
  readonly why: string | undefined;
  readonly quiet?: true;
};

/** It does not take place: those who come are told, once for all its dates. */
export const cancelOccasion = action(cancelOccasionIn);

export async function cancelOccasionIn(
  work: Work,
  asked: CancelOccasion,
): Promise<Result<OccasionId, "unknown-occasion" | "not-yours-to-change" | "already-cancelled">> {
  const held = await holdToChangeIn(work, asked);
  if (!held.done) return held;
  const { occasion, where } = held.value;
  const why = asked.why?.trim().slice(0, MOST_WHY);
  const sealed =
    why === undefined || why === "" ? undefined : await seal(work, occasion.space, why);
  await beside(work, where, async (lent) => {
    await saveCancelled(lent, occasion.id, sealed);
    if (asked.quiet !== true)
      await tellCancelledIn(lent, {
        occasion,
        date: undefined,
        from: where.asker.person,
        to: await whoComesIn(lent, { occasion: occasion.id }),
      });
  });
  return done(occasion.id);
}
