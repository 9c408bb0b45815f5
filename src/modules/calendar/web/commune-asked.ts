import type { ReadCommune } from "../actions/read-place.ts";
import { formTexts } from "./form-texts.fr.ts";

/** The commune that was typed, when it is one. */
export function communeOf(read: ReadCommune): string | undefined {
  return read.found === "one" ? read.commune : undefined;
}

/** What is to be mended of a commune that was typed. */
export function communeProblem(read: ReadCommune): string | undefined {
  if (read.found === "several") return formTexts.severalPlaces(read.names);
  return read.found === "none" ? formTexts.unknownPlace(read.names) : undefined;
}
