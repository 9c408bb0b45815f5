import type { Context } from "hono";

import { isId } from "#basics/id";
import { wholeWithin } from "#basics/questions";
import type { AskedEnv } from "#services/forms";
import type { WithFrame } from "#ui/frame";

import type { MethodId } from "../domain/method.ts";
import type { CoachId, TrialId } from "../domain/trial.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

const ID = "{[0-9a-f-]{36}}";
/** The patterns of the pages of a method, of one of its versions, of a trial, of whom one asks. */
export const ONE = `/:method${ID}`;
export const VERSION = `${ONE}/versions/:number`;
export const TRIAL = `/essais/:trial${ID}`;
export const COACH = `/accompagner/:coach${ID}`;

export function methodOf(c: Asking): MethodId | undefined {
  const asked = c.req.param("method") ?? "";
  return isId<"Method">(asked) ? asked : undefined;
}

export function trialOf(c: Asking): TrialId | undefined {
  const asked = c.req.param("trial") ?? "";
  return isId<"Trial">(asked) ? asked : undefined;
}

export function coachOf(c: Asking): CoachId | undefined {
  const asked = c.req.param("coach") ?? "";
  return isId<"Coach">(asked) ? asked : undefined;
}

/** The number of a version that an address names; undefined for nonsense. */
export function numberOf(c: Asking): number | undefined {
  return wholeWithin(c.req.param("number") ?? "", 1, 999_999);
}
