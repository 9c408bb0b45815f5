import { done, refused, type Result } from "#basics/result";
import type { OrganisationId } from "#rules/organisations";
import { action, type Work } from "#services/house";

import { findDeployment } from "../../store/deployment.ts";
import { deleteBody, saveBody } from "../store/bodies.ts";
import { assignsForIn, endsForIn, nameOfBodyIn } from "./standing.ts";

export interface OfBody {
  readonly organisation: OrganisationId;
}
export type BodyRefusal = "not-open" | "not-for-them";

/** An organisation comes to people’s homes, as who may say yes for it says: from then on one may ask it. Twice changes nothing. */
export const sayBody = action(sayBodyIn);

export async function sayBodyIn(
  work: Work,
  { organisation }: OfBody,
): Promise<Result<undefined, BodyRefusal>> {
  if (!(await assignsForIn(work, organisation))) return refused("not-for-them");
  const deployment = await findDeployment(work);
  if (deployment === undefined || deployment.closedAt !== undefined) return refused("not-open");
  await saveBody(work, organisation);
  return done(undefined);
}

/** It is asked by nobody any more; what it said yes to stands until somebody ends it. */
export const sayNoBody = action(
  async (work: Work, { organisation }: OfBody): Promise<Result<undefined, BodyRefusal>> => {
    if (!(await endsForIn(work, organisation))) return refused("not-for-them");
    await deleteBody(work, organisation);
    return done(undefined);
  },
);

/** What the page of an organisation says of it: that it comes, and whether who acts says who does, or ends it. Undefined where the territory did not open it. */
export async function seeStandingIn(
  work: Work,
  { organisation }: OfBody,
): Promise<{ readonly comes: boolean; readonly assigns: boolean } | undefined> {
  const deployment = await findDeployment(work);
  if (deployment === undefined) return undefined;
  const comes =
    deployment.closedAt === undefined && (await nameOfBodyIn(work, organisation)) !== undefined;
  return { comes, assigns: await endsForIn(work, organisation) };
}
