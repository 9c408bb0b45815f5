import { person, type PersonId } from "#services/house";

import { valueOf } from "../../../../../tests/support/organisations.ts";
import { sayCannotCome } from "../../actions/cannot-come.ts";
import { seeWeek } from "../../actions/see-week.ts";
import {
  ana,
  app,
  helene,
  named,
  passages,
  quentin,
  TOMORROW,
  visits,
} from "../../actions/test-naming.ts";
import { type NameForDay, nameForDay } from "./name-for-day.ts";

export const THURSDAY = TOMORROW;
export const NEXT = THURSDAY.add({ days: 7 });
export const forDay = (more: Partial<NameForDay> = {}, as = person(ana)) =>
  nameForDay(app, as, { helper: helene, visit: visits[0], day: THURSDAY, ...more });
export const namedFor = async (more: Partial<NameForDay> = {}) => valueOf(await forDay(more));
/** When Hélène is expected for the meal, of the two weeks that come. */
export const meals = async (who: PersonId = helene) =>
  (await passages(who)).flatMap(({ visit, starts, cannotCome }) =>
    visit.id === visits[0] && !cannotCome ? [starts.toPlainDate().toString()] : [],
  );
export const onDay = async (day = THURSDAY) => {
  const week = await seeWeek(app, person(ana), { day });
  const one = week?.days.find((its) => its.day.equals(day))?.expected[0];
  if (one?.coming === undefined) return one?.without?.cannot;
  const { comes, instead, asked } = one.coming;
  const said = { comes: comes.map(({ name }) => name), instead };
  return asked === undefined ? said : { ...said, asked };
};
/** Quentin comes for each meal, but not that day. */
export const quentinCannot = async () => {
  const assignment = await named();
  const that = { assignment, visit: visits[0], day: THURSDAY };
  valueOf(await sayCannotCome(app, person(quentin), that));
  return that;
};
