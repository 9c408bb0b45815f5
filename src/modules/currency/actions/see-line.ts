import type { Amount } from "#basics/amount";
import { open } from "#modules/access";
import { listQuietIn, reading, type Work } from "#services/house";

import {
  correctionOf,
  type Dispute,
  type DisputeState,
  mayBeMended,
  mendingOf,
  stateOfDispute,
} from "../domain/dispute.ts";
import { spaceOf } from "../domain/party.ts";
import type { Reason, Transfer, TransferId } from "../domain/transfer.ts";
import { findTransfer } from "../store/accounts.ts";
import { listDisputesOf, type SealedDispute } from "../store/disputes.ts";
import {
  actsForThemselves,
  endsForIn,
  isOneselfIn,
  nameOf,
  namesOfPartiesIn,
  speaksForIn,
} from "./parties.ts";
import { mayMendIn } from "./mend-line.ts";
import { ANSWER, SAID } from "./say-error.ts";

/** A line that belongs with another: which, and when that one passed. */
export interface TiedLine {
  readonly id: TransferId;
  readonly at: Temporal.Instant;
}

/** What ties a line to another, and what is said of it. */
export interface Ties {
  /** The line that this one makes right. */
  readonly mends: TiedLine | undefined;
  /** The line that makes this one right. */
  readonly mendedBy: TiedLine | undefined;
  /** What is said of this one, last. */
  readonly said: DisputeState | undefined;
}

const UNTIED: Ties = { mends: undefined, mendedBy: undefined, said: undefined };

/** What ties these lines to others, as far as the actor may know: one query. */
export async function tiesOfIn(
  work: Work,
  lines: readonly TransferId[],
): Promise<(line: TransferId) => Ties> {
  const all = lines.length === 0 ? [] : await listDisputesOf(work, lines);
  const ties = new Map<string, Ties>();
  for (const one of all) {
    const { id, transfer, lineAt, correctedAt } = one;
    const tied = ties.get(transfer) ?? UNTIED;
    if (correctedAt === undefined) {
      if (tied.mendedBy === undefined)
        ties.set(transfer, { ...tied, said: stateOfDispute(one, work.now) });
      continue;
    }
    const mendedBy = { id: mendingOf(id), at: correctedAt };
    ties.set(transfer, { ...tied, mendedBy, said: "corrected" });
    ties.set(id, { ...UNTIED, mends: { id: transfer, at: lineAt } });
  }
  return (line) => ties.get(line) ?? UNTIED;
}

/** What one side said of a line, with the words of both. */
export type SeenDispute = Dispute & {
  readonly state: DisputeState;
  readonly by: string;
  readonly words: string | undefined;
  readonly answer: string | undefined;
  /** No line makes it right any more: one of the two sides is there no more. */
  readonly isBarred: boolean;
  /** Whether who looks may take it back, or answer it, while it waits; and with a yes too. */
  readonly mayTakeBack: boolean;
  readonly mayAnswer: boolean;
  readonly mayAgree: boolean;
};

/** A line of an account, with what is said of it. */
export interface SeenOneLine extends Ties {
  readonly id: TransferId;
  readonly from: string;
  readonly to: string;
  readonly amount: Amount;
  readonly reason: Reason;
  readonly at: Temporal.Instant;
  readonly disputes: readonly SeenDispute[];
  /** Whether who looks may say that it is wrong. */
  readonly maySay: boolean;
}

/** Sees a line of an account that one reads, in one's own name; undefined for who may not know of it. */
export const seeLine = reading(seeLineIn);

export async function seeLineIn(
  work: Work,
  { line }: { readonly line: TransferId },
): Promise<SeenOneLine | undefined> {
  const found = actsForThemselves(work) ? await findTransfer(work, line) : undefined;
  if (found === undefined) return undefined;
  const { id, from, to, amount, reason, at } = found;
  const names = await namesOfPartiesIn(work, [from, to]);
  const all = (await listDisputesOf(work, [line])).filter(({ transfer }) => transfer === line);
  const quiet = await quietIn(work, all);
  const disputes: SeenDispute[] = [];
  for (const one of all)
    disputes.push(await seenIn(work, one, { line: found, by: nameOf(names, one.from), quiet }));
  const ties = (await tiesOfIn(work, [line]))(line);
  const isOpen = disputes.some(({ state }) => state === "waits" || state === "corrected");
  const maySay = mayBeMended(found) && !isOpen && (await maySayIn(work, found, all));
  const sides = { from: nameOf(names, from), to: nameOf(names, to) };
  return { ...ties, id, ...sides, amount, reason, at, disputes, maySay };
}

/** Of which of these the words, or those of the answer, are kept from who looks. */
interface QuietWords {
  readonly words: ReadonlySet<string>;
  readonly answer: ReadonlySet<string>;
}

async function quietIn(work: Work, all: readonly SealedDispute[]): Promise<QuietWords> {
  const ids = all.map(({ id }) => id);
  return {
    words: await listQuietIn(work, ids, { part: SAID }),
    answer: await listQuietIn(work, ids, { part: ANSWER }),
  };
}

/** Whether who looks speaks for a side that said nothing yet, of a line of which both sides are there. */
async function maySayIn(
  work: Work,
  line: Transfer,
  said: readonly SealedDispute[],
): Promise<boolean> {
  const may = await mayMendIn(work, line);
  // A closed circle may still give back.
  if (!may.done && may.refusal !== "closed-circle") return false;
  for (const side of [line.from, line.to])
    if (
      !said.some(({ from }) => spaceOf(from) === spaceOf(side)) &&
      (await speaksForIn(work, side))
    )
      return true;
  return false;
}

interface Seeing {
  readonly line: Transfer;
  readonly by: string;
  readonly quiet: QuietWords;
}

async function seenIn(
  work: Work,
  said: SealedDispute,
  { line, by, quiet }: Seeing,
): Promise<SeenDispute> {
  const { words, answer, pen: _, ...one } = said;
  const { id, from, to, meant } = one;
  const state = stateOfDispute(one, work.now);
  const waits = state === "waits";
  const isBarred = waits && !(await mayMendIn(work, correctionOf(line, meant))).done;
  const isMine = from.kind === "person" && (await isOneselfIn(work, from.id));
  return {
    ...one,
    state,
    by,
    words: quiet.words.has(id) ? undefined : await open(work, spaceOf(from), words),
    answer: answer && !quiet.answer.has(id) ? await open(work, spaceOf(to), answer) : undefined,
    isBarred,
    mayTakeBack: waits && (await endsForIn(work, from)),
    mayAgree: waits && !isBarred && !isMine && (await speaksForIn(work, to)),
    mayAnswer: waits && !isMine && (await endsForIn(work, to)),
  };
}
