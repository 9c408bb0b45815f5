import { type Context, Hono } from "hono";

import { readDay } from "#basics/dates";
import type { AnswersOf } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, saidIn, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { pdfFile } from "#services/pdf";
import { answer, type WithFrame } from "#ui/frame";

import {
  changeVisit,
  eraseVisit,
  planVisit,
  resumeVisit,
  stopVisit,
} from "../actions/plan-visit.ts";
import { sayDayOff, takeDayBack } from "../actions/say-day-off.ts";
import { seeHelpers } from "../actions/see-helpers.ts";
import { seeWeekOf } from "../actions/share-week.ts";
import { type SeenOne, seeToday, seeVisit, seeVisits, seeWeek } from "../actions/see-week.ts";
import { visitAt, VISITS, WEEK } from "../domain/address.ts";
import { type Planned, type Told, type VisitId, WEEKDAYS } from "../domain/visit.ts";
import { pauseRoutes, todayOf } from "./away/routes.tsx";
import { cameRoutes } from "./passages/came-routes.tsx";
import { changeForm, visitForm } from "./forms.ts";
import { helperRoutes } from "./helper-routes.tsx";
import { LATELY } from "./away/lately.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";
import { unsaidOnPaper } from "./unsaid-on-paper.ts";
import { NotOpenPage, TodayPage } from "./today-page.tsx";
import { ChangeVisitPage, NewVisitPage, VisitPage, VisitsPage } from "./visit-pages.tsx";
import { seeUnexpected } from "../actions/who/settle.ts";
import { SharedWeekPage, WeekPage } from "./week-page.tsx";
import { weekPdf } from "./week-pdf.ts";

export type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const isKept = (c: Asking) => c.req.query("gardee") !== undefined;
const dayAsked = (c: Asking) => readDay(c.req.query("du") ?? "");
/** Metropolitan clocks, as everywhere one does not say another zone. */
const ZONE = "Europe/Paris";

/** « /chez-moi »: one's day, one's week, its visits, one's absences. */
export function homeRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", signedIn, async (c) => {
      const seen = await todayOf(app, c);
      if (seen !== undefined) return answer(c, <TodayPage {...seen} said={saidIn(c, LATELY)} />);
      // One's own page leads here: who acts for somebody, without this, finds nothing.
      return c.var.actor.mandate === undefined ? answer(c, <NotOpenPage />) : c.notFound();
    })
    .get("/de/:person", signedIn, async (c) => {
      const person = c.req.param("person") ?? "";
      if (!isId<"Person">(person)) return c.notFound();
      if (person === c.var.actor.for) return c.redirect(WEEK, 303);
      const seen = await seeWeekOf(app, c.var.actor, { person, day: dayAsked(c) });
      return seen === undefined ? c.notFound() : answer(c, <SharedWeekPage seen={seen} />);
    })
    .route("/", weekRoutes(app))
    .route("/", cameRoutes(app))
    .route("/", visitRoutes(app))
    .route("/", pauseRoutes(app))
    .route("/", helperRoutes(app));
}

function weekRoutes(app: App): Hono<Env> {
  const find = (c: Asking) => seeWeek(app, c.var.actor, { day: dayAsked(c) });
  return new Hono<Env>().get("/semaine", signedIn, async (c) => {
    const seen = await find(c);
    if (seen === undefined) return c.notFound();
    if (c.var.format !== "pdf") {
      const unexpected = await seeUnexpected(app, c.var.actor, undefined);
      return answer(c, <WeekPage seen={seen} unexpected={unexpected} />);
    }
    const { person, acting } = c.var.frame;
    const { projectFolder } = app.config;
    const name = acting?.forWhom ?? person?.name ?? "";
    const calls = acting === undefined ? person?.calls : undefined;
    const unsaid = unsaidOnPaper(await seeHelpers(app, c.var.actor, undefined));
    const pdf = await weekPdf(seen, { name, calls, projectFolder, unsaid });
    return c.body(new Uint8Array(pdf), 200, pdfFile(`semaine-${seen.from.toString()}.pdf`));
  });
}

/** What was answered, as the domain takes it: how long it lasts instead of when it ends. */
function plannedOf({ ends, days, ...asked }: AnswersOf<typeof visitForm>): Told & Planned {
  const minutes = ends === undefined ? undefined : asked.at.until(ends).total("minutes");
  return {
    ...asked,
    zone: ZONE,
    minutes: minutes === undefined || minutes > 0 ? minutes : minutes + DAY_LONG,
    days: WEEKDAYS.filter((one) => days.includes(one)),
  };
}
const DAY_LONG = 24 * 60;

const VISIT = "/visites/:visit";
const DAY = `${VISIT}/le/:day`;

const visitOf = (c: Asking): VisitId | undefined => {
  const asked = c.req.param("visit") ?? "";
  return isId<"Visit">(asked) ? asked : undefined;
};

function visitRoutes(app: App): Hono<Env> {
  const add = pageOf({
    find: async (c: Asking) => {
      const seen = await seeToday(app, c.var.actor, undefined);
      return seen === undefined || seen.home.isClosed ? undefined : seen;
    },
    draw: (c, _, back) => answer(c, <NewVisitPage back={back} />, back),
  });
  const added = add.sent({
    asks: visitForm,
    act: (c, _, asked) => planVisit(app, c.var.actor, plannedOf(asked)),
    refusals,
    beside: {
      "ends-before": "dernier",
      "ends-too-late": "fin",
      "never-comes": "dernier",
      "says-nothing": "visite",
    },
    to: (visit) => visitAt(visit, "?gardee"),
  });
  return new Hono<Env>()
    .get("/visites", signedIn, async (c) => {
      const seen = await seeVisits(app, c.var.actor, undefined);
      return seen === undefined ? c.notFound() : answer(c, <VisitsPage seen={seen} />);
    })
    .get("/visites/nouvelle", signedIn, add.show)
    .post("/visites/nouvelle", signedIn, added)
    .route("/", oneVisitRoutes(app));
}

/** One visit: read, changed, stopped, off on a day. */
function oneVisitRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: (c: Asking) => findVisitIn(app, c),
    draw: (c, seen, back) => answer(c, <VisitPage {...{ seen, back }} isKept={isKept(c)} />, back),
  });
  const pressed = (act: typeof stopVisit | typeof resumeVisit) =>
    one.pressed({
      act: (c, { visit }) => act(app, c.var.actor, { visit: visit.id }),
      refusals,
      to: (visit) => visitAt(visit),
    });
  const erased = one.pressed({
    act: (c, { visit }) => eraseVisit(app, c.var.actor, { visit: visit.id }),
    refusals,
    to: () => VISITS,
  });
  const onDay = (act: typeof sayDayOff) =>
    one.pressed({
      act: async (c, { visit }) => {
        const day = readDay(c.req.param("day") ?? "");
        return day === undefined
          ? refused("not-on-that-day")
          : act(app, c.var.actor, { visit: visit.id, day });
      },
      refusals,
      to: ({ visit }) => visitAt(visit),
    });
  return new Hono<Env>()
    .get(VISIT, signedIn, one.show)
    .post(`${VISIT}/arreter`, signedIn, pressed(stopVisit))
    .post(`${VISIT}/reprendre`, signedIn, pressed(resumeVisit))
    .post(`${VISIT}/effacer`, signedIn, erased)
    .post(`${DAY}/pas-ce-jour`, signedIn, onDay(sayDayOff))
    .post(`${DAY}/finalement`, signedIn, onDay(takeDayBack))
    .route("/", changeRoutes(app));
}

async function findVisitIn(app: App, c: Asking): Promise<SeenOne | undefined> {
  const visit = visitOf(c);
  return visit && seeVisit(app, c.var.actor, { visit });
}

function changeRoutes(app: App): Hono<Env> {
  const change = pageOf({
    find: async (c: Asking) => {
      const seen = await findVisitIn(app, c);
      return seen === undefined || seen.isClosed ? undefined : seen;
    },
    draw: (c, seen, back) => answer(c, <ChangeVisitPage seen={seen} back={back} />, back),
  });
  const changed = change.sent({
    asks: changeForm,
    act: (c, { visit }, { version, ...asked }) =>
      changeVisit(app, c.var.actor, { visit: visit.id, version, ...plannedOf(asked) }),
    refusals,
    beside: {
      "ends-before": "dernier",
      "ends-too-late": "fin",
      "never-comes": "dernier",
      "says-nothing": "visite",
    },
    to: (visit) => visitAt(visit),
  });
  return new Hono<Env>()
    .get(`${VISIT}/changer`, signedIn, change.show)
    .post(`${VISIT}/changer`, signedIn, changed);
}
