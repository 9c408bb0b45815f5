import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { form } from "#basics/form";
import { done } from "#basics/result";
import { type AskedEnv, signedIn } from "#services/forms";
import { type App, personBy } from "#services/house";
import { icalendarFile, writeIcalendar } from "#services/icalendar";
import { answer, type WithFrame } from "#ui/frame";

import { listMyExchanges } from "../protocol/actions/list-exchanges.ts";
import { nameApprover } from "../protocol/actions/name-approver.ts";
import { takeStep } from "../protocol/actions/take-step.ts";
import { askRoutes } from "../needs/web/ask-routes.tsx";
import { ACT, NAMED } from "../protocol/web/act-parts.tsx";
import { actPage, type Asking, exchangePage, findAsked, HERE } from "../protocol/web/answer.tsx";
import { approverQuestions, approversIn, wantedNow } from "../protocol/web/approvers.tsx";
import { type DatedExchange, datedExchanges } from "../protocol/web/dated.ts";
import { ExchangesPage } from "../protocol/web/exchanges-page.tsx";
import { actForm, stepIn } from "../protocol/web/forms.ts";
import { exchangeRefusals as refusals } from "../protocol/web/page-texts.fr.ts";
import { rhythmRoutes } from "../protocol/web/rhythm-routes.tsx";
import { talkRoutes } from "../protocol/web/talk-routes.tsx";
import { calendarTexts } from "../protocol/web/texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** « /echanges »: mine, what I ask for, and each exchange from its first word to its last. */
export function exchangeRoutes(app: App): Hono<Env> {
  const page = exchangePage(app);
  const act = actPage(app).sent({
    form: ACT,
    asks: ({ seen, sent }) => actForm(seen, sent, dayOf(app.clock.now())),
    act: (c, { seen, sent }, asked) =>
      takeStep(app, c.var.actor, { ...stepIn(seen, sent, asked), exchange: seen.kept.id }),
    refusals,
    to: ({ id }) => `${HERE}/${id}?fait=oui`,
  });
  // Somebody else must agree, in the place of who was named.
  const nameAnother = page.sent({
    form: NAMED,
    asks: (seen) => form(approverQuestions(wantedNow(seen))),
    act: async (c, seen, asked) => {
      for (const named of approversIn(wantedNow(seen), asked)) {
        const told = await nameApprover(app, c.var.actor, { ...named, exchange: seen.kept.id });
        if (!told.done) return told;
      }
      return done(seen.kept);
    },
    refusals,
    to: ({ id }) => `${HERE}/${id}?fait=oui`,
  });
  return new Hono<Env>()
    .get("/", (c) => mine(app, c))
    .route("/", askRoutes(app))
    .route("/rythme", rhythmRoutes(app))
    .route("/rythme/pour", rhythmRoutes(app, "/:organisation"))
    .get("/:exchange", signedIn, (c) => (c.var.format === "ics" ? dates(app, c) : page.show(c)))
    .route("/", talkRoutes(app))
    .post("/:exchange/accord", signedIn, nameAnother)
    .post("/:exchange", signedIn, act);
}

async function mine(app: App, c: Asking): Promise<Response> {
  const isIn = personBy(c.var.actor) !== undefined;
  const listed = isIn ? await listMyExchanges(app, c.var.actor, undefined) : undefined;
  if (c.var.format !== "ics")
    return answer(c, <ExchangesPage mine={listed} now={app.clock.now()} />);
  return listed === undefined ? c.notFound() : calendar(c, listed.exchanges);
}

/** The days of one exchange, for a calendar. */
async function dates(app: App, c: Asking): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  return calendar(c, [{ ...seen, values: seen.terms.at(-1)?.values }]);
}

function calendar(c: Asking, exchanges: readonly DatedExchange[]) {
  const { publicUrl } = c.var.frame;
  const { name } = calendarTexts;
  const days = datedExchanges(exchanges);
  const file = writeIcalendar({ name, product: "echanges", publicUrl, dates: days });
  return c.body(file, 200, icalendarFile("echanges.ics"));
}
