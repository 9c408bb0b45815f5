import { dayOf, earlierOf, laterOf } from "#basics/dates";
import type { DatedSource } from "#services/house";

import { seeBetweenIn } from "../actions/see-week.ts";
import { HOME } from "../actions/standing.ts";
import { dayAt, visitAt } from "../domain/address.ts";

import { helperTexts } from "./helper-texts.fr.ts";

/** How long something takes of which nobody said it, so that it stands among appointments. In minutes. */
const A_MOMENT = 30;

/** As far behind and ahead as dates of the calendar are kept: what comes again has no end. */
const MONTHS = 18;

/** What is expected at home stands among one's own dates; a day off is struck, a pause leaves nothing. What one has to know is never in clear. */
export const myVisits: DatedSource = {
  mandate: HOME,
  list: async (work, { from, until, within, isInClear }) => {
    if (within !== undefined) return [];
    const today = dayOf(work.now);
    const seen = await seeBetweenIn(work, {
      from: laterOf(from, today.subtract({ months: MONTHS })),
      until: earlierOf(until, today.add({ months: MONTHS })),
    });
    return (seen?.days ?? []).flatMap(({ day, expected }) =>
      expected
        .filter(({ state }) => state !== "paused")
        .map(({ visit, starts, ends, state, without }) => ({
          uid: dayAt(visit.id, day).replaceAll("/", "-").slice(1),
          title: without === undefined ? visit.title : helperTexts.nobodyComes(visit.title),
          when: {
            kind: "time" as const,
            start: starts.toInstant(),
            end: (ends ?? starts.add({ minutes: A_MOMENT })).toInstant(),
            zone: visit.zone,
          },
          address: visitAt(visit.id),
          of: { kind: "mine" as const },
          sequence: visit.version - 1,
          changedAt: visit.changedAt,
          status: state === "off" ? ("cancelled" as const) : ("confirmed" as const),
          description: isInClear === true ? undefined : visit.note,
        })),
    );
  },
};
