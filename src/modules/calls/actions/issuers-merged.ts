import { isId } from "#basics/id";
import type { Listener } from "#services/house";

import type { OrganisationId } from "../domain/issuer.ts";
import { giveBackIssued, passIssued } from "../store/issuers.ts";
import { passAskedOf } from "../store/questions.ts";

/** Two organisations were one: what the first published, and the questions under it, are the other's. */
export const passCallsOfMerged: Listener = async (work, { payload }) => {
  const pair = pairOf(payload);
  if (pair === undefined) return;
  await passIssued(work, pair.gone, pair.kept);
  await passAskedOf(work, pair.kept);
};

/** They were two after all: each has its own calls again. */
export const giveBackCallsOfMerged: Listener = async (work, { payload }) => {
  const pair = pairOf(payload);
  if (pair === undefined) return;
  await giveBackIssued(work, pair.gone, pair.kept);
  await passAskedOf(work, pair.gone);
};

function pairOf({
  gone,
  kept,
}: Readonly<Record<string, unknown>>):
  | { readonly gone: OrganisationId; readonly kept: OrganisationId }
  | undefined {
  return typeof gone === "string" &&
    typeof kept === "string" &&
    isId<"Organisation">(gone) &&
    isId<"Organisation">(kept)
    ? { gone, kept }
    : undefined;
}
