import type { Actor } from "#services/house";

import type { Who } from "../domain/rights.ts";

/** What is known of a person besides who they are: whether they sit in a review, whether a verdict concerns them. */
export interface Known {
  readonly seated?: boolean;
  readonly concerned?: boolean;
}

/** Who asks, as the table of rights names them. */
export function whoIs({ by }: Actor, { seated, concerned }: Known = {}): Who {
  switch (by.kind) {
    case "operator":
      if (concerned === true) return "author";
      return by.person === undefined ? "command" : "operator";
    case "person":
      if (seated === true) return "moderator";
      return concerned === true ? "author" : "person";
    case "visitor":
    case "link":
    case "job":
      return by.kind;
    case "server":
      return "visitor";
  }
}
