import { Hono } from "hono";

import type { AskedEnv } from "#services/forms";
import { type App, isOperator, type OperatorCard } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { countRefusedIn, seeLimits } from "../actions/see-limits.ts";
import { LimitsPage } from "./limits-page.tsx";
import { limitsTexts as words } from "./limits-texts.fr.ts";

/** « /operateur/limites »: nobody else learns that it exists. */
export function limitsRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", async (c) => {
      const seen = await seeLimits(app, c.var.actor, undefined);
      return seen === undefined ? c.notFound() : answer(c, <LimitsPage {...seen} />);
    });
}

/** What the operator's page says of limits: they serve by themselves. */
export const limitsCard: OperatorCard = {
  title: words.card,
  at: "/operateur/limites",
  tell: async (work) => {
    const refused = await countRefusedIn(work);
    const sentence = refused === 0 ? words.cardWell : words.cardReached(refused);
    return { sentence, needsYou: false };
  },
};
