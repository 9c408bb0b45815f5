import type { Amount } from "#basics/amount";
import { done, refused, type Result } from "#basics/result";
import { isHereIn } from "#modules/people";
import { listQuietIn, type Work } from "#services/house";

import { correctionOf, type DisputeId, mendingOf } from "../domain/dispute.ts";
import type { Party } from "../domain/party.ts";
import { KORI, type Transfer, type TransferId, type TransferRefusal } from "../domain/transfer.ts";
import { isClosedIn, isAccountClosedIn } from "./common-account.ts";
import { isUncountedIn } from "./count-nothing.ts";
import { isWithinShareIn, mayThankIn } from "./give-thanks.ts";
import { isOneselfIn, livingIn } from "./parties.ts";
import { passKoriIn } from "./transfer.ts";

/** Why no line makes another right any more, whoever agrees: a side is there no more. */
export type BarredRefusal = "closed-circle" | "closed-account" | "gone-side";

export type MendRefusal = TransferRefusal | BarredRefusal | "beyond-your-share";

/** Whether both sides of a correction are there: nothing passes to who left, nor to what is closed, dissolved or merged; nor from an account that is closed. */
export async function mayMendIn(
  work: Work,
  { from, to }: Pick<Transfer, "from" | "to">,
): Promise<Result<undefined, BarredRefusal>> {
  for (const side of [from, to]) if (!(await isThereIn(work, side))) return refused("gone-side");
  if (await isAccountClosedIn(work, [from, to])) return refused("closed-account");
  const isClosed = to.kind === "circle" && (await isClosedIn(work, to.id));
  return isClosed ? refused("closed-circle") : done(undefined);
}

async function isThereIn(work: Work, side: Party): Promise<boolean> {
  if (side.kind === "person") return isHereIn(work, await livingIn(work, side.id));
  return side.kind === "circle" || mayThankIn(work, side);
}

interface Mending {
  readonly id: DisputeId;
  readonly line: Transfer;
  readonly meant: Amount;
  readonly isWanted?: boolean;
}

/** The line that makes another right, within the limit of who gives in it. */
export async function mendIn(
  work: Work,
  { id, line, meant, isWanted = false }: Mending,
): Promise<Result<Transfer, MendRefusal>> {
  const asked = { ...correctionOf(line, meant), id: mendingOf(id) };
  const { from, to } = asked;
  const may = await mayMendIn(work, asked);
  if (!may.done) return may;
  // Nobody makes a line of several right to their own gain.
  if (from.kind !== "person" && to.kind === "person" && (await isOneselfIn(work, to.id)))
    return refused("to-yourself");
  if (meant > line.amount) {
    const by = work.actor.for;
    if (by === undefined || !(await isWithinShareIn(work, { ...asked, by })))
      return refused("beyond-your-share");
    if (!isWanted && (await isUncountedIn(work, [to]))) return refused("uncounted");
  }
  const isQuiet = await isKeptFromIn(work, line.id, to);
  return passKoriIn(work, { ...asked, reason: "correction", isWanted, isQuiet });
}

/** Whether one side of a line does not know of it. */
export async function isKeptFromIn(work: Work, line: TransferId, side: Party): Promise<boolean> {
  if (side.kind !== "person") return false;
  const person = await livingIn(work, side.id);
  return (await listQuietIn(work, [line], { part: KORI, person })).size > 0;
}
