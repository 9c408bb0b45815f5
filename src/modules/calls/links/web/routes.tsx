import { type Context, Hono } from "hono";
import { z } from "zod";

import { type AskedEnv, readForm, pageAsked } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { checkLink } from "../actions/check-links.ts";
import { type LinksShown, seeLinks } from "../actions/see-links.ts";
import { LINK_STATES } from "../domain/link.ts";
import { checkRefusals, visitSaid } from "./texts.fr.ts";
import { LinksPage, linksAt } from "./links-page.tsx";

type Env = AskedEnv & WithFrame;

const checkForm = z.object({
  adresse: z.string().min(1).max(2000),
  liste: z.enum(["morts", "incertains"]).optional(),
  appel: z.coerce.number().int().min(1).optional().catch(undefined),
});

const shownOf = (list: string | undefined): LinksShown =>
  list === "incertains" ? "unsure" : "dead";

/** « /operateur/liens »: for who keeps the instance; unknown to all others. */
export function linkRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) =>
      show(app, c, {
        shown: shownOf(c.req.query("liste")),
        number: numberOf(c.req.query("appel")),
        said: saidOf(c.req.query("fait")),
      }),
    )
    .post("/visiter", async (c) => {
      const form = await readForm(c, checkForm);
      if (!form.fits) return c.notFound();
      const { adresse, liste, appel: number } = form.data;
      const shown = shownOf(liste);
      const told = await checkLink(app, c.var.actor, { address: adresse });
      if (!told.done) return show(app, c, { shown, number, problem: checkRefusals[told.refusal] });
      return c.redirect(linksAt({ shown, number, fait: told.value }), 303);
    });
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= 1 ? number : undefined;
}

function saidOf(text: string | undefined): string | undefined {
  const state = LINK_STATES.find((one) => one === text);
  return state === undefined || state === "new" ? undefined : visitSaid[state];
}

async function show(
  app: App,
  c: Context<Env>,
  asked: {
    readonly shown: LinksShown;
    readonly number: number | undefined;
    readonly said?: string | undefined;
    readonly problem?: string | undefined;
  },
): Promise<Response> {
  const page = pageAsked(c);
  const seen = await seeLinks(app, c.var.actor, { ...asked, page });
  if (seen === undefined) return c.notFound();
  return answer(
    c,
    <LinksPage seen={seen} {...asked} page={page} now={app.clock.now()} />,
    asked.problem === undefined ? 200 : 409,
  );
}
