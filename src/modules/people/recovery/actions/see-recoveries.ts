import { z } from "zod";

import { type Actor, type App, isOperator, reading, type Work, withRight } from "#services/house";

import { maskAddress } from "../../domain/address.ts";
import {
  isAsked,
  isConfirmed,
  type Recovery,
  type RecoveryId,
  type RecoveryState,
  type WitnessId,
} from "../../domain/recovery.ts";
import { readKeptAddress } from "../../store/addresses.ts";
import {
  findRecovery,
  findSays,
  findWitness,
  listRecoveries,
  listWitnesses,
} from "../../store/recoveries.ts";
import { namesOfIn } from "../../actions/name-people.ts";
import { mineIn } from "../../actions/who.ts";

/**
 * A demand as the demander follows it, by their link: its state and its hour; never whether the lost
 * address was somebody's, nor who was asked or answered.
 */
export interface FollowedRecovery {
  readonly state: RecoveryState | "over";
  readonly takesEffect: Temporal.Instant | undefined;
}

export function followRecovery(
  app: App,
  actor: Actor,
  id: RecoveryId,
): Promise<FollowedRecovery | undefined> {
  return app.transaction(actor, (work) =>
    withRight(work, "recover", async (lent) => {
      const recovery = await findRecovery(lent, id);
      if (recovery === undefined) return undefined;
      const over = recovery.state === "asked" && !isAsked(recovery, lent.now);
      return { state: over ? "over" : recovery.state, takesEffect: recovery.takesEffect };
    }),
  );
}

/** What a witness is asked: about whom, and whether it still can be said. */
export interface AskedWitness {
  readonly name: string;
  readonly said: "yes" | "no" | undefined;
  readonly waits: boolean;
}

export function seeWitness(
  app: App,
  actor: Actor,
  id: WitnessId,
): Promise<AskedWitness | undefined> {
  return app.transaction(actor, (work) =>
    withRight(work, "recover", async (lent) => {
      const witness = await findWitness(lent, id);
      const recovery = witness && (await findRecovery(lent, witness.recovery));
      if (witness === undefined || recovery?.person === undefined) return undefined;
      const names = await namesOfIn(lent, [recovery.person]);
      return {
        name: names.get(recovery.person) ?? "",
        said: witness.says,
        waits: isAsked(recovery, lent.now),
      };
    }),
  );
}

/** A demand about one's own account, as one sees it on any device; a mandate does not show it. */
export interface MyRecovery {
  readonly id: RecoveryId;
  /** « ad…@example.org » */
  readonly email: string;
  readonly confirmedBy: "circle" | "operator" | undefined;
  readonly takesEffect: Temporal.Instant | undefined;
}

export const seeMyRecoveries = reading<undefined, readonly MyRecovery[]>(async (work) => {
  const person = mineIn(work, "read-mine");
  if (person === undefined) return [];
  const counting = await listRecoveries(work, { states: ["counting"], person });
  return withRight(work, "recover", (lent) =>
    Promise.all(counting.map((one) => mineOf(lent, one))),
  );
});

/** The same by the link of a letter; undefined when it is over. */
export function seeRecoveryToKeep(
  app: App,
  actor: Actor,
  id: RecoveryId,
): Promise<MyRecovery | undefined> {
  return app.transaction(actor, (work) =>
    withRight(work, "recover", async (lent) => {
      const recovery = await findRecovery(lent, id);
      return recovery?.state === "counting" ? mineOf(lent, recovery) : undefined;
    }),
  );
}

async function mineOf(lent: Work, recovery: Recovery): Promise<MyRecovery> {
  const { id, confirmedBy, takesEffect } = recovery;
  const kept = await readKeptAddress(lent, recovery.address);
  return { id, email: maskAddress(kept?.text ?? ""), confirmedBy, takesEffect };
}

const saysShape = z.object({ name: z.string(), telephone: z.string() });

/** A demand as the operator judges it: whose account, what the demander wrote, who of the circle answered. */
export interface JudgedRecovery extends MyRecovery {
  readonly state: RecoveryState;
  readonly name: string;
  readonly says: { readonly name: string; readonly telephone: string };
  readonly madeAt: Temporal.Instant;
  readonly yes: number;
  readonly no: number;
}

/** What waits for the operator, and what counts; undefined for anyone else. */
export const seeRecoveries = reading<undefined, readonly JudgedRecovery[] | undefined>((work) =>
  isOperator(work.actor)
    ? withRight(work, "recover", (lent) => judgedIn(lent))
    : Promise.resolve(undefined),
);

async function judgedIn(lent: Work): Promise<readonly JudgedRecovery[]> {
  const found = await listRecoveries(lent, { states: ["asked", "counting"] });
  const alive = found.filter((one) => one.state === "counting" || isAsked(one, lent.now));
  const names = await namesOfIn(
    lent,
    alive.flatMap(({ person }) => (person === undefined ? [] : [person])),
  );
  const judged: JudgedRecovery[] = [];
  for (const one of alive) {
    const witnesses = await listWitnesses(lent, one.id);
    const says = await findSays(lent, one);
    judged.push({
      ...(await mineOf(lent, one)),
      state: one.state,
      name: (one.person && names.get(one.person)) ?? "",
      says: says === undefined ? { name: "", telephone: "" } : saysShape.parse(JSON.parse(says)),
      madeAt: one.madeAt,
      yes: witnesses.filter((witness) => witness.says === "yes").length,
      no: witnesses.filter((witness) => witness.says === "no").length,
    });
  }
  return judged;
}

/** For the card of the operator: how many wait. */
export async function countRecoveriesToJudgeIn(work: Work): Promise<number> {
  return withRight(work, "recover", async (lent) => {
    const asked = await listRecoveries(lent, { states: ["asked"] });
    let waiting = 0;
    for (const one of asked)
      if (isAsked(one, lent.now) && !isConfirmed(await listWitnesses(lent, one.id))) waiting += 1;
    return waiting;
  });
}
