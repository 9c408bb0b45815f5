import { plain } from "#basics/text";

import type { Fields } from "../../../domain/reading/unknown.ts";

/** Names that only an aid of the API bears beside its own. */
const MARKS = [
  "financers",
  "aid_financers",
  "aidFinancers",
  "targeted_audiences",
  "aid_types",
  "slug",
] as const;

/** Columns of which one at least stands beside the name in its tables: who finances, else who instructs. */
const ROW_MARKS = new Set(["financeurs", "porteurs d'aides", "instructeurs", "lien"]);

/** Whether a record has the names of an aid, and in which shape: the API's, or a row of a table. */
export function shapeOf(fields: Fields): "api" | "row" | undefined {
  const names = Object.keys(fields).map((name) => plain(name).trim());
  if (names.includes("nom") && names.some((name) => ROW_MARKS.has(name))) return "row";
  if (!("name" in fields)) return undefined;
  const isAid = MARKS.some((mark) => mark in fields);
  return isAid || "perimeter" in fields ? "api" : undefined;
}
