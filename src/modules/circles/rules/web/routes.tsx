import { Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import { dayField, lineField, readForm, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { acceptCharter, changeCharter, seeCharter } from "../actions/change-charter.ts";
import { seeRules } from "../actions/see-rules.ts";
import { addressOf, isClosed } from "../../domain/circle.ts";
import { type Asking, type Env, findAsked, statusOf } from "../../web/asked.ts";
import { ChangeCharterPage, type ChangeCharterProps, CharterPage } from "./pages.tsx";
import { charterField } from "../../web/found-routes.tsx";
import { charterTexts, keepRefusals } from "../../web/keep-texts.fr.ts";
import { RulesPage } from "./rules-page.tsx";

const version = z.coerce.number().int().positive();
const acceptForm = z.object({ version });
const changeForm = z.object({
  charte: charterField,
  pourquoi: lineField(charterTexts.noWhy, 500),
  jour: dayField(charterTexts.badDay),
  version,
});

/** « /cercles/:circle/charte »: the charter, its versions, accepting it again, changing it; « /regles »: its own rules, and who moderates. */
export function charterRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:circle/charte", (c) => charterPage(app, c))
    .get("/:circle/regles", async (c) => {
      const seen = await seeRules(app, c.var.actor, { circle: c.req.param("circle") });
      return seen === undefined ? c.notFound() : answer(c, <RulesPage seen={seen} />);
    })
    .post("/:circle/charte/accepter", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      if (seen === undefined) return c.notFound();
      const form = await readForm(c, acceptForm);
      if (!form.fits) return charterPage(app, c, keepRefusals["changed-meanwhile"]);
      const told = await acceptCharter(app, c.var.actor, {
        circle: seen.circle.id,
        version: form.data.version,
      });
      if (told.done) return c.redirect(`${addressOf(told.value)}/charte`, 303);
      return charterPage(app, c, keepRefusals[told.refusal]);
    })
    .get("/:circle/charte/changer", signedIn, (c) => changePage(app, c, {}))
    .post("/:circle/charte/changer", signedIn, (c) => change(app, c));
}

async function charterPage(app: App, c: Asking, problem?: string): Promise<Response> {
  const circle = c.req.param("circle") ?? "";
  const seen = await seeCharter(app, c.var.actor, { circle });
  if (seen === undefined) return c.notFound();
  return answer(
    c,
    <CharterPage seen={seen} now={app.clock.now()} problem={problem} />,
    problem === undefined ? 200 : 409,
  );
}

async function changePage(
  app: App,
  c: Asking,
  shown: Omit<ChangeCharterProps, "circle" | "today">,
): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen?.standing !== "facilitator" || isClosed(seen.circle)) return c.notFound();
  const today = dayOf(app.clock.now());
  return answer(
    c,
    <ChangeCharterPage circle={seen.circle} today={today} {...shown} />,
    statusOf(shown),
  );
}

async function change(app: App, c: Asking): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, changeForm);
  if (!form.fits) return changePage(app, c, { typed, problems: form.problems });
  const told = await changeCharter(app, c.var.actor, {
    circle: seen.circle.id,
    sentences: form.data.charte,
    why: form.data.pourquoi,
    due: form.data.jour,
    from: form.data.version,
  });
  if (told.done) return c.redirect(`${addressOf(told.value)}/charte`, 303);
  if (told.refusal === "bad-date")
    return changePage(app, c, { typed, problems: { jour: keepRefusals["bad-date"] } });
  return changePage(app, c, { typed, problem: keepRefusals[told.refusal] });
}
