import { dayOf, earlierOf, laterOf } from "#basics/dates";
import type { DatedSource } from "#services/house";

import { listPassagesIn } from "../actions/see-passages.ts";
import { seeBetweenIn, type SeenVisit } from "../actions/see-week.ts";
import { HOME } from "../actions/standing.ts";
import { dayAt, PASSAGES, passageAt, visitAt, whoAt } from "../domain/address.ts";
import { sayComing } from "./passages/came-said.ts";
import { cameTexts } from "./passages/came-texts.fr.ts";
import { askedTexts, helperTexts as texts } from "./helper-texts.fr.ts";

/** How long something takes of which nobody said it, so that it stands among appointments. In minutes. */
const A_MOMENT = 30;

/** As far behind and ahead as dates of the calendar are kept: what comes again has no end. */
const MONTHS = 18;

/**
 * Where one is expected at the homes of others stands among one's own dates: at whose, and what for but where anyone may read it. What
 * one cannot come to, and a pause, leave nothing.
 */
export const myPassages: DatedSource = {
  list: async (work, { from, until, within, isInClear }) => {
    const today = dayOf(work.now);
    const between = {
      from: laterOf(from, today),
      until: earlierOf(until, today.add({ months: MONTHS })),
    };
    if (within !== undefined || Temporal.PlainDate.compare(between.from, between.until) > 0)
      return [];
    return (await listPassagesIn(work, between)).map(
      ({ visit, name, assignment, starts, ends, state, oneDay, insteadOf = [] }) => ({
        uid: passageAt(assignment, visit.id, starts.toPlainDate()).replaceAll("/", "-").slice(1),
        title:
          isInClear === true
            ? texts.at(name)
            : oneDay
              ? askedTexts.at(name, visit.title, insteadOf)
              : texts.atFor(name, visit.title),
        when: timesOf(visit, starts, ends),
        address: PASSAGES,
        of: { kind: "mine" as const },
        sequence: visit.version - 1,
        changedAt: visit.changedAt,
        status: state === "off" ? ("cancelled" as const) : ("confirmed" as const),
      }),
    );
  },
};

const timesOf = (
  { zone }: Pick<SeenVisit, "zone">,
  starts: Temporal.ZonedDateTime,
  ends: Temporal.ZonedDateTime | undefined,
) => ({
  kind: "time" as const,
  start: starts.toInstant(),
  end: (ends ?? starts.add({ minutes: A_MOMENT })).toInstant(),
  zone,
});

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
        .map(({ visit, starts, ends, state, without, coming, came }) => ({
          uid: dayAt(visit.id, day).replaceAll("/", "-").slice(1),
          title: without === undefined ? visit.title : texts.nobodyComes(visit.title),
          when: timesOf(visit, starts, ends),
          address:
            without === undefined || seen?.home.isClosed === true
              ? visitAt(visit.id)
              : whoAt(visit.id, day),
          of: { kind: "mine" as const },
          sequence: visit.version - 1,
          changedAt: visit.changedAt,
          status: state === "off" ? ("cancelled" as const) : ("confirmed" as const),
          who: isInClear === true ? undefined : sayComing({ coming, came }),
          after:
            state === "expected" && without === undefined && came === undefined
              ? cameTexts.isNoted
              : undefined,
          description: isInClear === true ? undefined : visit.note,
        })),
    );
  },
};
