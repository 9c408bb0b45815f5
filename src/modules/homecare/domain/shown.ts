import { type Assignment, isAsked, isFor } from "./assignment.ts";
import { type CannotCome, missingOn } from "./cannot-come.ts";
import type { Dropped } from "./dropped.ts";
import type { PersonId, VisitId } from "./visit.ts";

/** What somebody to whom a week is shown, with who comes, reads of one visit on one day. */
export interface ShownOn {
  readonly comes: readonly PersonId[];
  /** Nobody does for now: all who were to come cannot or do no more, or were asked for that day and have not answered. Not who, nor why. */
  readonly isWithout: boolean;
}

/**
 * Who comes that day, of those who were told that they may be read and whom the gate lets who reads know (`known`); that nobody
 * does, of all who were named (`named`).
 */
export function shownOn(
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
  {
    named,
    known,
    said,
    dropped,
  }: {
    readonly named: readonly Assignment[];
    readonly dropped: readonly Dropped[];
    readonly known: ReadonlySet<Assignment["id"]>;
    readonly said: readonly CannotCome[];
  },
): ShownOn {
  if (missingOn(on, named, said, dropped) !== undefined) return { comes: [], isWithout: true };
  const cannot = said.filter((one) => one.visit === on.visit && one.day.equals(on.day));
  const those = named.filter((one) => isFor(one, on));
  const sure = those.filter(
    (one) => !isAsked(one) && !cannot.some(({ assignment }) => assignment === one.id),
  );
  const comes = sure.filter(({ id }) => known.has(id));
  return {
    comes: [...new Set(comes.map(({ helper }) => helper))],
    isWithout: those.length > 0 && sure.length === 0,
  };
}

/** « Malika Benali » is read as « Malika »: what comes before the first blank. */
export const firstNameOf = (name: string): string => name.trim().split(/\s/u)[0] ?? "";
