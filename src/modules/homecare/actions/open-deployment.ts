import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, isOperator, reading, type Work } from "#services/house";

import {
  decideDeployment,
  type Deployment,
  type DeploymentRefusal,
  type OpenedDeployment,
} from "../domain/deployment.ts";
import { closeDeployment, findDeployment, saveDeployment } from "../store/deployment.ts";

/** What the territory said, for who operates; undefined for everybody else. */
export const seeDeployment = reading(seeDeploymentIn);

export async function seeDeploymentIn(
  work: Work,
): Promise<{ readonly said: OpenedDeployment | undefined } | undefined> {
  return isOperator(work.actor) ? { said: await findDeployment(work) } : undefined;
}

/** Who operates says who answers for it, and opens: from then on a week may begin here. */
export const openDeployment = action(openDeploymentIn);

export async function openDeploymentIn(
  work: Work,
  asked: Deployment,
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
