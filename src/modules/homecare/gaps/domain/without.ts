import type { AskedBody } from "../../bodies/domain/asked-body.ts";
import { type Assignment, isFor } from "../../domain/assignment.ts";
import type { CannotCome } from "../../domain/cannot-come.ts";
import type { VisitId } from "../../domain/visit.ts";

/** What is known of who comes to somebody. */
export interface Coming {
  readonly named: readonly Assignment[];
  readonly said: readonly CannotCome[];
  /** What was asked of bodies, and stands. */
  readonly asked: readonly Pick<AskedBody, "from" | "until" | "visits">[];
}

/**
 * Whether nobody comes who should: all who were named for it cannot, or a body was asked for it and nobody is named. Where nobody was
 * ever named nor asked, the words of the visit say who comes.
 */
export function isWithout(
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
  { named, said, asked }: Coming,
): boolean {
  const those = named.filter((one) => isFor(one, on));
  const comes = those.some(
    ({ id }) =>
      !said.some(
        (one) => one.assignment === id && one.visit === on.visit && one.day.equals(on.day),
      ),
  );
  return !comes && (those.length > 0 || asked.some((one) => isFor(one, on)));
}
