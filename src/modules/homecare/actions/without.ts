import { namesOfIn } from "#modules/people";
import type { Work } from "#services/house";

import { missingOn } from "../domain/cannot-come.ts";
import type { Visit } from "../domain/visit.ts";
import type { Day } from "../domain/week.ts";
import { listCannotCome } from "../store/cannot-come.ts";
import { openAssignmentsIn } from "./open-assignments.ts";
import type { AtHome } from "./standing.ts";

/** The days of one's week, with who cannot come where that leaves a visit without anyone: read by who may fill it alone. */
export async function withoutIn<One extends Visit>(
  work: Work,
  { space }: AtHome,
  days: readonly Day<One>[],
): Promise<readonly Day<One>[]> {
  const [first] = days;
  const said = first === undefined ? [] : await listCannotCome(work, space, first.day);
  if (said.length === 0) return days;
  const named = await openAssignmentsIn(work, space);
  const names = await namesOfIn(
    work,
    said.map(({ helper }) => helper),
  );
  return days.map(({ day, expected }) => ({
    day,
    expected: expected.map((one) => {
      const missing = missingOn({ visit: one.visit.id, day }, named, said);
      const without = missing
        .flatMap((person) => names.get(person) ?? [])
        .toSorted((a, b) => a.localeCompare(b, "fr"));
      return without.length === 0 || one.state !== "expected" ? one : { ...one, without };
    }),
  }));
}
