import { reading, type Reviewed, type ReviewedFile, type Work } from "#services/house";

import type { Opinion } from "../domain/opinions.ts";
import type { Subject, VerdictId } from "../domain/report.ts";
import { mayDo } from "../domain/rights.ts";
import {
  type Ground,
  type Outcome,
  possibleGrounds,
  possibleOutcomes,
  type Standing,
} from "../domain/verdict.ts";
import { type KeptAppeal, listAppeals } from "../store/appeals.ts";
import { listOpinions } from "../store/opinions.ts";
import { holdWaitingReports, type KeptReport } from "../store/reports.ts";
import { countAwaiting, findOpenReview, listOpenReviews, type Review } from "../store/reviews.ts";
import {
  findHidden,
  findLastVerdict,
  findVerdict,
  listDecidedWith,
  listHidden,
} from "../store/verdicts.ts";
import { findReviewedIn, kindIn, standsInCircle, toldIn, type ToldVerdict } from "./reportables.ts";
import {
  benchOfIn,
  findReviewIn,
  isSeated,
  moderatorsOfInstanceIn,
  voiceOfActor,
} from "./seat-review.ts";
import { texts } from "./texts.fr.ts";
import { whoIs } from "./who.ts";

export type { KeptReport } from "../store/reports.ts";
export type { ToldVerdict } from "./reportables.ts";

/** A thing as moderators see it; who may not read it, or looks at it once it is gone, knows neither title nor address. */
export interface SeenSubject {
  readonly subject: Subject;
  /** What it is: « offre de service ». */
  readonly is: string;
  readonly title: string | undefined;
  readonly at: string | undefined;
  readonly waiting: number;
  /** Whether somebody contests the decision. */
  readonly contested: boolean;
  readonly hiddenAtOnce: boolean;
}

/** How many of the hidden things the list shows; each is also found by its own page. */
const HIDDEN_SHOWN = 50;
const DECIDED_SHOWN = 10;

/** Whether this actor looks at reviews at all: the operator, a moderator of the instance, or somebody seated. */
async function looksIn(work: Work): Promise<"of-instance" | "of-a-place" | undefined> {
  const { kind } = work.actor.by;
  if (kind === "operator") return "of-instance";
  if (kind !== "person" || work.actor.for === undefined) return undefined;
  if ((await moderatorsOfInstanceIn(work)).includes(work.actor.for)) return "of-instance";
  const { total } = await listOpenReviews(work, { from: 0, most: 1 });
  const seated = total > 0;
  return mayDo(whoIs(work.actor, { seated }), "read-reports") ? "of-a-place" : undefined;
}

export interface SeenReviews {
  readonly waiting: readonly SeenSubject[];
  readonly total: number;
  readonly hidden: readonly SeenSubject[];
  /** What was decided where the actor sits, by them or without them; latest first. */
  readonly decided: readonly ToldVerdict[];
  /** Of those of the instance, of a place, or nothing any more: all was decided. */
  readonly looks: "of-instance" | "of-a-place" | undefined;
}

/**
 * What waits for a decision, the longest waiting first, what is hidden now, and what was decided
 * lately: who was asked finds there what became of it. Undefined for who never looked at any.
 */
export const seeReviews = reading(seeReviewsIn);

export async function seeReviewsIn(
  work: Work,
  asked: { readonly from: number; readonly most: number },
): Promise<SeenReviews | undefined> {
  const looks = await looksIn(work);
  const me = work.actor.for;
  const verdicts = me === undefined ? [] : await listDecidedWith(work, me, DECIDED_SHOWN);
  const decided = verdicts.map((one) => toldIn(work, one));
  if (looks === undefined)
    return decided.length === 0
      ? undefined
      : { waiting: [], total: 0, hidden: [], decided, looks: undefined };
  const ofInstance = looks === "of-instance";
  const { reviews, total } = await listOpenReviews(work, asked);
  const waiting: SeenSubject[] = [];
  for (const review of reviews) waiting.push(await listedIn(work, review.subject, review));
  const hidden: SeenSubject[] = [];
  for (const { subject } of await listHidden(work, { most: HIDDEN_SHOWN, ofInstance }))
    hidden.push(await listedIn(work, subject, { waiting: 0, isOfInstance: ofInstance }));
  return { waiting, total, hidden, decided, looks };
}

/**
 * The decision on a thing of which the actor may not answer any more, when they sat there; undefined
 * when they did not, or when it is still looked at.
 */
export const seeDecided = reading(async (work: Work, { kind, id }: Subject) => {
  const me = work.actor.for;
  if (me === undefined) return undefined;
  const decided = await listDecidedWith(work, me, HIDDEN_SHOWN);
  const found = decided.find(({ subject }) => subject.kind === kind && subject.id === id);
  return found && toldIn(work, found);
});

type Known = Pick<Review, "isOfInstance"> & Partial<Review> & { readonly waiting: number };

/** In a list nothing is opened that the actor does not know anyway. */
async function listedIn(work: Work, subject: Subject, known: Known): Promise<SeenSubject> {
  const { isOfInstance } = known;
  const found = await findReviewedIn(work, subject, { isOfInstance, decides: false });
  return { ...toSeen(subject, known, found), is: kindIn(work, subject) };
}

function toSeen(
  subject: Subject,
  known: Known,
  found: Reviewed | undefined,
): Omit<SeenSubject, "is"> {
  return {
    subject,
    title: found?.title,
    at: found?.at,
    waiting: known.waiting,
    contested: known.contests !== undefined,
    hiddenAtOnce: known.hiddenAtOnce ?? false,
  };
}

export interface SeenReview extends SeenSubject {
  readonly hidden: Standing["hidden"];
  /** Whether the thing exists no more; known to those who decide of it. */
  readonly isGone: boolean;
  /** What the thing says, when its module tells. */
  readonly words: string | undefined;
  /** What is joined to it. */
  readonly files: readonly ReviewedFile[];
  readonly reports: readonly KeptReport[];
  readonly appeals: readonly KeptAppeal[];
  readonly last: ToldVerdict | undefined;
  /** What others answered, without whose it is; and what the actor answered. */
  readonly others: readonly Opinion[];
  readonly mine: Opinion | undefined;
  readonly needed: number;
  readonly sameEyes: boolean;
  /** On what it may be hidden. */
  readonly grounds: readonly Ground[];
  /** What the actor may answer; none when they do not sit there. */
  readonly possible: readonly Outcome[];
}

/** One thing with what is said of it; undefined for who does not look at it, or when nothing is known of it. */
export const seeReview = reading(seeReviewIn);

export async function seeReviewIn(work: Work, subject: Subject): Promise<SeenReview | undefined> {
  const looks = await looksIn(work);
  if (looks === undefined) return undefined;
  const review = await findOpenReview(work, subject);
  // One is open where the actor does not sit: it is not theirs to know.
  if (review === undefined && (await findReviewIn(work, subject)) !== undefined) return undefined;
  const bench = await benchOfIn(work, { subject, review });
  const seated = isSeated(work.actor, bench);
  if (review === undefined && !seated) return undefined;
  const said = await saidIn(work, review);
  const verdict = await findLastVerdict(work, subject);
  const last = verdict && toldIn(work, verdict);
  const { needed, sameEyes, isOfInstance } = bench;
  const known = { ...review, waiting: said.reports.length, isOfInstance };
  const decides = review !== undefined && seated;
  const found = await findReviewedIn(work, subject, { isOfInstance, decides });
  const seen = toSeen(subject, known, found);
  if (seen.title === undefined && review === undefined && last === undefined) return undefined;
  const hidden = await findHidden(work, subject);
  const isGone = decides && found === undefined;
  const { waiting, contested } = seen;
  const standing = { hidden, waiting, contested, needed, gone: isGone };
  // Nobody decides of what they cannot read.
  const possible = decides || (seated && found !== undefined) ? possibleOutcomes(standing) : [];
  const { words, files = [] } = found ?? {};
  const grounds = possibleGrounds({ hasCharter: standsInCircle(work, subject) });
  const shown = { ...seen, ...said, is: kindIn(work, subject), hidden, isGone, words, files };
  return { ...shown, last, needed, sameEyes, grounds, possible };
}

async function saidIn(work: Work, review: Review | undefined) {
  if (review === undefined) return { reports: [], appeals: [], others: [], mine: undefined };
  const opinions = await listOpinions(work, review.id);
  const mine = voiceOfActor(work.actor);
  return {
    reports: await holdWaitingReports(work, review.id),
    appeals: await listAppeals(work, review.id),
    others: opinions.filter(({ by }) => by !== mine),
    mine: opinions.find(({ by }) => by === mine),
  };
}

/** A verdict that was just given, with its thing as moderators see it. */
export const seeGiven = reading(async (work: Work, id: VerdictId) => {
  const looks = await looksIn(work);
  const verdict = looks && (await findVerdict(work, id));
  if (verdict === undefined) return undefined;
  const isOfInstance = looks === "of-instance" && verdict.isOfInstance;
  const thing = await listedIn(work, verdict.subject, { waiting: 0, isOfInstance });
  return { verdict: toldIn(work, verdict), thing };
});

/** How many reviews wait for the actor's own voice. */
export function countAwaitingMeIn(work: Work): Promise<number> {
  return countAwaiting(work, voiceOfActor(work.actor));
}

/** What the operator's page says of reports. */
export async function tellReportsIn(
  work: Work,
): Promise<{ readonly sentence: string; readonly needsYou: boolean }> {
  const waiting = await countAwaitingMeIn(work);
  return { sentence: texts.waiting(waiting), needsYou: waiting > 0 };
}
