import type { Actor, PersonId, Work } from "#services/house";

import { type Act, mayDo, type Who } from "../domain/rights.ts";

/** Who this actor is to that person. */
export function whoIs({ by, for: whom, mandate }: Actor, person: PersonId | undefined): Who {
  if (mandate !== undefined) return "mandate";
  switch (by.kind) {
    case "visitor":
    case "server":
      return "visitor";
    case "link":
      return "link";
    case "job":
      return "house";
    case "person":
      return whom === person ? "oneself" : "another";
    case "operator":
      if (by.person === undefined) return "command";
      return whom === person ? "oneself" : "operator";
  }
}

/** The person who may do that with what is theirs; undefined for everyone else. */
export function mineIn(work: Work, act: Act): PersonId | undefined {
  const person = work.actor.for;
  return person !== undefined && mayDo(whoIs(work.actor, person), act) ? person : undefined;
}
