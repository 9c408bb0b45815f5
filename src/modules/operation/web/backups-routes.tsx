import { type Context, Hono } from "hono";

import { pageAsked } from "#services/forms";
import type { AskedEnv } from "#services/forms";
import { type App, isOperator, type OperatorCard } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { askDrill, BACKUPS_AT, seeBackups, seeBackupsIn } from "../actions/see-backups.ts";
import { needsAction } from "../domain/trust.ts";
import { BackupsPage, PAGE_SIZE } from "./backups-page.tsx";
import { backupsTexts as words } from "./backups-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** « /operateur/sauvegardes »: nobody else learns that it exists. */
export function backupsRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", (c) => show(app, c))
    .post("/essai", async (c) => {
      const asked = await askDrill(app, c.var.actor, undefined);
      return asked.done ? c.redirect(`${BACKUPS_AT}?demande`, 303) : c.notFound();
    });
}

async function show(app: App, c: Context<Env>): Promise<Response> {
  const seen = await seeBackups(app, c.var.actor, undefined);
  if (seen === undefined) return c.notFound();
  const last = Math.max(1, Math.ceil(seen.backups.length / PAGE_SIZE));
  const page = Math.min(pageAsked(c), last);
  const asked = c.req.query("demande") !== undefined;
  return answer(c, <BackupsPage {...seen} page={page} now={app.clock.now()} asked={asked} />);
}

/** What the operator's page says of backups. */
export const backupsCard: OperatorCard = {
  title: words.title,
  at: BACKUPS_AT,
  tell: async (work) => {
    const trust = (await seeBackupsIn(work))?.trust ?? "well";
    return { sentence: words.trust[trust], needsYou: needsAction(trust) };
  },
};
