import { toHelp } from "../../domain/to-help.fr.ts";
import type { Context } from "hono";

import { listAsked, words } from "#basics/query";
import type { AskedEnv } from "#services/forms";
import type { WithFrame } from "#ui/frame";

import { addressOf, type LineId, type Orientation } from "../domain/orientation.ts";
import { texts } from "./texts.fr.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

export const HERE = "/orientations";

/** What the address of all tables asks: « ?besoin=repas&ou=Crest ». */
export const tableList = listAsked({ words: words("besoin"), typedPlace: words("ou", 100) });
export type AskedTables = ReturnType<typeof tableList.read>;

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

/** The page of a line. */
export function lineAt(table: Pick<Orientation, "id" | "number">, line: LineId): string {
  return `${addressOf(table)}/lignes/${line}`;
}

/** The way back from a page: all tables, and this one. */
export function stepsTo(table?: Orientation) {
  const all = { label: texts.title, at: HERE };
  return table === undefined
    ? [toHelp, all]
    : [toHelp, all, { label: table.name, at: addressOf(table) }];
}
