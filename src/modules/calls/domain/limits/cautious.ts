import { PARIS } from "#basics/dates";

import type { Deadline } from "../notice.ts";
import { limitDoubts } from "./doubts-texts.fr.ts";
import type { Limits } from "./limits.ts";
import { deadlineOf, earlier, pointOf } from "./point.ts";
import { inParis } from "./zones.ts";

/**
 * A deadline whose hour is not said to be that of Paris, of a buyer overseas: noon in Saint-Denis is ten
 * o’clock in Paris, noon in Fort-de-France is six. The earlier of both readings stands, and that is said.
 */
export function cautious(
  deadline: Deadline | undefined,
  zone: string,
): { readonly deadline: Deadline | undefined; readonly limits: Limits | undefined } {
  if (deadline?.time === undefined || zone === PARIS) return { deadline, limits: undefined };
  const written = pointOf(deadline);
  const there = inParis(written, zone);
  const first = earlier(written, there);
  const doubt = limitDoubts.overseas(first === written ? there : written);
  return { deadline: deadlineOf(first), limits: { doubts: [doubt], lots: [] } };
}
