import { done, refused, type Result } from "#basics/result";
import { endSharedOfDeadIn, reopenSharedIn, sharedWithOfIn } from "#modules/access";
import { endAskedOfDeadIn, whoComesIn } from "#modules/homecare";
import { restSilencesIn } from "#modules/kin";
import { notifyAllIn } from "#modules/notifications";
import {
  isHereIn,
  mandatesAroundIn,
  reachPeopleIn,
  saidDeadIn,
  sayAliveIn,
  sayDiedIn,
} from "#modules/people";
import { endAlarmsOfIn } from "#modules/relays";
import {
  action,
  isOperator,
  mayReachIn,
  type PersonId,
  recordAdministrativeActIn,
  type Work,
} from "#services/house";

import { mayBeUndone } from "../domain/afterwards.ts";
import { namedByIn } from "./standing.ts";

export type DeathRefusal = "not-yours" | "unknown-person";

export interface SayDeath {
  readonly person: PersonId;
}

/**
 * It is said that somebody died: by whom they named for it, in person, or by the operator on a proof seen, of which nothing is
 * kept. At once their week, what they share, silences, calls for help and letters stop; mandates are over (C. civ., art. 2003); who
 * came to them, acted for them or read something of theirs is told, once. Nothing is erased for thirty days. Twice is once.
 */
export const sayDeath = action(sayDeathIn);

export async function sayDeathIn(
  work: Work,
  { person }: SayDeath,
): Promise<Result<PersonId, DeathRefusal>> {
  const byOperator = isOperator(work.actor);
  const named = byOperator ? undefined : await namedByIn(work, person);
  if (!byOperator && named === undefined) return refused("not-yours");
  if (person === work.actor.for) return refused("unknown-person");
  if ((await saidDeadIn(work, person)).length > 0) return done(person);
  if (!(await isHereIn(work, person))) return refused("unknown-person");
  // Whom something of theirs reaches: asked before, since nothing passes from them afterwards.
  const told = await concernedIn(work, person);
  await restSilencesIn(work, person);
  await endAlarmsOfIn(work, person);
  await endSharedOfDeadIn(work, person);
  const at = await sayDiedIn(work, { person, said: byOperator ? "operator" : "named" });
  if (at === undefined) return refused("unknown-person");
  // After: whoever says for a body learns it by the same letter as the others, and by no other.
  await endAskedOfDeadIn(work, person);
  if (byOperator) await recordAdministrativeActIn(work, { what: "death-said", about: person });
  await tellIn(work, "home.died", { person, told, at });
  return done(person);
}

/** It was an error: the operator undoes it, for thirty days. What the person shared stands again; mandates they give anew. The same are told. */
export const undoDeath = action(undoDeathIn);

export async function undoDeathIn(
  work: Work,
  { person }: SayDeath,
): Promise<Result<PersonId, "not-yours" | "unknown-person" | "too-late">> {
  if (!isOperator(work.actor)) return refused("not-yours");
  const [died] = await saidDeadIn(work, person);
  if (died === undefined) return refused("unknown-person");
  if (!mayBeUndone(died.at, work.now)) return refused("too-late");
  await sayAliveIn(work, { person });
  await reopenSharedIn(work, died);
  await recordAdministrativeActIn(work, { what: "death-undone", about: person });
  const told = await concernedIn(work, person, died.at);
  await tellIn(work, "home.not-dead", { person, told: [...told, person], at: died.at });
  return done(person);
}

/** Who came to somebody, acted for them, was acted for by them, or reads something of theirs, but whom the gate keeps apart. */
async function concernedIn(
  work: Work,
  person: PersonId,
  at?: Temporal.Instant,
): Promise<readonly PersonId[]> {
  const pairs = await mandatesAroundIn(work, { person, ...(at && { endedAt: at }) });
  const all = [
    ...(await whoComesIn(work, person, at)),
    ...(await sharedWithOfIn(work, person)),
    ...pairs.flatMap((pair) => [pair.person, pair.holder]),
  ];
  const others = [...new Set(all)].filter((one) => one !== person && one !== work.actor.for);
  return mayReachIn(work, others, { from: person });
}

async function tellIn(
  work: Work,
  kind: "home.died" | "home.not-dead",
  {
    person,
    told,
    at,
  }: {
    readonly person: PersonId;
    readonly told: readonly PersonId[];
    readonly at: Temporal.Instant;
  },
): Promise<void> {
  // The house itself says it: the person says nothing any more.
  const addresses = await reachPeopleIn(work, [...new Set(told)], undefined);
  await notifyAllIn(
    work,
    [...addresses].map(([reader, address]) => ({
      address,
      kind,
      object: `${person} ${reader} ${at.toString()}`,
      facts: { person, reader },
    })),
  );
}
