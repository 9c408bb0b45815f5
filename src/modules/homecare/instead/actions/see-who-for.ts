import { namesOfIn } from "#modules/people";
import { listToldIn } from "#modules/relays";
import { reading, type Work } from "#services/house";

import { openAssignmentsIn } from "../../actions/open-assignments.ts";
import { daysAwayIn } from "../../actions/pause.ts";
import { type Known, type SeenChoices, seeChoicesIn } from "../../actions/see-helpers.ts";
import type { SeenVisit } from "../../actions/see-week.ts";
import { isFor, isStanding } from "../../domain/assignment.ts";
import { daysOf, type Expected } from "../../domain/week.ts";
import { listAssignments } from "../../store/assignments.ts";
import { listCannotCome } from "../../store/cannot-come.ts";
import { listOffersIn, type Offer } from "../../actions/who/see-offers.ts";
import { isOfDay } from "../../domain/gap.ts";
import type { PersonId } from "../../domain/visit.ts";
import type { OfDay } from "./name-for-day.ts";

/** One day of a visit for which one looks for somebody: who said that they cannot, who comes, whom one may name. */
export type WhoFor = SeenChoices & {
  readonly day: Temporal.PlainDate;
  readonly one: Expected<SeenVisit>;
  /** They said that they cannot come that day: they are not asked again. */
  readonly cannot: readonly Known[];
  /** They are named for it already. */
  readonly comes: readonly Known[];
  /** Who proposes to come, where nobody does: first who said it first. */
  readonly offers: readonly Offer[];
  /** The others whom one knows, the likeliest first. */
  readonly may: readonly Known[];
};

/** Undefined where nobody is expected that day, and where nothing begins. */
export const seeWhoFor = reading(
  async (work: Work, { visit, day }: OfDay): Promise<WhoFor | undefined> => {
    const seen = await seeChoicesIn(work);
    const which = seen?.visits.find(({ id }) => id === visit);
    if (seen === undefined || which === undefined) return undefined;
    const { space } = seen.home;
    const away = await daysAwayIn(work, space, day);
    const [one] = daysOf({ from: day, until: day }, [which], away)[0]?.expected ?? [];
    const isToCome = Temporal.PlainDate.compare(day, seen.today) >= 0;
    if (one?.state !== "expected" || !isToCome) return undefined;
    const named = (await openAssignmentsIn(work, space)).filter((its) =>
      isFor(its, { visit, day }),
    );
    const said = (await listCannotCome(work, space, day)).filter(
      (its) => its.visit === visit && its.day.equals(day),
    );
    const isSaid = (id: string) => said.some(({ assignment }) => assignment === id);
    const coming = new Set(named.filter(({ id }) => !isSaid(id)).map(({ helper }) => helper));
    const known = named.map(({ helper }) => helper);
    const names = await namesOfIn(work, known);
    const among = [...names].map(([person, name]) => ({ person, name }));
    const may = seen.known.filter(({ person }) => !names.has(person));
    return {
      ...seen,
      day,
      one,
      cannot: among.filter(({ person }) => !coming.has(person)),
      comes: among.filter(({ person }) => coming.has(person)),
      offers: (await listOffersIn(work, space)).filter((its) => isOfDay(its, { visit, day })),
      may: likelyFirst(may, await likelyIn(work, seen)),
    };
  },
);

/** Who came once for one day alone; then who is in one's list, which is one's own to read; then who helps already. */
async function likelyIn(
  work: Work,
  { home, today, helpers }: SeenChoices,
): Promise<readonly ReadonlySet<PersonId>[]> {
  const before = (await listAssignments(work, home.space)).filter(
    (one) => one.oneDay && one.endedAt === undefined && !isStanding(one, today),
  );
  const told = work.actor.mandate === undefined ? await listToldIn(work, home.space) : [];
  return [
    new Set(before.map(({ helper }) => helper)),
    new Set(told),
    new Set(helpers.map(({ helper }) => helper.person)),
  ];
}

/** The first of these sets that holds somebody says their place; within it, and after all of them, as they were. */
function likelyFirst(
  some: readonly Known[],
  likely: readonly ReadonlySet<PersonId>[],
): readonly Known[] {
  const placeOf = ({ person }: Known) => {
    const at = likely.findIndex((one) => one.has(person));
    return at < 0 ? likely.length : at;
  };
  return some.toSorted((one, other) => placeOf(one) - placeOf(other));
}
