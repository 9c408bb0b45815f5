import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { type AskedEnv, readTyped, signedIn, type Typed, typedOf } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { namedBy } from "../actions/exchange-kinds.ts";
import { listMyExchanges } from "../actions/list-exchanges.ts";
import { nameApprover } from "../actions/name-approver.ts";
import { seeExchange, type SeenExchange } from "../actions/see-exchange.ts";
import { takeStep } from "../actions/take-step.ts";
import { isSide } from "../domain/exchange.ts";
import { readAct } from "./act-form.ts";
import { askRoutes } from "./ask-routes.tsx";
import { exchangesIcs } from "./exchange-calendar.ts";
import { approverFields, approversIn } from "./exchange-forms.ts";
import { ExchangePage } from "./exchange-page.tsx";
import { exchangeRefusals, pageTexts as texts } from "./exchange-page-texts.fr.ts";
import { ExchangesPage } from "./exchanges-page.tsx";
import { rhythmRoutes } from "./rhythm-routes.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const HERE = "/echanges";

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
      const seen = await find(app, c);
      if (seen === undefined) return c.notFound();
      if (c.var.format === "ics") {
        const values = seen.terms.at(-1)?.values;
        return calendar(app, c, [{ ...seen, values }]);
      }
      return page(app, c, seen, {});
    })
    .post("/:exchange/accord", signedIn, (c) => nameAnother(app, c))
    .post("/:exchange", signedIn, (c) => act(app, c));
}

function find(app: App, c: Asking, as?: "asker" | "giver"): Promise<SeenExchange | undefined> {
  const asked = c.req.param("exchange") ?? "";
  return isId<"Exchange">(asked)
    ? seeExchange(app, c.var.actor, { exchange: asked, as })
    : Promise.resolve(undefined);
}

interface Shown {
  readonly typed?: Typed;
  readonly problem?: string;
  readonly problems?: Readonly<Record<string, string>>;
}

function page(app: App, c: Asking, seen: SeenExchange, shown: Shown) {
  const said = c.req.query("fait") === "oui" ? texts.done : undefined;
  const status = shown.problem !== undefined ? 409 : shown.problems === undefined ? 200 : 422;
  return answer(
    c,
    <ExchangePage
      seen={seen}
      now={app.clock.now()}
      at={`${HERE}/${seen.kept.id}`}
      said={said}
      act={typeof shown.typed?.["geste"] === "string" ? shown.typed["geste"] : undefined}
      {...shown}
    />,
    status,
  );
}

async function act(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const as = typed["comme"] === "giver" || typed["comme"] === "asker" ? typed["comme"] : undefined;
  const seen = await find(app, c, as);
  if (seen === undefined) return c.notFound();
  const form = readAct(seen, typed, dayOf(app.clock.now()));
  if (form === undefined) return c.notFound();
  if (!form.fits) return page(app, c, seen, { typed, problems: form.problems });
  const told = await takeStep(app, c.var.actor, { ...form.data, exchange: seen.kept.id });
  if (told.done) return c.redirect(`${HERE}/${seen.kept.id}?fait=oui`, 303);
  if (told.refusal === "unknown-exchange") return c.notFound();
  const now = (await find(app, c, as)) ?? seen;
  return page(app, c, now, { typed, problem: exchangeRefusals[told.refusal] });
}

/** Somebody else must agree, in the place of who was named. */
async function nameAnother(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const seen = await find(app, c);
  if (seen === undefined || !isSide(seen.you)) return c.notFound();
  const wanted = namedBy(seen.kind, seen.you).filter(({ party }) => seen.turn.includes(party));
  const form = readTyped(typed, z.looseObject(approverFields(wanted)));
  if (!form.fits) return page(app, c, seen, { typed, problems: form.problems });
  for (const named of approversIn(wanted, form.data)) {
    const told = await nameApprover(app, c.var.actor, { ...named, exchange: seen.kept.id });
    if (!told.done) return page(app, c, seen, { typed, problem: exchangeRefusals[told.refusal] });
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
