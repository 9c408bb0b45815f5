import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { form } from "#basics/form";
import { done } from "#basics/result";
import { type AskedEnv, signedIn } from "#services/forms";
import { type App, personBy } from "#services/house";
import { icalendarFile, writeIcalendar } from "#services/icalendar";
import { answer, type WithFrame } from "#ui/frame";

import { approvalRoutes } from "../approval/web/routes.tsx";
import { givenRoutes } from "../given/web/routes.tsx";
import { listMyMeetings } from "../meeting/actions/list-meetings.ts";
import { seeMeeting } from "../meeting/actions/see-meeting.ts";
import { meetingLinkRoutes } from "../meeting/web/link-routes.tsx";
import { meetingRoutes } from "../meeting/web/routes.tsx";
import { nameApprover } from "../protocol/actions/name-approver.ts";
import { takeStep } from "../protocol/actions/take-step.ts";
import { datesOf } from "../meeting/web/calendar.ts";
import { linesOf } from "../meeting/web/meeting-lines.tsx";
import { isSide } from "../protocol/domain/exchange.ts";
import { askRoutes } from "../needs/web/ask-routes.tsx";
import { ACT, NAMED } from "../protocol/web/act-parts.tsx";
import { actPage, type Asking, exchangePage, findAsked, HERE } from "../protocol/web/answer.tsx";
import { approverQuestions, approversIn, wantedNow } from "../protocol/web/approvers.tsx";
import { ExchangesPage } from "../protocol/web/exchanges-page.tsx";
import { actForm, stepIn } from "../protocol/web/forms.ts";
import { exchangeRefusals as refusals } from "../protocol/web/page-texts.fr.ts";
import { rhythmRoutes } from "../protocol/web/rhythm-routes.tsx";
import { talkRoutes } from "../protocol/web/talk-routes.tsx";
import { calendarTexts } from "../protocol/web/texts.fr.ts";
import { thanksRoutes } from "../thanks/web/routes.tsx";
import { beside, panelsBeside } from "./beside.tsx";

type Env = AskedEnv & WithFrame;

/** « /echanges »: mine, what I ask for, and each exchange from its first word to its last. */
export function exchangeRoutes(app: App): Hono<Env> {
  const page = exchangePage(app, beside);
  const act = actPage(app, beside).sent({
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
    .get("/:exchange", signedIn, (c) =>
      c.var.format === "ics" ? datesOfOne(app, c) : page.show(c),
    )
    .route("/", talkRoutes(app, beside))
    .route("/", meetingRoutes(app))
    .route("/", thanksRoutes(app, beside))
    .route("/", givenRoutes(app, beside))
    .route("/", approvalRoutes(app, panelsBeside))
    .post("/:exchange/accord", signedIn, nameAnother)
    .post("/:exchange", signedIn, act);
}

/** « /l/echange »: the same from a letter, without an account. */
export const letterRoutes = (app: App) => meetingLinkRoutes(app, beside);

async function mine(app: App, c: Asking): Promise<Response> {
  const isIn = personBy(c.var.actor) !== undefined;
  const listed = isIn ? await listMyMeetings(app, c.var.actor, undefined) : undefined;
  const now = app.clock.now();
  if (c.var.format !== "ics")
    return answer(
      c,
      <ExchangesPage mine={listed} now={now} under={listed && linesOf(listed, now)} />,
    );
  return listed === undefined ? c.notFound() : calendar(app, c, listed);
}

/** The days of one exchange, for a calendar. */
async function datesOfOne(app: App, c: Asking): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  const { kept, you } = seen;
  const as = isSide(you) ? you : undefined;
  const meeting = await seeMeeting(app, c.var.actor, { exchange: kept.id, as });
  const meetings = new Map(meeting === undefined ? [] : [[kept.id, meeting]]);
  return calendar(app, c, {
    exchanges: [{ ...seen, values: seen.terms.at(-1)?.values }],
    meetings,
  });
}

function calendar(app: App, c: Asking, dated: Parameters<typeof datesOf>[0]) {
  const { publicUrl } = c.var.frame;
  const { name } = calendarTexts;
  const dates = datesOf(dated, app.clock.now());
  const file = writeIcalendar({ name, product: "echanges", publicUrl, dates });
  return c.body(file, 200, icalendarFile("echanges.ics"));
}
