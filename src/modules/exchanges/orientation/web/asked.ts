import type { Context } from "hono";

import type { AskedEnv, Typed } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { readPlaceIndex } from "../actions/see-proposing.ts";
import { type ReadPlaces, readPlaces, textOf } from "./forms.ts";
import { texts } from "./texts.fr.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** A form to be shown again: what was typed, and what is to be mended. */
export interface Mending {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

export function statusOf({ problem, problems }: Mending): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}

/** What was just done, as an address says it. */
export type Done = keyof typeof texts.said;

/** Which table an address names, by its number or identifier. */
export function tableOf(c: Asking): string {
  return c.req.param("table") ?? "";
}

/** The sentence that says what was just done, when the address asks for one. */
export function saidOf(c: Asking): string | undefined {
  const asked = c.req.query("fait") ?? "";
  return Object.entries(texts.said).find(([name]) => name === asked)?.[1];
}

/** The places that somebody typed, under the name of the field. */
export async function placesOf(app: App, c: Asking, typed: Typed): Promise<ReadPlaces> {
  const asked = textOf(typed, "lieux");
  if (asked === "") return { references: [] };
  return readPlaces(await readPlaceIndex(app, c.var.actor, undefined), asked);
}
