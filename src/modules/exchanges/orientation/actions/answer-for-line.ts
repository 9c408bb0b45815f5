import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { mayBePublicIn } from "#modules/people";
import { isMember } from "#rules/circles";
import { action, type Work } from "#services/house";

import {
  afterWithdrawal,
  answersAlready,
  joiningTerms,
  nextReview,
} from "../domain/line-changes.ts";
import type { How, LineActor, LineId, OrganisationId, Terms } from "../domain/orientation.ts";
import { decideSpeaking, mayDropWaiting, type SpeakRefusal } from "../domain/rights.ts";
import { listLines } from "../store/lines.ts";
import { listVersions } from "../store/versions.ts";
import { isActorIn, lineIn, type OfLine } from "./standing.ts";
import { tellNamedIn } from "./tell-orientation.ts";
import { addIn, endIn, isDue, writeIn } from "./write-line.ts";

export interface AnswerForLine extends OfLine {
  /** How the actor said so, when a member tells it in their place. */
  readonly how?: How | undefined;
}

export type ConfirmRefusal = SpeakRefusal | "unknown-line" | "line-ended";

/**
 * The actor says yes to what waits: it stands from now on. When nothing waits, they say that what
 * stands is still true: it is read again in a year. Twice changes nothing.
 */
export const confirmLine = action(confirmLineIn);

export async function confirmLineIn(
  work: Work,
  asked: AnswerForLine,
): Promise<Result<LineId, ConfirmRefusal>> {
  const held = await lineIn(work, asked);
  if (held === undefined) return refused("unknown-line");
  const { line, asker } = held;
  const spoken = decideSpeaking(asker, asked.how);
  if (!spoken.done) return spoken;
  if (line.waiting !== undefined) {
    await writeIn(work, line, { terms: line.waiting, what: "confirmed", agreed: spoken.value });
    return done(line.id);
  }
  if (line.standing === undefined) return refused("line-ended");
  if (!isDue(line, work.now)) return done(line.id);
  const terms: Terms = { ...line.standing, reviewOn: nextReview(dayOf(work.now)) };
  await writeIn(work, line, { terms, what: "renewed", agreed: spoken.value });
  return done(line.id);
}

/** « Plus nous »: the actor withdraws; the line falls to the one it passes on to, who is asked. */
export const withdrawFromLine = action(withdrawFromLineIn);

export async function withdrawFromLineIn(
  work: Work,
  asked: AnswerForLine,
): Promise<Result<LineId, ConfirmRefusal>> {
  const held = await lineIn(work, asked);
  if (held === undefined) return refused("unknown-line");
  const { where, line, asker } = held;
  const { standing } = line;
  if (standing === undefined) return refused("line-ended");
  const spoken = decideSpeaking(asker, asked.how);
  if (!spoken.done) return spoken;

  const end = {
    what: "withdrawn",
    terms: standing,
    how: spoken.value,
    standing: undefined,
  } as const;
  const ended = await endIn(work, line, end);
  const { passesOn } = standing;
  const lines = await listLines(work, [where.table.id]);
  const next = lines.find(({ id }) => passesOn?.kind === "line" && id === passesOn.line);
  const terms = afterWithdrawal(standing, next);
  if (terms === undefined || answersAlready(lines, terms.need, terms.actor)) return done(line.id);
  const given = await writeIn(work, ended, { terms, what: "handed-on", agreed: undefined });
  await tellNamedIn(work, where, given);
  return done(line.id);
}

export type RefuseRefusal = "unknown-line" | "not-theirs";

/** What waits is dropped: its actor says no, or who proposed it takes it back. What stood stays. */
export const refuseLine = action(refuseLineIn);

export async function refuseLineIn(
  work: Work,
  asked: OfLine,
): Promise<Result<LineId, RefuseRefusal>> {
  const held = await lineIn(work, asked);
  if (held === undefined) return refused("unknown-line");
  const { line, asker } = held;
  const { waiting, standing } = line;
  if (waiting === undefined) return done(line.id);
  const isMine = waiting.by !== undefined && waiting.by === work.actor.for;
  if (!mayDropWaiting(asker, line, isMine)) return refused("not-theirs");
  await endIn(work, line, { what: "refused", terms: waiting, how: "itself", standing });
  return done(line.id);
}

export interface JoinLine extends OfLine {
  /** In whose name; oneself without. */
  readonly organisation?: OrganisationId | undefined;
}

export type JoinLineRefusal =
  | "unknown-line"
  | "not-a-member"
  | "circle-closed"
  | "not-yours-to-say"
  | "not-public"
  | "already-there";

/**
 * « Nous le faisons aussi »: a member, or an organisation for which they may say yes, answers the same
 * need: one more line, which stands at once; or this one again, when nobody answers it any more.
 */
export const joinLine = action(joinLineIn);

export async function joinLineIn(
  work: Work,
  asked: JoinLine,
): Promise<Result<LineId, JoinLineRefusal>> {
  const held = await lineIn(work, asked);
  const me = work.actor.for;
  if (held === undefined || me === undefined) return refused("unknown-line");
  const { where, line } = held;
  if (!isMember(where.standing)) return refused("not-a-member");
  if (where.isClosed) return refused("circle-closed");
  const { organisation } = asked;
  const actor: LineActor =
    organisation === undefined
      ? { kind: "person", person: me }
      : { kind: "organisation", organisation };
  if (!(await isActorIn(work, actor))) return refused("not-yours-to-say");
  const isShown = actor.kind === "person" && where.table.number !== undefined;
  if (isShown && !(await mayBePublicIn(work, me))) return refused("not-public");
  const last = line.standing ?? line.waiting ?? (await listVersions(work, line.id))[0];
  if (last === undefined) return refused("unknown-line");
  const lines = await listLines(work, [where.table.id]);
  if (answersAlready(lines, last.need, actor)) return refused("already-there");

  const terms = joiningTerms(last, actor, dayOf(work.now));
  const words = { terms, what: "joined", agreed: "itself" } as const;
  const isEnded = line.standing === undefined && line.waiting === undefined;
  const joined = isEnded ? await writeIn(work, line, words) : await addIn(work, where, words);
  return done(joined.id);
}
