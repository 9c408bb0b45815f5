import { readMergedPair } from "#rules/organisations";
import type { Listener } from "#services/house";

import { giveBackIssued, passIssued } from "../../store/issuers.ts";
import { passAskedOf } from "../../store/questions.ts";

/** Two organisations were one: what the first published, and the questions under it, are the other's. */
export const passCallsOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  await passIssued(work, pair.gone, pair.kept);
  await passAskedOf(work, pair.kept);
};

/** They were two after all: each has its own calls again. */
export const giveBackCallsOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  await giveBackIssued(work, pair.gone, pair.kept);
  await passAskedOf(work, pair.gone);
};
