import { Hono } from "hono";

import { refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import type { Asking, Env } from "../../web/asked.ts";
import { endSilentRole, seeWithoutNews } from "../actions/without-news.ts";
import { endSilentForm } from "./forms.ts";
import { teamRefusals as refusals } from "./texts.fr.ts";
import { WithoutNewsPage } from "./without-news-page.tsx";

/** « /structures/sans-nouvelles »: what waits for the operator. */
export function withoutNewsRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await seeWithoutNews(app, c.var.actor, undefined);
      const asked = c.req.param("role");
      const named = seen?.silent.find((one) => one.representative === asked)?.representative;
      return seen && (asked === undefined || named !== undefined) ? { seen, named } : undefined;
    },
    draw: (c, seen, back) => answer(c, <WithoutNewsPage {...seen} back={back} />, back),
  });
  const end = page.sent({
    asks: endSilentForm,
    act: async (c, { named: representative }, asked) =>
      representative === undefined
        ? refused("not-allowed")
        : endSilentRole(app, c.var.actor, { representative, ...asked }),
    refusals,
    to: () => "/structures/sans-nouvelles",
  });
  return new Hono<Env>()
    .get("/sans-nouvelles", signedIn, page.show)
    .post("/sans-nouvelles/:role", signedIn, end);
}
