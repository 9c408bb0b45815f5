import { dayOf } from "#basics/dates";
import { recordReadsAcrossIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { personBy, reading, type Work, withRight } from "#services/house";
import { openKeysIn } from "#services/keys";

import { type Assignment, hasBegun, isAsked, isFor, isStanding } from "../domain/assignment.ts";
import type { PersonId, SpaceId, VisitId } from "../domain/visit.ts";
import type { CannotCome } from "../domain/cannot-come.ts";
import { type Between, type Day, daysOf, type Expected } from "../domain/week.ts";
import { DAYS_BACK, type Passed } from "../domain/passed.ts";
import { listSaidBy } from "../store/cannot-come.ts";
import { listPassedBy } from "../store/passed.ts";
import { listVisitsAmong } from "../store/stood.ts";
import { type PassedSeen, passedSeenOf } from "./came.ts";
import { withTimeIn } from "./time-of.ts";
import { type Also, withOthersIn } from "./who/also-comes.ts";
import { listAssignmentsOf } from "../store/assignments.ts";
import { openAmongIn } from "./open-assignments.ts";
import { type InPlace, withReplacedIn } from "./without.ts";
import { LETTER_RIGHT, listOverIn, type OverPassage } from "./passages-on.ts";
import { daysAwayAmongIn } from "./pause.ts";
import { openedIn, type SeenVisit, VISITS } from "./see-week.ts";
import { type ComesNoMore, listOverLatelyIn } from "./who/over.ts";
import { listWantedIn, type SeenWanted } from "./who/list-wanted.ts";
import { atHomeIn } from "./standing.ts";

/** One time that one is expected at somebody's. */
export type Passage = Expected<SeenVisit> &
  Partial<InPlace> & {
    readonly assignment: Assignment["id"];
    readonly name: string;
    /** Who else comes for it that day; undefined: nobody. */
    readonly also?: Also | undefined;
    /** One said that one cannot come. */
    readonly cannotCome: boolean;
    /** For that day alone: one was asked to. */
    readonly oneDay: boolean;
    /** And did not answer yet. */
    readonly isAsked: boolean;
    /** That one came, as somebody said; what one said oneself today can be taken back. */
    readonly passed: PassedSeen | undefined;
  };

export interface Later {
  readonly name: string;
  readonly from: Temporal.PlainDate;
  /** That day alone. */
  readonly oneDay: boolean;
  /** That day alone, and one did not answer: of which visit. */
  readonly asked?: VisitId | undefined;
  /** Of it one may say that one will not come. */
  readonly assignment: Assignment["id"];
}

export interface SeenPassages {
  readonly today: Temporal.PlainDate;
  readonly passages: readonly Passage[];
  /** Those of the day before, of which one may still say that one came. */
  readonly before: readonly Passage[];
  /** Those of the two weeks before it of which nobody said it, or one did today. */
  readonly unsaid: readonly Passage[];
  /** Likewise where that day was the last one: no word of what it was is read any more. */
  readonly over: readonly OverPassage[];
  /** At whose home one is expected from a day to come on; whom a body sends reads no visit until then. */
  readonly later: readonly Later[];
  /** Where nobody comes, of those who let one read it, and what one proposed. */
  readonly wanted: SeenWanted;
  /** Where one comes no more, lately, as it was ended there. */
  readonly noMore: readonly ComesNoMore[];
  /** At whose homes one comes, named by them: of each one may say that one comes no more. */
  readonly homes: readonly { readonly person: PersonId; readonly name: string }[];
}

/** How far ahead one reads where one goes. */
const WEEKS = 2;

/**
 * « Mes passages »: where the person who acts is expected in the coming two weeks, at whose home, with what they wrote for that visit.
 * Row security opens the visits; each is a line a day in the log of whose it is. Nothing under a mandate.
 */
export const seePassages = reading(seePassagesIn);

export async function seePassagesIn(work: Work): Promise<SeenPassages | undefined> {
  const me = await helperIn(work);
  if (me === undefined) return undefined;
  const today = dayOf(work.now);
  const yesterday = today.subtract({ days: 1 });
  const between = { from: today.subtract({ days: DAYS_BACK }), until: today.add({ weeks: WEEKS }) };
  const kept = await listAssignmentsOf(work, me);
  const { all, names, both, said, visits } = await expectedIn(work, kept, { me, ...between });
  const { late = [], near = [] } = Object.groupBy(both, ({ starts }) =>
    Temporal.PlainDate.compare(starts.toPlainDate(), yesterday) < 0 ? "late" : "near",
  );
  const timed = await withTimeIn(work, me, await withOthersIn(work, me, near));
  const unsaid = await withTimeIn(work, me, late.filter(isUnsaid));
  const isDeclined = ({ id, oneDay }: Assignment) =>
    oneDay && said.some(({ assignment }) => assignment === id);
  const later = all
    .filter((one) => !hasBegun(one, today) && !isReadOnItsDay(one, both) && !isDeclined(one))
    .map(({ id: assignment, space, from, ...one }) => ({
      name: names.get(personOf(space)) ?? "",
      from,
      oneDay: one.oneDay,
      asked: isAsked(one) ? one.visits[0] : undefined,
      assignment,
    }));
  const { before = [], passages = [] } = Object.groupBy(inOrder(timed), ({ starts }) =>
    starts.toPlainDate().equals(yesterday) ? "before" : "passages",
  );
  const mine = all.filter(({ through, oneDay }) => through === undefined && !oneDay);
  const homes = [...new Set(mine.map(({ space }) => personOf(space)))]
    .map((person) => ({ person, name: names.get(person) ?? "" }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
  return {
    today,
    later,
    homes,
    passages,
    noMore: await listOverLatelyIn(work, kept, all),
    wanted: await listWantedIn(work, { me, mine: all, visits }),
    over: await withTimeIn(work, me, await listOverIn(work, me, kept)),
    before: before.filter(isToSay),
    unsaid: inOrder(unsaid),
  };
}

/** One was expected, and did not say that one cannot. */
const isToSay = ({ state, cannotCome }: Passage): boolean => state === "expected" && !cannotCome;

/** Nothing was said of it, or today: then it can be taken back, and its time said. */
const isUnsaid = (one: Passage): boolean =>
  isToSay(one) && !one.isAsked && one.passed?.isNew !== false;

const inOrder = (all: readonly Passage[]): readonly Passage[] =>
  all.toSorted(
    (one, other) =>
      Temporal.ZonedDateTime.compare(one.starts, other.starts) ||
      one.visit.id.localeCompare(other.visit.id),
  );

/** Where the person who acts is expected from a day to another, as an agenda says it: those to which they come. Nothing under a mandate. */
export async function listPassagesIn(work: Work, between: Between): Promise<readonly Passage[]> {
  const me = await helperIn(work);
  if (me === undefined) return [];
  const kept = await listAssignmentsOf(work, me);
  const { both } = await expectedIn(work, kept, { me, ...between });
  const those = both.filter(({ cannotCome, state }) => !cannotCome && state !== "paused");
  return inPlaceIn(work, those);
}

/** What is entrusted to somebody, at whose home, and their passages of these days; each visit read is in the log of whose it is. */
async function expectedIn(
  work: Work,
  kept: readonly Assignment[],
  { me, ...between }: Between & { readonly me: PersonId },
) {
  const today = dayOf(work.now);
  const all = (await openAmongIn(work, kept)).filter((one) => isStanding(one, today));
  if (all.length === 0)
    return { all, names: new Map<PersonId, string>(), both: [], said: [], visits: [] };
  const names = await namesOfIn(
    work,
    all.map(({ space }) => personOf(space)),
  );
  const said = await listSaidBy(work, me, between.from);
  const came = await listPassedBy(work, me, between.from);
  const visits = await visitsOfIn(work, all, between.from);
  const spaces = [...new Set(all.map(({ space }) => space))];
  const away = await daysAwayAmongIn(work, spaces, between.from);
  const both = all.flatMap((one) => {
    const name = names.get(personOf(one.space)) ?? "";
    const days = daysOf(between, openTo(one, visits), away.get(one.space));
    return passagesOf(one, days, { name, said, came, today });
  });
  await logIn(work, both);
  return { all, names, both, said, visits };
}

/** For one day alone, which is read already among the passages. */
const isReadOnItsDay = ({ id, from, until }: Assignment, both: readonly Passage[]): boolean =>
  until?.equals(from) === true && both.some(({ assignment }) => assignment === id);

/** The passages of one assignment, with what was said of each. */
function passagesOf(
  one: Assignment,
  days: readonly Day<SeenVisit>[],
  {
    name,
    said,
    came,
    today,
  }: {
    readonly name: string;
    readonly said: readonly CannotCome[];
    readonly came: readonly Passed[];
    readonly today: Temporal.PlainDate;
  },
): readonly Passage[] {
  return days.flatMap(({ day, expected }) =>
    expected.flatMap((each) => {
      const on = { visit: each.visit.id, day };
      if (!isFor(one, on)) return [];
      const passed = passedSeenOf(
        came.find((its) => isOf(its, on)),
        today,
      );
      const cannotCome = said.some((its) => its.assignment === one.id && isOf(its, on));
      return [
        {
          ...each,
          assignment: one.id,
          oneDay: one.oneDay,
          isAsked: isAsked(one),
          name,
          cannotCome,
          passed,
        },
      ];
    }),
  );
}

const inPlaceIn = (work: Work, all: readonly Passage[]) =>
  withRight(work, LETTER_RIGHT, (lent) => withReplacedIn(lent, all));

const isOf = (
  one: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
): boolean => one.visit === on.visit && one.day.equals(on.day);

/** Who may come to others: the person who acts, for themself. */
export async function helperIn(work: Work): Promise<PersonId | undefined> {
  const home = await atHomeIn(work);
  const isOneself = work.actor.mandate === undefined && home?.person === personBy(work.actor);
  return isOneself ? home?.person : undefined;
}

type Entrusted = Pick<Assignment, "space" | "visits">;

/** The visits of assignments that are open to who acts, each once: all of them in one statement, and their keys in another. */
export async function visitsOfIn(
  work: Work,
  all: readonly Entrusted[],
  from: Temporal.PlainDate,
): Promise<readonly SeenVisit[]> {
  const ids = new Set(all.flatMap(({ visits }) => visits));
  if (ids.size === 0) return [];
  const found = await listVisitsAmong(work, [...ids], from);
  const sealed = found.filter((visit) => all.some((one) => isEntrustedIn(one, visit)));
  await openKeysIn(work, [...new Set(sealed.map(({ space }) => space))]);
  return openedIn(work, sealed);
}

const isEntrustedIn = (
  { space, visits }: Entrusted,
  visit: { readonly id: VisitId; readonly space: SpaceId },
): boolean => space === visit.space && visits.includes(visit.id);

const openTo = (one: Entrusted, visits: readonly SeenVisit[]): readonly SeenVisit[] =>
  visits.filter((visit) => isEntrustedIn(one, visit));

/** Each visit is a line a day in the log of whose it is. */
async function logIn(work: Work, passages: readonly Passage[]): Promise<void> {
  const read = new Map(passages.map(({ visit: { id, space } }) => [id, { space, row: id }]));
  await recordReadsAcrossIn(work, { table: VISITS, reads: [...read.values()] });
}
