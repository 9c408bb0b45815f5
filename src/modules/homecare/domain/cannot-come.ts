import { type Assignment, isFor } from "./assignment.ts";
import type { PersonId, SpaceId, VisitId } from "./visit.ts";

/** A day on which a helper said that they cannot come. No reason has a place. */
export interface CannotCome {
  readonly id: string;
  readonly space: SpaceId;
  readonly assignment: Assignment["id"];
  readonly helper: PersonId;
  readonly visit: VisitId;
  readonly day: Temporal.PlainDate;
}

/** Those who were to come that day and cannot, where nobody else is named for it: the visit is without anyone. */
export function missingOn(
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
  named: readonly Assignment[],
  said: readonly CannotCome[],
): readonly PersonId[] {
  const those = named.filter((one) => isFor(one, on));
  const cannot = those.filter(({ id }) =>
    said.some((one) => one.assignment === id && one.visit === on.visit && one.day.equals(on.day)),
  );
  return cannot.length === those.length ? cannot.map(({ helper }) => helper) : [];
}
