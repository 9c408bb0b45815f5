import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { readForm, signedIn, textField } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { endSilentRole, seeWithoutNews } from "../actions/without-news.ts";
import { type Mending, statusOf } from "./inside-page.tsx";
import type { Env } from "../../web/asked.ts";
import { withoutNewsTexts as texts } from "./texts.fr.ts";
import { WithoutNewsPage } from "./without-news-page.tsx";

const endForm = z.object({ pourquoi: textField(texts.noReason, 500) });

/** « /structures/sans-nouvelles »: what waits for the operator. */
export function withoutNewsRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/sans-nouvelles", signedIn, (c) => page(app, c, {}))
    .post("/sans-nouvelles/:role", signedIn, async (c) => {
      const representative = c.req.param("role") ?? "";
      if (!isId<"Representative">(representative)) return c.notFound();
      const { typed, ...form } = await readForm(c, endForm);
      if (!form.fits) return page(app, c, { sent: representative, typed, problems: form.problems });
      const told = await endSilentRole(app, c.var.actor, {
        representative,
        reason: form.data.pourquoi,
      });
      return told.done ? c.redirect("/structures/sans-nouvelles", 303) : c.notFound();
    });
}

async function page(app: App, c: Context<Env>, mending: Mending): Promise<Response> {
  const seen = await seeWithoutNews(app, c.var.actor, undefined);
  if (seen === undefined) return c.notFound();
  return answer(c, <WithoutNewsPage seen={seen} {...mending} />, statusOf(mending));
}
