import { open } from "#modules/access";
import { listPlacesIn, type Place, type Where, whereIn } from "#modules/commons";
import type { Work } from "#services/house";

import type { Method, MethodId } from "../domain/method.ts";
import { isForEveryone, type Report, type TrialId } from "../domain/trial.ts";
import { findMethod } from "../store/methods.ts";
import { findTrial, type KeptTrial } from "../store/trials.ts";

export interface OfMethod {
  readonly method: MethodId;
}
export interface OfTrial {
  readonly trial: TrialId;
}

/** Somebody's own act: what is written in the name of others is never written under a mandate. */
export function actsIn(work: Work) {
  return work.actor.mandate === undefined ? work.actor.for : undefined;
}

export interface FoundMethod {
  readonly method: Method;
  readonly where: Where;
}

/** A method that who acts may know of: one that moderation hid, only its own space. */
export async function findMethodIn(
  work: Work,
  { method: id }: OfMethod,
): Promise<FoundMethod | undefined> {
  const method = await findMethod(work, id);
  if (method === undefined) return undefined;
  const where = await whereIn(work, method.space);
  if (method.hiddenBecause !== undefined && where.asker.standing === "reader") return undefined;
  return { method, where };
}

export interface FoundTrial {
  readonly trial: KeptTrial;
  readonly where: Where;
}

/** A trial that who acts may know of: of a circle of theirs, or told to everyone. */
export async function findTrialIn(
  work: Work,
  { trial: id }: OfTrial,
): Promise<FoundTrial | undefined> {
  return foundTrialIn(work, await findTrial(work, id));
}

export async function foundTrialIn(
  work: Work,
  trial: KeptTrial | undefined,
): Promise<FoundTrial | undefined> {
  if (trial === undefined) return undefined;
  const where = await whereIn(work, trial.space);
  // Row security lets through what everyone reads alone; said again here.
  return where.asker.standing === "reader" && !isForEveryone(trial) ? undefined : { trial, where };
}

/** What is told of a trial; undefined where nothing is, or its key is destroyed. */
export async function reportIn(
  work: Work,
  { words, space }: Pick<KeptTrial, "words" | "space">,
): Promise<Report | undefined> {
  if (words === undefined) return undefined;
  if ("open" in words) return whole(words.open);
  const text = await open(work, space, words.sealed);
  const read: unknown = text === undefined ? undefined : JSON.parse(text);
  return isReport(read) ? whole(read) : undefined;
}

/** JSON keeps nothing of what is undefined. */
const whole = ({ did, worked, failed, changed }: Report): Report => ({
  did,
  worked,
  failed,
  changed,
});

/** What this module wrote itself. */
function isReport(read: unknown): read is Report {
  return typeof read === "object" && read !== null && "did" in read;
}

/** The circles in which who acts may try something. */
export async function circlesIn(work: Work): Promise<readonly Place[]> {
  if (actsIn(work) === undefined) return [];
  return (await listPlacesIn(work)).filter(({ circle }) => circle !== undefined);
}
