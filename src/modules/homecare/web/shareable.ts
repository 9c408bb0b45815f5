import { dayOf } from "#basics/dates";
import type { Shareable, SpaceId } from "#services/house";

import { keepsWeekIn } from "../actions/see-week.ts";
import { seeSharedVisitsIn, VISITS } from "../actions/share-week.ts";
import { ofAt } from "../domain/address.ts";
import { sayWhen } from "./said.ts";
import { sharingTexts as texts } from "./texts.fr.ts";

/** One's week, shared whole or a visit at a time: with its words, its days off, and that one is away. */
export const shareableWeek: Shareable = {
  table: VISITS,
  heading: texts.heading,
  one: texts.one,
  all: texts.all,
  offersAll: keepsWeekIn,
  page: (of) => ({ at: ofAt(of), label: texts.page }),
  see: async (work, { space, rows }) => {
    const today = dayOf(work.now);
    // oxlint-disable-next-line no-unsafe-type-assertion -- an id of a space, as `access` hands it over
    const visits = await seeSharedVisitsIn(work, { space: space as SpaceId, rows });
    return visits.map((visit) => ({
      row: visit.id,
      label: visit.title,
      says: [
        visit.title,
        texts.when(sayWhen(visit, today)),
        ...(visit.note === undefined ? [] : [visit.note]),
      ],
    }));
  },
};
