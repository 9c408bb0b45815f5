import { dayOf } from "#basics/dates";
import { type Employment, employersOfIn, namesOfOrganisationsIn } from "#modules/organisations";
import { ageBandsIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import { type SeenPlace, seePlaceIn } from "../../find/actions/see-place.ts";
import { MOST_DAYS_AHEAD } from "../domain/visit.ts";
import { openWelcomeIn, type Welcome } from "./welcome.ts";

/** One of those for whom who asks works, by its name. */
export interface NamedEmployer extends Pick<Employment, "organisation" | "status"> {
  readonly name: string;
}

/** What the form to ask for a day is drawn from. */
export interface SeenAsking {
  readonly place: SeenPlace;
  readonly host: SeenPlace["host"]["id"];
  /** For whom who asks works; what keeps the venue is not among them. */
  readonly employers: readonly NamedEmployer[];
  /** Who asks said to be under eighteen. */
  readonly isMinor: boolean;
  readonly welcome: Pick<Welcome, "insured" | "someone"> | undefined;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** The form to ask for a day there; undefined for a place where nobody can be asked, and under a mandate. */
export const seeAsking = reading(
  async (work: Work, asked: { readonly number: number }): Promise<SeenAsking | undefined> => {
    const me = work.actor.for;
    const place = await seePlaceIn(work, asked);
    const host = place?.host.id;
    if (me === undefined || work.actor.mandate !== undefined) return undefined;
    if (place === undefined || host === undefined) return undefined;
    const works = (await employersOfIn(work, me)).filter(
      ({ organisation }) => organisation !== host,
    );
    const names = await namesOfOrganisationsIn(
      work,
      works.map(({ organisation }) => organisation),
    );
    const today = dayOf(work.now);
    return {
      place,
      host,
      employers: works.map(({ organisation, status }) => ({
        organisation,
        status,
        name: names.get(organisation)?.name ?? "",
      })),
      isMinor: (await ageBandsIn(work, [me])).get(me) !== "adult",
      welcome: await openWelcomeIn(work, place.venue.id),
      first: today,
      last: today.add({ days: MOST_DAYS_AHEAD }),
    };
  },
);
