import { dayOf } from "#basics/dates";
import type { SeenGift } from "#modules/gifts";
import { namesOfIn } from "#modules/people";
import type { PersonId, Work } from "#services/house";

import type { AssignmentId } from "../domain/assignment.ts";
import {
  type Came,
  isOver,
  mayTakeBack,
  type Passed,
  type PassedId,
  type SaidBy,
} from "../domain/passed.ts";
import type { Visit } from "../domain/visit.ts";
import type { Day, Expected } from "../domain/week.ts";
import { listPassed } from "../store/passed.ts";
import type { AtHome } from "./standing.ts";

/** The days of one's week, with who came, as it was said: read by whose week it is, and who acts for them, alone. */
export async function cameIn<One extends Visit>(
  work: Work,
  { space }: AtHome,
  days: readonly Day<One>[],
): Promise<readonly Day<One>[]> {
  const [from, until] = [days[0]?.day, days.at(-1)?.day];
  if (from === undefined || until === undefined) return days;
  const all = await listPassed(work, space, { from, until });
  if (all.length === 0) return days;
  const names = await namesOfIn(
    work,
    all.flatMap(({ named }) => named?.helper ?? []),
  );
  const today = dayOf(work.now);
  return days.map(({ day, expected }) => ({
    day,
    expected: expected.map((one) => {
      const came = all
        .filter(({ visit, day: on }) => visit === one.visit.id && on.equals(day))
        .map((said) => cameOf(said, { today, hours: one, zone: one.visit.zone, names }));
      return came.length === 0 ? one : { ...one, came };
    }),
  }));
}

function cameOf(
  { id, named, by, day, saidAt }: Passed,
  {
    today,
    hours,
    zone,
    names,
  }: {
    readonly today: Temporal.PlainDate;
    readonly hours: Pick<Expected, "starts" | "ends">;
    readonly zone: string;
    readonly names: ReadonlyMap<PersonId, string>;
  },
): Came {
  const said = saidAt.toZonedDateTimeISO(zone);
  // Said once it was over, it is no hour of theirs: that of the visit is, where it says from when to when.
  const its = hours.ends === undefined ? undefined : hours.starts.toPlainTime();
  const hour = isOver(hours, saidAt) ? its : said.toPlainTime();
  return {
    id,
    helper: named?.helper,
    name: named && names.get(named.helper),
    by,
    hour: by === "helper" && said.toPlainDate().equals(day) ? hour : undefined,
    isNew: mayTakeBack(dayOf(saidAt), today),
  };
}

/** What was said of one's own passage. */
export interface PassedSeen {
  readonly id: PassedId;
  /** As whom they came: named by whose week it is, or sent by a body. */
  readonly assignment: AssignmentId;
  readonly by: SaidBy;
  /** At whose home, and on which day. */
  readonly space: Passed["space"];
  readonly day: Temporal.PlainDate;
  readonly isNew: boolean;
  /** How long, as one said: a gift of time about it. */
  readonly time: SeenGift | undefined;
}

/** The same, as who came reads it, but how long it was. */
export function passedSeenOf(
  passed: Passed | undefined,
  today: Temporal.PlainDate,
): PassedSeen | undefined {
  if (passed?.named === undefined) return undefined;
  return {
    id: passed.id,
    assignment: passed.named.assignment,
    by: passed.by,
    space: passed.space,
    day: passed.day,
    isNew: passed.by === "helper" && mayTakeBack(dayOf(passed.saidAt), today),
    time: undefined,
  };
}
