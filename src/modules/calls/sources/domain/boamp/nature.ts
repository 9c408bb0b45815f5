import type { NoticeNature } from "../../../domain/notice.ts";
import type { Announcement } from "../../../domain/reading/announcement.ts";
import { at, textAt, type Fields } from "../../../domain/reading/unknown.ts";
import { chosen } from "./national-fields.ts";

/** What each nature of BOAMP is, its name without signs. What is not here is « other ». */
const NATURES: ReadonlyMap<string, NoticeNature> = new Map([
  ["appeloffre", "call"],
  ["attribution", "award"],
  ["rectificatif", "correction"],
  ["modification", "modification"],
  ["annulation", "cancellation"],
  ["preinformation", "prior-information"],
  ["periodique", "prior-information"],
]);

/** What the state of a notice makes of it, whatever its nature was. */
const STATES: ReadonlyMap<string, NoticeNature> = new Map([
  ["rectificatif", "correction"],
  ["annulation", "cancellation"],
  ["modification", "modification"],
]);

/**
 * The nature of a notice: what its record says, else its `TYPE_AVIS`. Corrections and cancellations
 * often keep the nature of what they change, and say it in their state, or in the announcement
 * itself. A call that BOAMP marks as cancelled is open to nobody.
 */
export function boampNature(
  record: Fields,
  gestion: Fields,
  announcement: Announcement,
): NoticeNature {
  const type = at(gestion, "reference", "typeavis");
  const nature = NATURES.get(bare(textAt(record, "nature")) ?? chosen(at(type, "nature")) ?? "");
  const state = bare(textAt(record, "etat"));
  const changed = STATES.get(state ?? "") ?? STATES.get(chosen(at(type, "statut")) ?? "");
  if (nature === "correction" || nature === "cancellation") return nature;
  if (changed !== undefined) return changed;
  if (nature === "call" && state === "avisannule") return "cancellation";
  return announcement.nature ?? nature ?? "other";
}

function bare(code: string | undefined): string | undefined {
  return code?.replace(/[^a-z]/gi, "").toLowerCase();
}
