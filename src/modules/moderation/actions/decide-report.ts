import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, recordAdministrativeActIn, type Work, withRight } from "#services/house";

import type { Bench } from "../domain/bench.ts";
import { type Opinion, tallyOpinions, voiceOf } from "../domain/opinions.ts";
import type { Subject, VerdictId } from "../domain/report.ts";
import { mayDo } from "../domain/rights.ts";
import {
  type AskedVerdict,
  decideVerdict,
  isHiding,
  type Outcome,
  type Standing,
  type VerdictRefusal,
} from "../domain/verdict.ts";
import { listOpinions, saveOpinion } from "../store/opinions.ts";
import { holdWaitingReports, saveDecided } from "../store/reports.ts";
import {
  type Review,
  saveBench,
  saveHiddenAtOnce,
  saveReview,
  saveReviewDecided,
} from "../store/reviews.ts";
import { findHidden, holdSubject, saveVerdict, type Verdict } from "../store/verdicts.ts";
import { findReviewedIn, reportableOf, standsInCircle } from "./reportables.ts";
import { benchOfIn, findReviewIn, isSeated, voiceOfActor } from "./seat-review.ts";
import { answerReportsIn, tellAuthorsIn } from "./tell-verdict.ts";
import { whoIs } from "./who.ts";

export interface DecideReport extends AskedVerdict {
  readonly subject: Subject;
}

/** What became of one moderator's answer: it decides, it hides until another decides, or it waits for another. */
export type Decided =
  | { readonly state: "decided" | "hidden-at-once"; readonly verdict: VerdictId }
  | { readonly state: "waits" };

export type DecideReportRefusal = VerdictRefusal | "not-allowed" | "unknown-subject";

const ACTS = {
  "hide-at-once": "content-hidden-at-once",
  hide: "content-hidden",
  keep: "content-kept",
  "show-again": "content-shown-again",
  uphold: "content-verdict-upheld",
} as const satisfies Record<Outcome, string>;

/**
 * A moderator answers what is to be done of a thing, with reasons (DSA, art. 17): hide it at once
 * until another agrees, hide it, keep it, show it again. Two who say the same decide; where nobody
 * else can, one does, and it is said. Who published and who reported are told, with the reasons.
 * Tells `moderation.decided`, for the module that owns the thing.
 */
export const decideReport = action(decideReportIn);

export async function decideReportIn(
  work: Work,
  asked: DecideReport,
): Promise<Result<Decided, DecideReportRefusal>> {
  const { subject } = asked;
  if (reportableOf(work, subject) === undefined) return refused("unknown-subject");
  await holdSubject(work, subject);
  const open = await findReviewIn(work, subject);
  const bench = await benchOfIn(work, { subject, review: open });
  const seated = isSeated(work.actor, bench);
  if (!seated || !mayDo(whoIs(work.actor, { seated }), "decide")) return refused("not-allowed");

  const hidden = await findHidden(work, subject);
  const looking = { isOfInstance: bench.isOfInstance, decides: open !== undefined };
  const found = await findReviewedIn(work, subject, looking);
  // Nobody decides of what they cannot read; of what is gone, only of what was said of it.
  if (found === undefined && open === undefined) return refused("unknown-subject");
  const waiting = open === undefined ? 0 : await countWaitingIn(work, open);
  const contested = open?.contests !== undefined;
  const gone = found === undefined;
  const hasCharter = standsInCircle(work, subject);
  const { needed } = bench;
  const standing: Standing = { hidden, waiting, contested, needed, gone, hasCharter };
  const decision = decideVerdict(standing, asked);
  if (!decision.done) return decision;

  const review = await seatedIn(work, { subject, open, bench });
  const { outcome, ground, reasons } = decision.value;
  const opinion = { outcome, ground, reasons, by: voiceOfActor(work.actor) };
  await withRight(work, "moderate", (lent) => saveOpinion(lent, review.id, opinion));
  const held = { review, bench, standing, title: found?.title };
  if (outcome === "hide-at-once") return done(await hideAtOnceIn(work, held, opinion));
  return done(await tallyIn(work, held));
}

/** The review in hand, opened if need be, with who looks at it now. */
async function seatedIn(
  work: Work,
  { subject, open, bench }: { subject: Subject; open: Review | undefined; bench: Bench },
): Promise<Review> {
  return withRight(work, "moderate", async (lent) => {
    const review = open ?? (await saveReview(lent, { subject }));
    await saveBench(lent, review.id, bench);
    return review;
  });
}

async function countWaitingIn(work: Work, review: Review): Promise<number> {
  const waiting = await withRight(work, "moderate", (lent) => holdWaitingReports(lent, review.id));
  return waiting.length;
}

interface Held {
  readonly review: Review;
  readonly bench: Bench;
  readonly standing: Standing;
  /** Of the thing as it is called; undefined when it exists no more. */
  readonly title: string | undefined;
}

/** One moderator hides, until two decide: the author has the reasons at once. */
async function hideAtOnceIn(work: Work, held: Held, opinion: Opinion): Promise<Decided> {
  const { id: review } = held.review;
  await withRight(work, "moderate", (lent) => saveHiddenAtOnce(lent, review));
  return { state: "hidden-at-once", verdict: await giveIn(work, held, { ...opinion, voices: 1 }) };
}

async function tallyIn(work: Work, held: Held): Promise<Decided> {
  const { review, bench } = held;
  const said = await withRight(work, "moderate", (lent) => listOpinions(lent, review.id));
  const counted = said.filter(({ by }) => isOfBench(by, bench));
  const tally = { needed: bench.needed, seated: bench.seats.length };
  const decision = tallyOpinions(counted, tally);
  if (decision === undefined) return { state: "waits" };
  const alike = counted.filter(({ outcome }) => voiceOf(outcome) === decision.outcome);
  // None agreed enough: the doubt decided, and the page says so.
  const voices = alike.length < bench.needed ? 0 : alike.length;
  const verdict = await giveIn(work, held, { ...decision, voices });
  const waiting = await withRight(work, "moderate", async (lent) => {
    await saveReviewDecided(lent, review.id, verdict);
    const reports = await holdWaitingReports(lent, review.id);
    const ids = reports.map(({ id }) => id);
    await saveDecided(lent, ids, verdict);
    return reports;
  });
  await answerReportsIn(work, waiting, { ...decision, review, verdict, title: held.title });
  return { state: "decided", verdict };
}

/** Who sat when they answered, and sits no more, speaks no more. */
function isOfBench(voice: string, { seats, isOfInstance }: Bench): boolean {
  return voice === "operator" ? isOfInstance : seats.some((one) => voice === `person:${one}`);
}

/** What the module that owns the thing does of a verdict. */
async function changeIn(
  work: Work,
  { subject, outcome, reasons }: Pick<Verdict, "subject" | "outcome" | "reasons">,
  { hidden }: Standing,
): Promise<void> {
  const reportable = reportableOf(work, subject);
  if (reportable === undefined) return;
  const { id } = subject;
  const isSuspended = hidden === "at-once" && reportable.suspend !== undefined;
  if (outcome === "hide-at-once" && hidden === "no" && reportable.suspend !== undefined)
    await reportable.suspend(work, id);
  else if (isHiding(outcome) && (hidden === "no" || isSuspended))
    await reportable.hide(work, id, reasons);
  if (outcome === "show-again") await reportable.showAgain(work, id);
  if (outcome === "keep") await reportable.kept?.(work, id);
}

async function giveIn(
  work: Work,
  { review, bench, standing }: Held,
  { outcome, ground, reasons, voices }: AskedVerdict & { readonly voices: number },
): Promise<VerdictId> {
  const { subject, contests } = review;
  const id = newId<"Verdict">();
  const { isOfInstance, sameEyes } = bench;
  const given = { id, subject, outcome, ground, reasons };
  const uponNotice = standing.waiting > 0;
  await saveVerdict(work, { ...given, voices, contests, isOfInstance, sameEyes, uponNotice });
  await changeIn(work, given, standing);
  if (outcome !== "keep" || contests !== undefined) await tellAuthorsIn(work, subject, id);
  await recordAdministrativeActIn(work, {
    what: ACTS[outcome],
    about: `${subject.kind} ${subject.id}`,
    reason: reasons,
  });
  await work.tell({
    name: "moderation.decided",
    subject: subject.id,
    payload: { kind: subject.kind, id: subject.id, outcome, verdict: id },
  });
  return id;
}
