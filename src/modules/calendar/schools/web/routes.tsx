import { Hono } from "hono";

import type { AskedEnv } from "#services/forms";
import { type App, isOperator, type OperatorCard } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { missingYearsIn, seeSchools } from "../actions/see-schools.ts";
import { SchoolsPage } from "./schools-page.tsx";
import { texts } from "./texts.fr.ts";

export const AT = "/operateur/vacances-scolaires";

/** What school holidays are known, for the operator; nobody else learns that it exists. */
export function schoolsRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", async (c) => {
      const seen = await seeSchools(app, c.var.actor, undefined);
      return seen === undefined ? c.notFound() : answer(c, <SchoolsPage {...seen} />);
    });
}

/** A year that a series needs and that is missing waits for who operates. */
export const schoolsCard: OperatorCard = {
  title: texts.title,
  at: AT,
  tell: async (work) => {
    const years = [...new Set((await missingYearsIn(work)).map(({ year }) => year))];
    const needsYou = years.length > 0;
    return { sentence: needsYou ? texts.cardMissing(years) : texts.cardWell, needsYou };
  },
};
