import { Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import { type AskedEnv, readTyped, signedIn, typedOf } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { namedBy } from "../protocol/actions/kinds.ts";
import { listMyExchanges } from "../protocol/actions/list-exchanges.ts";
import { nameApprover } from "../protocol/actions/name-approver.ts";
import { takeStep } from "../protocol/actions/take-step.ts";
import { isSide } from "../protocol/domain/exchange.ts";
import { readAct } from "../protocol/web/act-form.ts";
import { askRoutes } from "../needs/web/ask-routes.tsx";
import { type Asking, exchangePage, findAsked, HERE, sideTyped } from "../protocol/web/answer.tsx";
import { exchangesIcs } from "../protocol/web/calendar.ts";
import { approverFields, approversIn } from "../protocol/web/forms.ts";
import { exchangeRefusals } from "../protocol/web/page-texts.fr.ts";
import { ExchangesPage } from "../protocol/web/exchanges-page.tsx";
import { rhythmRoutes } from "../protocol/web/rhythm-routes.tsx";
import { talkRoutes } from "../protocol/web/talk-routes.tsx";

type Env = AskedEnv & WithFrame;

/** « /echanges »: mine, what I ask for, and each exchange from its first word to its last. */
export function exchangeRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const isIn = personBy(c.var.actor) !== undefined;
      const mine = isIn ? await listMyExchanges(app, c.var.actor, undefined) : undefined;
      if (c.var.format === "ics")
        return mine === undefined ? c.notFound() : calendar(app, c, mine.exchanges);
      return answer(c, <ExchangesPage mine={mine} now={app.clock.now()} />);
    })
    .route("/", askRoutes(app))
    .route("/rythme", rhythmRoutes(app))
    .route("/rythme/pour", rhythmRoutes(app, "/:organisation"))
    .get("/:exchange", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      if (seen === undefined) return c.notFound();
      if (c.var.format === "ics") {
        const values = seen.terms.at(-1)?.values;
        return calendar(app, c, [{ ...seen, values }]);
      }
      return exchangePage(app, c, seen, {});
    })
    .route("/", talkRoutes(app))
    .post("/:exchange/accord", signedIn, (c) => nameAnother(app, c))
    .post("/:exchange", signedIn, (c) => act(app, c));
}

async function act(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const as = sideTyped(typed);
  const seen = await findAsked(app, c, as);
  if (seen === undefined) return c.notFound();
  const form = readAct(seen, typed, dayOf(app.clock.now()));
  if (form === undefined) return c.notFound();
  if (!form.fits) return exchangePage(app, c, seen, { typed, problems: form.problems });
  const told = await takeStep(app, c.var.actor, { ...form.data, exchange: seen.kept.id });
  if (told.done) return c.redirect(`${HERE}/${seen.kept.id}?fait=oui`, 303);
  if (told.refusal === "unknown-exchange") return c.notFound();
  const now = (await findAsked(app, c, as)) ?? seen;
  return exchangePage(app, c, now, { typed, problem: exchangeRefusals[told.refusal] });
}

/** Somebody else must agree, in the place of who was named. */
async function nameAnother(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const seen = await findAsked(app, c);
  if (seen === undefined || !isSide(seen.you)) return c.notFound();
  const wanted = namedBy(seen.kind, seen.you).filter(({ party }) => seen.turn.includes(party));
  const form = readTyped(typed, z.looseObject(approverFields(wanted)));
  if (!form.fits) return exchangePage(app, c, seen, { typed, problems: form.problems });
  for (const named of approversIn(wanted, form.data)) {
    const told = await nameApprover(app, c.var.actor, { ...named, exchange: seen.kept.id });
    if (!told.done)
      return exchangePage(app, c, seen, { typed, problem: exchangeRefusals[told.refusal] });
  }
  return c.redirect(`${HERE}/${seen.kept.id}?fait=oui`, 303);
}

function calendar(app: App, c: Asking, exchanges: Parameters<typeof exchangesIcs>[0]) {
  const { publicUrl } = c.var.frame;
  c.header("content-disposition", 'attachment; filename="echanges.ics"');
  return c.body(exchangesIcs(exchanges, { publicUrl, now: app.clock.now() }), 200, {
    "content-type": "text/calendar; charset=utf-8",
  });
}
