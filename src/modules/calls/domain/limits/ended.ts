import type { Notice } from "../notice.ts";
import { given } from "../reading/given.ts";
import { UNREADABLE_DEADLINE, UNREADABLE_HOUR, UNREADABLE_LOT } from "../reading/moments.ts";
import { limitDoubts } from "./doubts-texts.fr.ts";
import { isEmpty, NO_LIMITS } from "./limits.ts";
import { type CorrectionSaid, type LeadSaid, standingOf } from "./standing.ts";

/** A doubt of a reader on the end, and the sentence that tells it to everyone. */
const SAID: readonly (readonly [string, (cited: string) => string])[] = [
  [UNREADABLE_LOT, limitDoubts.unreadableLot],
  [UNREADABLE_HOUR, limitDoubts.unreadableHour],
  [UNREADABLE_DEADLINE, limitDoubts.unreadable],
];

/** A notice with all that is doubtful in its own end said for everyone: what its reader told the operator of it too. */
export function withOwnDoubts(notice: Notice): Notice {
  const found = notice.doubts.flatMap((doubt) => {
    const known = SAID.find(([start]) => doubt.startsWith(`${start} : `));
    return known === undefined ? [] : [known[1](doubt.slice(known[0].length + 3))];
  });
  if (found.length === 0) return notice;
  const { doubts, lots } = notice.limits ?? NO_LIMITS;
  return { ...notice, limits: { doubts: [...new Set([...doubts, ...found])], lots } };
}

/**
 * A notice that leads a call, ended as its corrections make it. A change notice may lead: what it
 * corrects is unknown, or it holds the whole of it. It is then read first as the correction that it is.
 */
export function endedBy(notice: Notice, corrections: readonly CorrectionSaid[]): Notice {
  const isCorrection = notice.nature === "correction";
  const own: LeadSaid = { ...notice, deadline: notice.deadline };
  const first = isCorrection ? standingOf(own, [notice]) : undefined;
  if (first === undefined && corrections.length === 0) return notice;
  const lead = first === undefined ? own : { ...own, ...first, isCorrection };
  const { deadline, limits } = standingOf(lead, corrections);
  const { deadline: _, amended: __, ...rest } = notice;
  const isTold = !isEmpty(limits) || !isEmpty(notice.limits ?? NO_LIMITS);
  return { ...rest, ...given({ deadline, amended: isTold ? limits : undefined }) };
}
