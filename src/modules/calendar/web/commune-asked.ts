import type { Found } from "#basics/looked-up";

import type { ReadCommune } from "../actions/read-place.ts";
import { formTexts } from "./form-texts.fr.ts";

/** The commune that was typed, when it is one. */
export function communeOf(read: ReadCommune): string | undefined {
  return read.found === "one" ? read.commune : undefined;
}

/** The commune that was typed, looked up before the form is read. */
export function communeFound(read: ReadCommune): Found<string | undefined> {
  const problem = communeProblem(read);
  return problem === undefined ? { value: communeOf(read) } : { problem };
}

/** What is to be mended of a commune that was typed. */
export function communeProblem(read: ReadCommune): string | undefined {
  if (read.found === "several") return formTexts.severalPlaces(read.names);
  return read.found === "none" ? formTexts.unknownPlace(read.names) : undefined;
}
