import { Hono } from "hono";

import type { AskedEnv } from "#services/forms";
import { type App, isOperator, type OperatorCard } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { countToSeeIn, HEALTH_AT, seeHealth } from "../actions/see-health.ts";
import { HealthPage } from "./health-page.tsx";
import { healthTexts as words } from "./health-texts.fr.ts";

/** « /operateur/sante »: nobody else learns that it exists. */
export function healthRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", async (c) => {
      const typed = c.req.query("reference")?.trim().toLowerCase() ?? "";
      const reference = typed === "" ? undefined : typed.slice(0, 40);
      const seen = await seeHealth(app, c.var.actor, { reference });
      if (seen === undefined) return c.notFound();
      const folder = app.config.dataFolder;
      return answer(c, <HealthPage {...seen} reference={reference} folder={folder} />);
    });
}

/** What the operator's page says of health. */
export const healthCard: OperatorCard = {
  title: words.card.title,
  at: HEALTH_AT,
  tell: async (work) => {
    const { urgent, toSee } = await countToSeeIn(work);
    const said = [
      ...(urgent > 0 ? [words.card.urgent(urgent)] : []),
      ...(toSee > 0 ? [words.card.see(toSee)] : []),
    ];
    return {
      sentence: said.length === 0 ? words.card.well : said.join(" "),
      needsYou: said.length > 0,
    };
  },
};
