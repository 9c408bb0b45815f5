import { PARIS } from "#basics/dates";
import { isId } from "#basics/id";
import { themeLabels } from "#rules/subjects";
import type { Dated, DatedSource } from "#services/house";

import {
  type ListedDate,
  listOccurrencesIn,
  listOfSpaceIn,
} from "../../actions/list-occurrences.ts";
import { isOver } from "../../domain/occasion.ts";
import { placeSaid } from "../../web/place-said.ts";

/** The zone in which the days that are asked begin and end: that of the territory; the house keeps what is between. */
const ZONE = PARIS;

/** The dates of occasions that concern the person who acts, but those to which they said that they do not come. */
export const myOccurrences: DatedSource = {
  list: async (work, { from, until, within }) => {
    const window = {
      // A day more on each side: it is another day overseas.
      from: from.subtract({ days: 1 }).toZonedDateTime(ZONE).toInstant(),
      until: until.add({ days: 2 }).toZonedDateTime(ZONE).toInstant(),
    };
    if (within !== undefined) {
      const all = isId<"Space">(within)
        ? await listOfSpaceIn(work, { space: within, ...window })
        : [];
      return all.map(datedOccurrence);
    }
    const listed = await listOccurrencesIn(work, window);
    return listed
      .filter(({ mine }) => mine?.answer !== "no")
      .map((one) => ({ ...datedOccurrence(one), declines: declinesAt(one, work.now) }));
  },
};

/** Where one says that one does not come, of what is neither over nor off. */
function declinesAt(
  { occurrence, isCancelled }: ListedDate,
  now: Temporal.Instant,
): string | undefined {
  return isCancelled || isOver(occurrence, now)
    ? undefined
    : `/rendez-vous/dates/${occurrence.id}/repondre`;
}

/** A date of an occasion, as a calendar keeps it. */
export function datedOccurrence(listed: ListedDate): Dated {
  const { occasion, occurrence, words, at } = listed;
  const isOnce = occasion.when.rule.every === "once";
  return {
    // Of what is once, the name that its own file has too.
    uid: isOnce ? occasion.id : occurrence.id,
    title: words.title,
    when: {
      kind: "time",
      start: occurrence.starts,
      end: occurrence.ends,
      zone: occasion.when.zone,
    },
    address: at,
    of: whoseOf(listed),
    within: listed.where.space,
    // Each of the two rises alone: their sum rises with either.
    sequence: occasion.sequence + occurrence.sequence,
    changedAt: occasion.changedAt,
    status: statusOf(listed),
    description: words.video,
    location: placeSaid(listed) || undefined,
    categories: occasion.themes.map((theme) => themeLabels[theme]),
  };
}

function whoseOf({ where }: ListedDate): Dated["of"] {
  if (where.of === "person" || where.name === undefined) return { kind: "mine" };
  return { kind: where.of, name: where.name };
}

/** Who waits for a place, or said « peut-être », is not sure to be there. */
function statusOf({ isCancelled, mine }: ListedDate): Dated["status"] {
  if (isCancelled) return "cancelled";
  return mine?.answer === "maybe" || mine?.waits === true ? "tentative" : "confirmed";
}
