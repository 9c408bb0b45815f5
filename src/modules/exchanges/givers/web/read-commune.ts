import type { ReadCommune } from "../actions/read-commune.ts";
import { termsTexts as texts } from "./texts.fr.ts";

/** What to change in the commune that was typed; undefined when nothing is. */
export function communeProblem(read: ReadCommune): string | undefined {
  switch (read.found) {
    case "empty":
    case "one":
      return undefined;
    case "several":
      return texts.severalPlaces(read.names);
    case "none":
      return texts.unknownPlace(read.names);
  }
}
