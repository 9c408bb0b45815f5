import { isId } from "#basics/id";
import type { PersonId, Work } from "#services/house";

import type { EndedBy, MandateId } from "../../domain/mandate.ts";
import { findMandate } from "../../store/mandates.ts";
import { namesOfIn } from "../../actions/name-people.ts";

/** What a letter says to the one who acted: whose mandate it was, who ended it, and when. */
export interface EndedMandate {
  readonly id: MandateId;
  readonly personName: string;
  readonly at: Temporal.Instant;
  readonly by: Exclude<EndedBy, "holder" | "died">;
}

/**
 * A mandate that was ended by another than its holder, read as the letter to this holder is written;
 * undefined when it is not so. Under the right "write-mail".
 */
export async function seeEndedMandateIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<EndedMandate | undefined> {
  const { mandate: id, holder } = facts;
  if (typeof id !== "string" || !isId<"Mandate">(id)) return undefined;
  const mandate = await findMandate(work, id);
  if (mandate?.ended === undefined || mandate.holder !== holder) return undefined;
  const { at, by } = mandate.ended;
  // Of a death one is told once, by its own letter.
  if (by === "holder" || by === "died") return undefined;
  const person: PersonId = mandate.person;
  const names = await namesOfIn(work, [person]);
  return { id, personName: names.get(person) ?? "", at, by };
}
