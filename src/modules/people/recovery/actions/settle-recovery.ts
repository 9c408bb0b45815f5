import { z } from "zod";

import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  action,
  type Actor,
  type App,
  isOperator,
  type Job,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";
import { endSessionsIn } from "#services/sessions";

import { MOST_ADDRESSES } from "../../domain/address.ts";
import { decideEffect, isAsked, type Recovery, type RecoveryId } from "../../domain/recovery.ts";
import { deleteAddressOf, listAddresses, saveAsLoose } from "../../store/addresses.ts";
import { holdPerson } from "../../store/persons.ts";
import { findRecovery, holdRecovery, listRecoveries, saveSettled } from "../../store/recoveries.ts";
import { mayTakeOneMoreIn } from "./ask-recovery.ts";
import { postOneIn } from "./confirm-recovery.ts";
import { endPasskeysIn } from "../../entrance/actions/keep-passkeys.ts";
import { joinAddressIn } from "../../actions/make-person.ts";
import { recoveryLetters } from "../../actions/recovery-letters.fr.ts";
import { mineIn } from "../../actions/who.ts";

export type StopRefusal = "not-allowed" | "over";

/** « Ce n'est pas moi »: on any device where the person is signed in, a recovery under way is stopped. */
export const stopRecovery = action(stopRecoveryIn);

export async function stopRecoveryIn(
  work: Work,
  asked: { readonly recovery: RecoveryId },
): Promise<Result<undefined, StopRefusal>> {
  const person = mineIn(work, "change-mine");
  const seen = await findRecovery(work, asked.recovery);
  if (person === undefined || seen?.person !== person) return refused("not-allowed");
  return stopIn(work, asked.recovery, "device");
}

/** The same by the link of a letter to one of the addresses of the person, for whoever holds it. */
export const stopRecoveryByLink = action(
  (work: Work, asked: { readonly recovery: RecoveryId }): Promise<Result<undefined, StopRefusal>> =>
    stopIn(work, asked.recovery, "address"),
);

/** The operator refuses a demand, or stops one under way, and says why. */
export const refuseRecovery = action(
  async (
    work: Work,
    asked: { readonly recovery: RecoveryId; readonly why: string },
  ): Promise<Result<undefined, StopRefusal>> => {
    if (!isOperator(work.actor)) return refused("not-allowed");
    const stopped = await stopIn(work, asked.recovery, "operator");
    if (stopped.done) {
      const { recovery: about, why: reason } = asked;
      await recordAdministrativeActIn(work, { what: "recovery-stopped", about, reason });
    }
    return stopped;
  },
);

async function stopIn(
  work: Work,
  id: RecoveryId,
  by: "device" | "address" | "operator",
): Promise<Result<undefined, StopRefusal>> {
  return withRight(work, "recover", async (lent) => {
    const recovery = await holdRecovery(lent, id);
    if (recovery === undefined) return refused("over");
    if (recovery.state !== "counting" && !isAsked(recovery, work.now)) return refused("over");
    await settleOneIn(lent, recovery, by);
    // Whoever still reads an address, or holds a device, needs none of the other demands either.
    if (by !== "operator") await stopOthersIn(lent, recovery, by);
    return done(undefined);
  });
}

type Stopper = "device" | "address" | "operator" | "house";

async function settleOneIn(lent: Work, { id, address }: Recovery, by: Stopper): Promise<void> {
  await saveSettled(lent, id, { state: "stopped", by });
  await postOneIn(lent, address, recoveryLetters.stopped());
}

/** Every other demand about the same person that still lives. */
async function stopOthersIn(lent: Work, { id, person }: Recovery, by: Stopper): Promise<void> {
  if (person === undefined) return;
  const alive = await listRecoveries(lent, { states: ["asked", "counting"], person });
  for (const { id: other } of alive.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const held = other === id ? undefined : await holdRecovery(lent, other);
    if (held?.state === "asked" || held?.state === "counting") await settleOneIn(lent, held, by);
  }
}

/** What is counting for the person who acts: shown on each of their pages, on every device. */
export async function countingOfMineIn(work: Work): Promise<Recovery | undefined> {
  const { for: person } = work.actor;
  if (person === undefined) return undefined;
  return (await listRecoveries(work, { states: ["counting"], person }))[0];
}

/**
 * Seventy-two hours later, unless somebody stopped it: the new address takes the place of the lost
 * one, and every device must come in anew. Twice changes nothing.
 */
export const finishRecovery: Job = {
  run: (app: App, payload: unknown, actor: Actor) => {
    const { recovery } = z.object({ recovery: z.string() }).parse(payload);
    if (!isId<"Recovery">(recovery)) throw new Error("not a recovery");
    return app.transaction(actor, (work) =>
      withRight(work, "recover", (lent) => finishIn(lent, recovery)),
    );
  },
};

async function finishIn(lent: Work, id: RecoveryId): Promise<void> {
  const recovery = await holdRecovery(lent, id);
  const decision = recovery && decideEffect(recovery, lent.now);
  if (recovery === undefined || decision?.done !== true) return;
  const { person } = decision.value;
  const { address, lost } = recovery;
  if (!(await holdPerson(lent, person)) || !(await mayTakeOneMoreIn(lent, address)))
    return saveSettled(lent, id, { state: "stopped", by: "house" });
  const mine = await listAddresses(lent, person);
  const leaves = mine.find((one) => one.id === lost) ?? mine[MOST_ADDRESSES - 1];
  await joinAddressIn(lent, person, address);
  if (leaves !== undefined) {
    await deleteAddressOf(lent, person, leaves.id);
    await saveAsLoose(lent, leaves.id);
    const payload = { person, address: leaves.id };
    await lent.tell({ name: "people.address-left", subject: person, payload });
  }
  await endSessionsIn(lent, { person });
  await endPasskeysIn(lent, person);
  await saveSettled(lent, id, { state: "done", by: "time" });
  await stopOthersIn(lent, recovery, "house");
  await postOneIn(lent, address, recoveryLetters.done());
}
