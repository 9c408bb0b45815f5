import { dayOf, writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import type { Shareable, SpaceId } from "#services/house";

import { keepsWeekIn, type SeenVisit, VISITS } from "../actions/see-week.ts";
import { ASSIGNMENTS, seeSharedVisitsIn } from "../actions/share-week.ts";
import { ofAt } from "../domain/address.ts";
import { sayBetween, sayWhen } from "./said.ts";
import { sayHour } from "./hours.fr.ts";
import { sharingTexts as texts, texts as words } from "./texts.fr.ts";

/** One's week, shared whole or a visit at a time: with its words, its days off, and that one is away. */
export const shareableWeek: Shareable = {
  table: VISITS,
  heading: texts.heading,
  headingOf: texts.headingOf,
  one: texts.one,
  all: texts.all,
  offersAll: keepsWeekIn,
  besides: "qui-vient",
  page: (of) => ({ at: ofAt(of), label: texts.page, says: texts.pageSays }),
  see: async (work, { space, rows }) => {
    const today = dayOf(work.now);
    // oxlint-disable-next-line no-unsafe-type-assertion -- an id of a space, as `access` hands it over
    const visits = await seeSharedVisitsIn(work, { space: space as SpaceId, rows });
    return visits.map((visit) => ({
      row: visit.id,
      label: visit.title,
      says: linesOf(visit, today),
    }));
  },
};

/**
 * Who comes, and when nobody does: a sentence of its own, whole alone, which shows first names at the address of the week, on the visits
 * that are shown; by itself it lists nobody.
 */
export const shareableWho: Shareable = {
  table: ASSIGNMENTS,
  heading: texts.whoHeading,
  headingOf: texts.whoHeadingOf,
  one: (label) => label,
  all: texts.who,
  offersAll: keepsWeekIn,
  see: (_, { rows = [] }) =>
    Promise.resolve(rows.map((row) => ({ row, label: texts.whoOne, says: [] }))),
};

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** All that whoever reads a visit learns of it: when it comes, until when, on which days it does not. */
function linesOf(visit: SeenVisit, today: Temporal.PlainDate): readonly string[] {
  const { title, note, stopped, minutes, at, off, paused } = visit;
  const day = (one: Temporal.PlainDate) => writeDay(one, today);
  const toCome = off.filter((one) => Temporal.PlainDate.compare(one, today) >= 0);
  const isAway = paused !== undefined && Temporal.PlainDate.compare(paused.until, today) >= 0;
  return [
    title,
    stopped === undefined ? texts.when(sayWhen(visit, today)) : words.stopped(day(stopped)),
    ...(minutes === undefined ? [] : [texts.until(sayHour(at.add({ minutes })))]),
    ...(toCome.length === 0 ? [] : [texts.off(LIST.format(toCome.map((one) => `le ${day(one)}`)))]),
    ...(isAway ? [texts.away(capital(sayBetween(paused, today)))] : []),
    ...(note === undefined ? [] : [note]),
  ];
}
