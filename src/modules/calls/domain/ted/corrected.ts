import { nodeAt, nodesNamed, wordsOf, type XmlNode } from "../reading/xml.ts";
import { lineAt } from "./words.ts";

/** A new deadline as a correction writes it: a day, and an hour when it says one. */
export interface CorrectedLimit {
  readonly day: string;
  readonly hour?: string;
}

/** The sections of the forms where the deadline stands: those of 2014, then those of defence and of before. */
const SECTIONS = /^\s{0,9}IV\.(?:2\.2|3\.4|3\.5)/;
const LABEL = /(?:limite|d[ée]lai).{0,60}(?:r[ée]ception|remise|offre|candidature|participation)/i;

/** The deadline that a correction (form 14) puts in the place of the one before; undefined when it changes something else. */
export function correctedLimit(form: XmlNode | undefined): CorrectedLimit | undefined {
  for (const change of nodesNamed(nodeAt(form, "CHANGES"), "CHANGE")) {
    const day = wordsOf(nodeAt(change, "NEW_VALUE", "DATE")).trim();
    const where = nodeAt(change, "WHERE");
    const isLimit =
      SECTIONS.test(lineAt(where, "SECTION") ?? "") || LABEL.test(lineAt(where, "LABEL") ?? "");
    if (day === "" || !isLimit) continue;
    const hour = wordsOf(nodeAt(change, "NEW_VALUE", "TIME")).trim();
    return hour === "" ? { day } : { day, hour };
  }
  return undefined;
}
