import { dayOf } from "#basics/dates";
import { writeDuration } from "#basics/french/durations.fr";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, isOperator, keptBy, reading, type Work } from "#services/house";

import {
  AT_HOME_MODULES,
  decideDeployment,
  type DeploymentRefusal,
  type OpenedDeployment,
  type SaidDeployment,
} from "../domain/deployment.ts";
import { closeDeployment, findDeployment, saveDeployment } from "../store/deployment.ts";

/** A kind of row, and how long it is kept, as the module that keeps it declares it. */
export interface KeptAtHome {
  readonly what: string;
  readonly howLong: string;
}

export interface SeenDeployment {
  readonly said: OpenedDeployment | undefined;
  readonly kept: readonly KeptAtHome[];
}

/** What the territory said, and how long each kind of row is kept, for who operates; undefined for everybody else. */
export const seeDeployment = reading(seeDeploymentIn);

export async function seeDeploymentIn(work: Work): Promise<SeenDeployment | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const { retains, keeps } = keptBy(work.app, AT_HOME_MODULES);
  const kept = [
    ...retains.map(({ what, howLong }) => ({ what, howLong: writeDuration(howLong) })),
    ...keeps.map(({ what, howLong }) => ({ what, howLong })),
  ];
  return { said: await findDeployment(work), kept };
}

/** Who operates says who answers for it, and opens: from then on a week may begin here. */
export const openDeployment = action(openDeploymentIn);

export async function openDeploymentIn(
  work: Work,
  asked: SaidDeployment,
): Promise<Result<undefined, DeploymentRefusal | "not-operator">> {
  if (!isOperator(work.actor)) return refused("not-operator");
  const decided = decideDeployment(asked, dayOf(work.now));
  if (!decided.done) return decided;
  await saveDeployment(work, decided.value);
  return done(undefined);
}

/** Nothing new begins, and no body comes any more; what is there stays readable to whose it is, who may still take it along. */
export const endDeployment = action(
  async (work: Work): Promise<Result<undefined, "not-operator">> => {
    if (!isOperator(work.actor)) return refused("not-operator");
    await closeDeployment(work);
    await work.tell({ name: "homecare.closed", subject: newId(), payload: {} });
    return done(undefined);
  },
);
