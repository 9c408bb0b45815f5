import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import { openAssignmentsIn } from "../../actions/open-assignments.ts";
import { daysAwayIn } from "../../actions/pause.ts";
import { type Known, type SeenChoices, seeChoicesIn } from "../../actions/see-helpers.ts";
import type { SeenVisit } from "../../actions/see-week.ts";
import { isFor } from "../../domain/assignment.ts";
import { daysOf, type Expected } from "../../domain/week.ts";
import { listCannotCome } from "../../store/cannot-come.ts";
import type { OfDay } from "./name-for-day.ts";

/** One day of a visit for which one looks for somebody: who said that they cannot, who comes, whom one may name. */
export type WhoFor = SeenChoices & {
  readonly day: Temporal.PlainDate;
  readonly one: Expected<SeenVisit>;
  /** They said that they cannot come that day: they are not asked again. */
  readonly cannot: readonly Known[];
  /** They are named for it already. */
  readonly comes: readonly Known[];
  /** The others whom one knows, who helps already first. */
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
    const helps = new Set(seen.helpers.map(({ helper }) => helper.person));
    const may = seen.known.filter(({ person }) => !names.has(person));
    return {
      ...seen,
      day,
      one,
      cannot: among.filter(({ person }) => !coming.has(person)),
      comes: among.filter(({ person }) => coming.has(person)),
      may: [
        ...may.filter(({ person }) => helps.has(person)),
        ...may.filter(({ person }) => !helps.has(person)),
      ],
    };
  },
);
