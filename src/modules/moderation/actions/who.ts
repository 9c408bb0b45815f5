import type { Actor } from "#services/house";

import type { Who } from "../domain/rights.ts";

/** Who asks, as the table of rights names them. */
export function whoIs({ by }: Actor): Who {
  switch (by.kind) {
    case "operator":
      return by.person === undefined ? "command" : "operator";
    case "visitor":
    case "person":
    case "link":
    case "job":
      return by.kind;
    case "server":
      return "visitor";
  }
}
