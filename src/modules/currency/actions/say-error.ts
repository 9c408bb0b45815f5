import type { Amount } from "#basics/amount";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, carryIn, keepQuietIn, type Work, withRight } from "#services/house";

import {
  correctionOf,
  decideDispute,
  type DecideDisputeRefusal,
  decideSaidAgain,
  DISPUTE,
  type DisputeId,
  stateOfDispute,
} from "../domain/dispute.ts";
import { type Party, type PersonId, spaceOf } from "../domain/party.ts";
import { KORI, type TransferId } from "../domain/transfer.ts";
import { findTransfer } from "../store/accounts.ts";
import {
  deleteDispute,
  findDispute,
  holdLine,
  listDisputesOf,
  saveCorrected,
  saveDispute,
  saveRefused,
  type SealedDispute,
} from "../store/disputes.ts";
import { isKeptFromIn, mayMendIn, mendIn, type MendRefusal } from "./mend-line.ts";
import { endsForIn, livingIn, makeSpaceOfIn, speaksForIn } from "./parties.ts";
import { tellErrorIn } from "./tell-error.ts";

const RIGHT = "give-kori";
/** Under which the answer alone is kept quiet from who said that a line is wrong. */
export const ANSWER = "kori-answer";
/** Under which the words alone of a circle or an organisation are: what it says is its own, and the kori with it. */
export const SAID = "kori-said";

export interface SayError {
  readonly transfer: TransferId;
  /** What should have passed, in hundredths; zero: nothing. */
  readonly meant: Amount;
  readonly words: string;
}

export type SayErrorRefusal =
  | DecideDisputeRefusal
  | MendRefusal
  | "unknown-line"
  | "not-yours-to-say"
  | "already-said"
  | "already-mended";

/** What was said: whether it waits for the other side, or the line is right already. */
export interface Said {
  readonly transfer: TransferId;
  readonly isMended: boolean;
}

/**
 * Who speaks for one side of a line says that it is wrong, and what it meant. Who gives in the line that makes it right
 * agrees by saying so: it is written at once. Else the other side reads it, and answers. The same again changes nothing.
 */
export const sayError = action(sayErrorIn);

export async function sayErrorIn(
  work: Work,
  { transfer, meant, words }: SayError,
): Promise<Result<Said, SayErrorRefusal>> {
  const line = await findTransfer(work, transfer);
  if (line === undefined) return refused("unknown-line");
  const decision = decideDispute(line, meant);
  if (!decision.done) return decision;
  const correction = correctionOf(line, meant);
  const [first, second] = [correction.from, correction.to];
  const isMended = await speaksForIn(work, first);
  if (!isMended && !(await speaksForIn(work, second))) return refused("not-yours-to-say");
  const [from, to] = isMended ? [first, second] : [second, first];
  await holdLine(work, transfer);
  const before = await saidBeforeIn(work, { transfer, from });
  if (before !== undefined) {
    const again = decideSaidAgain(before, { from, meant, now: work.now });
    return again.done ? done({ transfer, isMended: again.value }) : again;
  }
  const id = newId<"Dispute">();
  const mended = isMended
    ? await mendIn(work, { id, line, meant })
    : await mayMendIn(work, correction);
  if (!mended.done) return mended;
  for (const party of [from, to]) await makeSpaceOfIn(work, party);
  const said = { id, transfer, from, to, meant, saidAt: work.now, endsAt: endOf(work) };
  const sealed = { words: await seal(work, spaceOf(from), words) };
  const written = isMended
    ? { correctedAt: work.now, pen: work.actor.for }
    : { correctedAt: undefined, pen: undefined };
  await withRight(work, RIGHT, (lent) => saveDispute(lent, { ...said, ...sealed, ...written }));
  const part = from.kind === "person" ? KORI : SAID;
  const reached = await carryToIn(work, { id, to, part, line: transfer });
  await tellErrorIn(work, { id, to, reached });
  return done({ transfer, isMended });
}

const endOf = ({ now }: Work) => now.add({ hours: 24 * DISPUTE.days });

interface Carrying {
  readonly id: DisputeId;
  readonly to: Party;
  readonly part: string;
  readonly line: TransferId;
}

/** Where the gate lets it through to a person who knows of the line; before a circle or a team it does not stand (decision 0105). */
async function carryToIn(
  work: Work,
  { id, to, part, line }: Carrying,
): Promise<readonly PersonId[]> {
  if (to.kind !== "person") return [];
  const persons = [await livingIn(work, to.id)];
  const reached = await carryIn(work, { row: id, part, to: persons });
  if (!(await isKeptFromIn(work, line, to))) return reached;
  await keepQuietIn(work, { row: id, part, persons });
  return [];
}

/** What stands in the way of saying it: this side said something, a line made it right, or the other side waits for an answer. */
async function saidBeforeIn(
  work: Work,
  { transfer, from }: { readonly transfer: TransferId; readonly from: Party },
): Promise<SealedDispute | undefined> {
  // What was kept from this side is not in its way, but for a line that was made right.
  const all = await withRight(work, RIGHT, (lent) => listDisputesOf(lent, [transfer]));
  const read = new Set((await listDisputesOf(work, [transfer])).map(({ id }) => id));
  return all.find(
    (one) =>
      one.correctedAt !== undefined ||
      one.from.id === from.id ||
      (read.has(one.id) && stateOfDispute(one, work.now) === "waits"),
  );
}

export type AnswerErrorRefusal =
  | MendRefusal
  | "unknown-line"
  | "not-yours-to-say"
  | "already-answered"
  | "over"
  | "already-mended";

export interface AnswerError {
  readonly dispute: DisputeId;
  /** Yes: the line that makes it right is written. No: it ends there, with a word if they like. */
  readonly agrees: boolean;
  readonly words: string | undefined;
}

/** Who speaks for the other side answers. The same answer again changes nothing. */
export const answerError = action(answerErrorIn);

export async function answerErrorIn(
  work: Work,
  { dispute, agrees, words }: AnswerError,
): Promise<Result<Said, AnswerErrorRefusal>> {
  const found = await heldIn(work, dispute);
  if (found === undefined) return refused("unknown-line");
  const { id, transfer, from, to, meant } = found;
  const may = agrees ? speaksForIn(work, to) : endsForIn(work, to);
  if (!(await may)) return refused("not-yours-to-say");
  const state = stateOfDispute(found, work.now);
  if (state === (agrees ? "corrected" : "refused")) return done({ transfer, isMended: agrees });
  if (state === "over") return refused("over");
  if (state !== "waits") return refused("already-answered");
  const answered = agrees
    ? await agreeIn(work, { id, transfer, meant })
    : await refuseIn(work, { id, to, words });
  if (!answered.done) return answered;
  const reached = await carryToIn(work, { id, to: from, part: ANSWER, line: transfer });
  await tellErrorIn(work, { id, to: from, reached });
  return done({ transfer, isMended: agrees });
}

/** What was said of a line, held with it; as far as the actor may know. */
async function heldIn(work: Work, dispute: DisputeId): Promise<SealedDispute | undefined> {
  const found = await findDispute(work, dispute);
  if (found === undefined) return undefined;
  await holdLine(work, found.transfer);
  return findDispute(work, dispute);
}

async function agreeIn(
  work: Work,
  { id, transfer, meant }: Pick<SealedDispute, "id" | "transfer" | "meant">,
): Promise<Result<undefined, AnswerErrorRefusal>> {
  const line = await findTransfer(work, transfer);
  if (line === undefined) return refused("unknown-line");
  const all = await withRight(work, RIGHT, (lent) => listDisputesOf(lent, [transfer]));
  if (all.some(({ correctedAt }) => correctedAt !== undefined)) return refused("already-mended");
  const mended = await mendIn(work, { id, line, meant, isWanted: true });
  if (!mended.done) return mended;
  await withRight(work, RIGHT, (lent) => saveCorrected(lent, { id, pen: work.actor.for }));
  return done(undefined);
}

async function refuseIn(
  work: Work,
  { id, to, words }: Pick<SealedDispute, "id" | "to"> & { readonly words: string | undefined },
): Promise<Result<undefined, never>> {
  const answer = words === undefined ? undefined : await seal(work, spaceOf(to), words);
  await withRight(work, RIGHT, (lent) => saveRefused(lent, id, answer));
  return done(undefined);
}

export type TakeBackErrorRefusal = "unknown-line" | "not-yours-to-say" | "already-answered";

/** Who said that a line is wrong takes it back before it is answered: nothing of it is left. */
export const takeBackError = action(
  async (
    work: Work,
    { dispute }: { readonly dispute: DisputeId },
  ): Promise<Result<TransferId, TakeBackErrorRefusal>> => {
    const found = await heldIn(work, dispute);
    if (found === undefined) return refused("unknown-line");
    if (!(await endsForIn(work, found.from))) return refused("not-yours-to-say");
    if (stateOfDispute(found, work.now) !== "waits") return refused("already-answered");
    await withRight(work, RIGHT, (lent) => deleteDispute(lent, dispute));
    return done(found.transfer);
  },
);
