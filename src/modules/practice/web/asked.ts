import type { Context } from "hono";

import { isId } from "#basics/id";
import type { AskedEnv } from "#services/forms";
import type { WithFrame } from "#ui/frame";

import type { OfAnswer } from "../actions/answer-situation.ts";
import type { OfPoint } from "../actions/build-point.ts";
import type { OfCircle, OfSituation } from "../actions/standing.ts";
import type { LineId } from "../domain/line.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** The pattern of the pages of one community, and of one situation. */
export const COMMUNITY = "/cercle/:circle";
export const SITUATION = "/situations/:situation";

export const circleOf = (c: Asking): OfCircle => ({ circle: c.req.param("circle") ?? "" });

export function situationOf(c: Asking): OfSituation | undefined {
  const asked = c.req.param("situation") ?? "";
  return isId<"Situation">(asked) ? { situation: asked } : undefined;
}

export function answerOf(c: Asking): OfAnswer | undefined {
  const asked = c.req.param("answer") ?? "";
  return isId<"Answer">(asked) ? { answer: asked } : undefined;
}

export function lineOf(c: Asking): { readonly line: LineId } | undefined {
  const asked = c.req.param("line") ?? "";
  return isId<"Line">(asked) ? { line: asked } : undefined;
}

export function pointOf(c: Asking): OfPoint | undefined {
  const asked = c.req.param("point") ?? "";
  return isId<"Point">(asked) ? { point: asked } : undefined;
}
