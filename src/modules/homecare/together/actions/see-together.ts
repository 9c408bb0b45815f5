import { dayOf } from "#basics/dates";
import { reading, type Work } from "#services/house";

import { findDeployment } from "../../store/deployment.ts";
import { type CountedQuarter, inTens } from "../domain/figures.ts";
import { countedFrom, quarterOf } from "../domain/quarter.ts";
import { listCounted } from "../store/figures.ts";

export interface SeenTogether {
  /** The territory opened it, now or once. */
  readonly isOpened: boolean;
  /** Latest first. */
  readonly quarters: readonly CountedQuarter[];
  /** From which day on the quarter that runs is counted. */
  readonly next: Temporal.PlainDate;
}

/** « Ce que nous faisons ensemble »: the figures of the quarters that are over, the same for everyone. Nobody’s row is read for it. */
export const seeTogether = reading(async (work: Work): Promise<SeenTogether> => {
  return {
    isOpened: (await findDeployment(work)) !== undefined,
    quarters: (await listCounted(work)).map(inTens),
    next: countedFrom(quarterOf(dayOf(work.now))),
  };
});
