import { type Context, Hono } from "hono";

import { pageOf } from "#services/forms";
import type { App, OperatorCard } from "#services/house";
import { answer } from "#ui/frame";

import {
  endDeployment,
  openDeployment,
  seeDeployment,
  seeDeploymentIn,
} from "../actions/open-deployment.ts";
import { OPERATOR } from "../domain/address.ts";
import { deploymentForm } from "./forms.ts";
import { OperatorPage } from "./operator-page.tsx";
import type { Env } from "./routes.tsx";
import { operatorTexts, refusalTexts as refusals } from "./texts.fr.ts";

/** « /operateur/chez-moi »: what the territory says before it opens; for all others there is no such page. */
export function operatorRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Context<Env>) => seeDeployment(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <OperatorPage {...seen} back={back} />, back),
  });
  const open = page.sent({
    asks: deploymentForm,
    act: (c, _, asked) => openDeployment(app, c.var.actor, asked),
    refusals,
    beside: { "not-yet-assessed": "analyse", "retention-unread": "relu" },
    to: () => OPERATOR,
  });
  const close = page.pressed({
    act: (c) => endDeployment(app, c.var.actor, undefined),
    refusals,
    to: () => OPERATOR,
  });
  return new Hono<Env>().get("/", page.show).post("/", open).post("/fermer", close);
}

/** Nothing waits for who operates: a territory opens it when it is ready. */
export const deploymentCard: OperatorCard = {
  title: operatorTexts.title,
  at: OPERATOR,
  tell: async (work) => {
    const seen = await seeDeploymentIn(work);
    const said = seen?.said;
    const isOpen = said !== undefined && said.closedAt === undefined;
    return {
      sentence: isOpen ? operatorTexts.cardOpen(said.controller) : operatorTexts.cardClosed,
      needsYou: false,
    };
  },
};
