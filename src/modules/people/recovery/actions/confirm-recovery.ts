import { done, refused, type Result } from "#basics/result";
import {
  declaredIn,
  action,
  type App,
  isOperator,
  mayReachOneIn,
  type PersonId,
  recordAdministrativeActIn,
  seeInstanceIn,
  type Work,
  withRight,
} from "#services/house";
import { siteOf } from "#services/config";
import { isSigned, sign } from "#services/keys";
import { postIn } from "#services/mail";

import { type AddressId, readAddress } from "../../domain/address.ts";
import {
  effectOf,
  isAsked,
  isConfirmed,
  mayWitness,
  MOST_ASKED,
  type Recovery,
  type RecoveryId,
  type WitnessId,
} from "../../domain/recovery.ts";
import { findAddress, listAddresses, listPersons, readKeptAddress } from "../../store/addresses.ts";
import {
  findWitness,
  holdRecovery,
  listWitnesses,
  saveCounting,
  saveWitness,
  saveWord,
} from "../../store/recoveries.ts";
import { namesOfIn } from "../../actions/name-people.ts";
import { recoveryLetters } from "../../actions/recovery-letters.fr.ts";

/** What links of a recovery open: following it, witnessing, keeping one's account. */
export type RecoveryLink = "follow" | "witness" | "keep";

const PATHS: Record<RecoveryLink, string> = {
  follow: "/l/retrouver",
  witness: "/l/temoigner",
  keep: "/l/garder",
};

/** The path of a link, signed for one row and one use. */
export function recoveryPath(app: App, link: RecoveryLink, row: string): string {
  return `${PATHS[link]}/${row}/${sign(app, `recovery ${link}`, row)}`;
}

export function isRecoveryLink(
  app: App,
  link: RecoveryLink,
  { row, signature }: { readonly row: string; readonly signature: string },
): boolean {
  return isSigned(app, `recovery ${link}`, row, signature);
}

export interface AskWitness {
  readonly recovery: RecoveryId;
  /** The address of a member of one's circles, as one knows it. */
  readonly email: string;
}

/**
 * The demander names somebody of their circles, who is written to when they really are, and for a
 * month. The answer is the same whoever it is. For the holder of the link of the demand.
 */
export const askWitness = action(askWitnessIn);

export async function askWitnessIn(
  work: Work,
  asked: AskWitness,
): Promise<Result<undefined, "not-an-address" | "over" | "enough">> {
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  return withRight(work, "recover", async (lent) => {
    const recovery = await holdRecovery(lent, asked.recovery);
    if (recovery === undefined || !isAsked(recovery, work.now)) return refused("over");
    if ((await listWitnesses(lent, recovery.id)).length >= MOST_ASKED) return refused("enough");
    const address = await findAddress(lent, email);
    for (const person of address === undefined ? [] : await listPersons(lent, address)) {
      if (!(await mayWitnessIn(lent, recovery, person))) continue;
      // Whom the one who lost it does not reach is not asked: it looks like who does not answer.
      if (!(await mayReachOneIn(lent, person, { from: recovery.person }))) continue;
      const witness = await saveWitness(lent, recovery.id, person);
      if (witness !== undefined && address !== undefined)
        await postWitnessIn(lent, recovery, { witness, person, address });
    }
    return done(undefined);
  });
}

/** A companion of a month, who is not behind the new address themself. */
async function mayWitnessIn(lent: Work, recovery: Recovery, person: PersonId): Promise<boolean> {
  const { person: lost, address } = recovery;
  if (lost === undefined || lost === person) return false;
  if ((await listPersons(lent, address)).includes(person)) return false;
  for (const companionsSince of declaredIn(lent.app, "companionsSince")) {
    const since = await companionsSince(lent, [lost, person]);
    if (mayWitness(since, lent.now)) return true;
  }
  return false;
}

async function postWitnessIn(
  lent: Work,
  recovery: Recovery,
  asked: {
    readonly witness: WitnessId;
    readonly person: PersonId;
    readonly address: AddressId;
  },
): Promise<void> {
  const names = await namesOfIn(
    lent,
    recovery.person === undefined ? [asked.person] : [asked.person, recovery.person],
  );
  await postOneIn(
    lent,
    asked.address,
    recoveryLetters.witness({
      to: names.get(asked.person) ?? "",
      name: recovery.person === undefined ? "" : (names.get(recovery.person) ?? ""),
      link: siteOf(lent.app.config) + recoveryPath(lent.app, "witness", asked.witness),
    }),
  );
}

/** Posts a letter about an account's safety: like a code, it is not one that can be refused in advance. */
export async function postOneIn(
  lent: Work,
  address: AddressId,
  letter: { readonly subject: string; readonly text: string },
): Promise<void> {
  const kept = await readKeptAddress(lent, address);
  if (kept === undefined) return;
  const { operatorAddress } = await seeInstanceIn(lent);
  await postIn(lent, {
    kind: "recovery",
    holder: address,
    to: kept.text,
    ...letter,
    ...(operatorAddress === undefined ? {} : { replyTo: operatorAddress }),
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

export interface Testify {
  readonly witness: WitnessId;
  readonly says: "yes" | "no";
}

/**
 * Somebody of the circle says that it is really them, or not. The first word stays; the second
 * « yes » begins the seventy-two hours; a « no » leaves it to the operator. For the holder of the link.
 */
export const testify = action(testifyIn);

export async function testifyIn(
  work: Work,
  asked: Testify,
): Promise<Result<"heard" | "counting", "over">> {
  return withRight(work, "recover", async (lent) => {
    const witness = await findWitness(lent, asked.witness);
    const recovery = witness && (await holdRecovery(lent, witness.recovery));
    if (witness === undefined || recovery === undefined) return refused("over");
    if (!isAsked(recovery, work.now) || !(await mayWitnessIn(lent, recovery, witness.person)))
      return refused("over");
    await saveWord(lent, witness.id, asked.says);
    if (!isConfirmed(await listWitnesses(lent, recovery.id))) return done("heard");
    await beginCountingIn(lent, recovery, "circle");
    return done("counting");
  });
}

export interface ConfirmRecovery {
  readonly recovery: RecoveryId;
  /** How it was made sure, in the operator's words: kept in the journal of administrative acts. */
  readonly how: string;
}

/** The operator made sure that it is really them (by telephone, in person), and says how. */
export const confirmRecovery = action(confirmRecoveryIn);

export async function confirmRecoveryIn(
  work: Work,
  asked: ConfirmRecovery,
): Promise<Result<undefined, "not-allowed" | "over">> {
  if (!isOperator(work.actor)) return refused("not-allowed");
  const counted = await withRight(work, "recover", async (lent) => {
    const recovery = await holdRecovery(lent, asked.recovery);
    if (recovery?.person === undefined || !isAsked(recovery, work.now)) return false;
    await beginCountingIn(lent, recovery, "operator");
    return true;
  });
  if (!counted) return refused("over");
  await recordAdministrativeActIn(work, {
    what: "recovery-confirmed",
    about: asked.recovery,
    reason: asked.how,
  });
  return done(undefined);
}

/** The seventy-two hours begin: every address of the person is written to at once, every device shows it. */
async function beginCountingIn(
  lent: Work,
  recovery: Recovery,
  by: "circle" | "operator",
): Promise<void> {
  if (recovery.person === undefined) return;
  const takesEffect = effectOf(lent.now);
  await saveCounting(lent, recovery.id, { by, takesEffect });
  const names = await namesOfIn(lent, [recovery.person]);
  const name = names.get(recovery.person) ?? "";
  const link = siteOf(lent.app.config) + recoveryPath(lent.app, "keep", recovery.id);
  for (const { id } of await listAddresses(lent, recovery.person))
    await postOneIn(lent, id, recoveryLetters.keep({ name, takesEffect, link }));
  await postOneIn(lent, recovery.address, recoveryLetters.counting({ name, takesEffect }));
  await lent.later("finish-recovery", { recovery: recovery.id }, { at: takesEffect });
}
