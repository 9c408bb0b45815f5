import { isId } from "#basics/id";
import { listUnsaidIn, withdrawIn } from "#modules/notifications";
import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";

import type { PersonId } from "../../domain/visit.ts";
import type { PauseId } from "../../store/pauses.ts";

/** The letter of an absence to one person, as it is said once. */
export const letterOf = (pause: PauseId, person: PersonId): string => `${pause} ${person}`;

/** The absence in the place of which one was said, as the facts of its letter hold it. */
export const stoodOf = ({ stood }: Readonly<Record<string, unknown>>): PauseId | undefined =>
  typeof stood === "string" && isId<"Pause">(stood) ? stood : undefined;

/**
 * Which absence somebody heard of, of that which is over: a letter that did not leave yet does not leave any more, and they know what they
 * knew before it. Undefined: nothing.
 */
export async function knownOfIn(
  work: Work,
  stood: PauseId,
  {
    kind,
    object,
    address,
  }: { readonly kind: string; readonly object: string; readonly address: AddressId },
): Promise<PauseId | undefined> {
  const unsaid = await withdrawIn(work, { address, kind, object });
  return unsaid === undefined ? stood : stoodOf(unsaid);
}

/** Of these, who never heard of an absence that is over: no letter of it left, so none says that it ended. */
export async function unheardOfIn(
  work: Work,
  pause: PauseId,
  persons: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const objects = persons.map((person) => letterOf(pause, person));
  const unsaid = await listUnsaidIn(work, { kind: "homecare.away", objects });
  return new Set(
    persons.filter((person) => {
      const facts = unsaid.get(letterOf(pause, person));
      return facts !== undefined && stoodOf(facts) === undefined;
    }),
  );
}
