import { PARIS } from "#basics/dates";

import { fieldsOf, isFields, type Fields } from "../../../domain/reading/unknown.ts";
import { localName, renamed } from "../../../domain/reading/xml-fields.ts";

/**
 * An announcement under one spelling of its names, whatever service gave it: `OBJET_COMPLET` (XML of
 * DILA, records of before 2023), `objetComplet` (today's national forms) and `objetcomplet` (the API
 * of before 2022) are all `objetcomplet`. That old API also writes moments as milliseconds, and what
 * is only there as a small XML document: they become a moment of Paris, and nothing.
 */
export function nationalFields(value: unknown): Fields {
  return fieldsOf(renamed(value, { name: nationalName, leaf: readable }));
}

function nationalName(name: string): string {
  return localName(name).replace(/[_-]/g, "").toLowerCase();
}

/** Milliseconds from 1980 to 2100: neither a telephone number nor a SIRET. */
const [FIRST, LAST] = [315_532_800_000, 4_102_444_800_000];

function readable(value: unknown): unknown {
  if (typeof value === "number" && Number.isInteger(value) && value >= FIRST && value < LAST) {
    const moment = Temporal.Instant.fromEpochMilliseconds(value).toZonedDateTimeISO(PARIS);
    return moment.toString({ timeZoneName: "never", smallestUnit: "second" });
  }
  return typeof value === "string" && value.startsWith("<?xml") && value.length < 400 ? "" : value;
}

/** The name of the first part that is there: a choice is told by which one is, though it holds nothing. */
export function chosen(value: unknown): string | undefined {
  if (!isFields(value)) return undefined;
  return Object.entries(value).find(([, part]) => part !== null && part !== undefined)?.[0];
}
