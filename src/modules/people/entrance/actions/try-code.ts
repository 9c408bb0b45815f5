import { type PersonId, type Work } from "#services/house";
import { forgetBounceIn } from "#services/mail";

import { afterWrongCode, fresh, triesLeft, waitOf } from "../../domain/codes.ts";
import { holdPatience, savePatience } from "../../store/addresses.ts";
import {
  type AskId,
  findAsk,
  findByCode,
  type KeptCode,
  killCodes,
  listLive,
  type Purpose,
  spendCode,
} from "../../store/codes.ts";

/** Why a code does not open, with what one can do then. */
export type CodeRefusal =
  /** Nobody asked that, or it was too long ago. */
  | { readonly done: false; readonly refusal: "unknown-ask" }
  /** Used already, or older than 15 minutes. */
  | { readonly done: false; readonly refusal: "code-over" }
  | { readonly done: false; readonly refusal: "wrong-code"; readonly left: number }
  /** Too many wrong codes; whether this one was compared too, the last before the wait. */
  | {
      readonly done: false;
      readonly refusal: "wait";
      readonly until: Temporal.Instant;
      readonly compared: boolean;
    };

export interface TryCode {
  readonly ask: AskId;
  readonly code: string;
  readonly purpose: Purpose;
  /** To whom the address is added. */
  readonly person?: PersonId | undefined;
}

/**
 * Tries a code, under the right "sign-in", and spends it when it is the one. The address's row is
 * held: tries are counted one by one, and two who type the right code at once come in once. What a
 * wrong try changes must be kept: so the transaction that calls this ends well whatever it answers.
 */
export async function tryCodeIn(
  lent: Work,
  { ask, code, purpose, person }: TryCode,
): Promise<{ readonly done: true; readonly value: KeptCode } | CodeRefusal> {
  const asked = await findAsk(lent, ask);
  if (asked === undefined || asked.purpose !== purpose || asked.person !== person)
    return { done: false, refusal: "unknown-ask" };
  const patience = await holdPatience(lent, asked.address);
  if (patience === undefined) return { done: false, refusal: "unknown-ask" };
  const until = waitOf(patience, lent.now);
  if (until !== undefined) return { done: false, refusal: "wait", until, compared: false };
  if ((await listLive(lent, asked)).length === 0) return { done: false, refusal: "code-over" };

  const found = await findByCode(lent, asked, code);
  if (found !== undefined && (await spendCode(lent, found))) {
    await savePatience(lent, asked.address, fresh);
    // Who types what we sent there read it: mails arrive again.
    if (found.byMail) await forgetBounceIn(lent, asked.address);
    return { done: true, value: found };
  }
  const after = afterWrongCode(patience, lent.now);
  await savePatience(lent, asked.address, after);
  if (after.waitUntil === undefined)
    return { done: false, refusal: "wrong-code", left: triesLeft(after) };
  await killCodes(lent, asked.address);
  return { done: false, refusal: "wait", until: after.waitUntil, compared: true };
}
