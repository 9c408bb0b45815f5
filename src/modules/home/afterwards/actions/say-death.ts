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
import { endAlarmsOfIn, toldOfAlarmsIn } from "#modules/relays";
import {
  action,
  isOperator,
  mayReachIn,
  type PersonId,
  recordAdministrativeActIn,
  type Work,
} from "#services/house";

import { endNamingIn, reachesNamedIn, saidOfIn } from "./standing.ts";

export type DeathRefusal = "not-yours" | "unknown-person";

export interface SayDeath {
  readonly person: PersonId;
}

/**
 * It is said that somebody died, by the operator on a proof seen, of which nothing is kept; whom the person named may have
 * told of it (`tellDeath`). At once their week, what they share, silences, calls for help and letters stop; mandates are over (C. civ., art. 2003); who
 * came to them, acted for them or read something of theirs is told, once. Nothing is erased for thirty days. Twice is once.
 */
export const sayDeath = action(sayDeathIn);

export async function sayDeathIn(
  work: Work,
  { person }: SayDeath,
): Promise<Result<PersonId, DeathRefusal>> {
  if (!isOperator(work.actor)) return refused("not-yours");
  if (person === work.actor.for) return refused("unknown-person");
  if ((await saidDeadIn(work, person)).length > 0) return done(person);
  if (!(await isHereIn(work, person))) return refused("unknown-person");
  const { teller, toldAt } = await saidOfIn(work, person);
  // Whom they blocked since says nothing for them, and is given nothing.
  if (teller !== undefined && !(await reachesNamedIn(work, person, teller)))
    await endNamingIn(work, person);
  // Whom something of theirs reaches: asked before, since nothing passes from them afterwards.
  const told = await concernedIn(work, person);
  await restSilencesIn(work, person);
  await endAlarmsOfIn(work, person);
  await endSharedOfDeadIn(work, person);
  const at = await sayDiedIn(work, { person, said: toldAt === undefined ? "operator" : "named" });
  if (at === undefined) return refused("unknown-person");
  // After: whoever says for a body learns it by the same letter as the others, and by no other.
  await endAskedOfDeadIn(work, person);
  await recordAdministrativeActIn(work, { what: "death-said", about: person });
  await tellIn(work, "home.died", { person, told, at });
  return done(person);
}

/** It was an error: the operator undoes it, as long as nothing is erased. What the person shared stands again; mandates they give anew. The same are told. */
export const undoDeath = action(undoDeathIn);

export async function undoDeathIn(
  work: Work,
  { person }: SayDeath,
): Promise<Result<PersonId, DeathRefusal>> {
  if (!isOperator(work.actor)) return refused("not-yours");
  const [died] = await saidDeadIn(work, person);
  if (died === undefined) return refused("unknown-person");
  // Erased meanwhile, or undone by somebody else: nothing stands again.
  if (!(await sayAliveIn(work, { person }))) return refused("unknown-person");
  // Who said what was not so says nothing more for them.
  if (died.said === "named") await endNamingIn(work, person);
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
    ...(at === undefined ? await toldOfAlarmsIn(work, person) : []),
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
