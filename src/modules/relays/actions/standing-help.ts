import { reading, type Work } from "#services/house";

import { hasOpenAlarm } from "../store/alarms.ts";
import { type SeenAlarm, seeHelpIn } from "./see-relays.ts";
import { askerIn } from "./standing.ts";

/** One’s call for help while it runs, as another page says it; and that one’s list was told of a silence of one’s own. */
export interface StandingHelp {
  readonly now: Temporal.Instant;
  readonly isOneself: boolean;
  readonly open: Pick<SeenAlarm, "alarm" | "told" | "isTaken" | "isSame" | "isPast"> | undefined;
  readonly silence: SeenAlarm | undefined;
}

/** Undefined: none runs, or it is nobody’s here to read. Who acts for somebody reads no name. Never what is said outside the family. */
export const seeStandingHelp = reading(seeStandingHelpIn);

export async function seeStandingHelpIn(work: Work): Promise<StandingHelp | undefined> {
  const mine = askerIn(work);
  // Asked for each first page, and mostly nothing stands.
  if (mine === undefined || !(await hasOpenAlarm(work, mine.space, ["help", "silence"])))
    return undefined;
  const seen = await seeHelpIn(work);
  if (seen?.open === undefined && seen?.silence === undefined) return undefined;
  const { now, asker, open, silence } = seen;
  return { now, isOneself: asker.isOneself, open, silence };
}
