import type { Dated } from "#services/house";

import type { SeenVisit } from "../actions/see-week.ts";
import type { Expected } from "../domain/week.ts";

/** One line of a day: somebody who comes, or what is lived besides. */
export type Line =
  | { readonly is: "visit"; readonly one: Expected<SeenVisit> }
  | { readonly is: "beside"; readonly one: Dated };

/** A day as one lives it: by the hour, whoever says it; what has no hour comes last. */
export function inOrder(
  expected: readonly Expected<SeenVisit>[],
  beside: readonly Dated[],
): readonly Line[] {
  return [
    ...expected.map((one): Line => ({ is: "visit", one })),
    ...beside.map((one): Line => ({ is: "beside", one })),
  ].toSorted((a, b) => hourOf(a) - hourOf(b));
}

/** After every hour of a day. */
const LAST = 24 * 60;

/** In minutes of its day. */
function hourOf(line: Line): number {
  const at = line.is === "visit" ? line.one.starts : startOf(line.one);
  return at === undefined ? LAST : at.hour * 60 + at.minute;
}

const startOf = ({ when }: Dated): Temporal.ZonedDateTime | undefined =>
  when.kind === "time" ? when.start.toZonedDateTimeISO(when.zone) : undefined;
