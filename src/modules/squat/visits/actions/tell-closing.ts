import { isId } from "#basics/id";
import { standOfExchangeIn } from "#modules/exchanges";
import { notifyIn } from "#modules/notifications";
import { namesOfOrganisationsIn } from "#modules/organisations";
import { reachPeopleIn } from "#modules/people";
import { type Listener, type Work, withRight } from "#services/house";

import { closingOfVenueIn, isAfterClosing } from "../../invite/actions/door-at.ts";
import { isOpen } from "../domain/lights.ts";
import { findVisit, listToComeAt, type Visit } from "../store/visits.ts";
import { RIGHT } from "./ask-day.ts";

/** That the door closes before a day, or stays open after all. */
export type ClosingSays = "closes" | "stays";

export interface ToldClosing {
  readonly visit: Visit;
  readonly says: ClosingSays;
  readonly hostName: string;
  /** The last day on which the door is open; of one that closes. */
  readonly lastDay: Temporal.PlainDate | undefined;
}

/** Whether that day is still to be, as far as its exchange says. */
async function isAheadIn(work: Work, { exchange, offAt }: Visit): Promise<boolean> {
  const stand = exchange && (await standOfExchangeIn(work, exchange));
  return offAt === undefined && stand !== undefined && isOpen(stand.state);
}

const telling =
  (says: ClosingSays): Listener =>
  async (work, { payload: { venue, on, last } }) => {
    if (typeof venue !== "string" || !isId<"Venue">(venue)) return;
    if (typeof last !== "string") return;
    const from = Temporal.PlainDate.from(last).add({ days: 1 });
    for (const visit of await withRight(work, RIGHT, (lent) => listToComeAt(lent, venue, from))) {
      if (!(await isAheadIn(work, visit))) continue;
      const address = (await reachPeopleIn(work, [visit.guest], undefined)).get(visit.guest);
      if (address === undefined) continue;
      await notifyIn(work, {
        address,
        kind: "squat.door-closes",
        object: `${visit.id} ${says} ${String(on)}`,
        facts: { visit: visit.id, says },
      });
    }
  };

/** Whoever is expected, or asked to come, after the evening on which a door closes is told by then. */
export const tellGuestsOfClosing = telling("closes");

/** The same, once it is kept open after all. */
export const tellGuestsOfKept = telling("stays");

/** What such a letter tells, read as it is written; undefined once it is no longer so. */
export async function seeToldClosingIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldClosing | undefined> {
  const { visit: id, says } = facts;
  if (typeof id !== "string" || !isId<"Need">(id)) return undefined;
  if (says !== "closes" && says !== "stays") return undefined;
  const visit = await withRight(work, RIGHT, (lent) => findVisit(lent, id));
  if (visit === undefined || !(await isAheadIn(work, visit))) return undefined;
  const closing = await closingOfVenueIn(work, visit.venue);
  const isOff = isAfterClosing(closing, visit);
  if (isOff !== (says === "closes")) return undefined;
  const names = await namesOfOrganisationsIn(work, [visit.host]);
  const hostName = names.get(visit.host)?.name ?? "";
  return { visit, says, hostName, lastDay: closing?.lastDay };
}
