import { Hono } from "hono";

import { writeMoment } from "#basics/dates";
import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import { seeOccasion } from "#modules/calendar";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { newRoutes } from "../dates/web/routes.tsx";
import { correctionRoutes } from "../corrections/web/routes.tsx";
import { seeList, seeMine, setSetting } from "../actions/list-meetings.ts";
import { prepareMeeting } from "../actions/prepare-meeting.ts";
import { circleAt, meetingAt } from "./addresses.ts";
import { type Asking, type Env } from "./asked.ts";
import { directRoutes } from "./direct-routes.tsx";
import { prepareForm, settingForm } from "./forms.ts";
import { ListPage, MinePage, PreparePage } from "./list-pages.tsx";
import { leadRoutes } from "./lead-routes.tsx";
import { meetingRoutes } from "./meeting-routes.tsx";
import { minutesRoutes } from "./minutes-routes.tsx";
import { paperRoutes } from "./paper-routes.tsx";
import { peopleRoutes } from "./people-routes.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

/** « /reunions »: the meetings of one’s circles, each with its room and its minutes. */
export function routes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", listRoutes(app))
    .route("/", prepareRoutes(app))
    .route("/", meetingRoutes(app))
    .route("/", leadRoutes(app))
    .route("/", paperRoutes(app))
    .route("/", peopleRoutes(app))
    .route("/", minutesRoutes(app))
    .route("/", correctionRoutes(app))
    .route("/", newRoutes(app))
    .route("/", directRoutes(app));
}

function listRoutes(app: App): Hono<Env> {
  const ofCircle = pageOf({
    find: (c: Asking) => {
      const { page } = pageList.read(c.req.queries());
      return seeList(app, c.var.actor, { circle: c.req.param("circle") ?? "", page });
    },
    draw: (c, seen, back) => {
      const asked = pageList.read(c.req.queries());
      return answer(
        c,
        <ListPage seen={seen} asked={asked} now={app.clock.now()} back={back} />,
        back,
      );
    },
  });
  const set = ofCircle.sent({
    form: "setting",
    asks: settingForm,
    act: (c, { circle }, asked) => setSetting(app, c.var.actor, { circle: circle.id, ...asked }),
    refusals,
    beside: { "not-an-open-circle": "ouvertes" },
    to: (circle) => circleAt(circle),
  });
  return new Hono<Env>()
    .get("/", signedIn, async (c) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeMine(app, c.var.actor, asked);
      return answer(c, <MinePage seen={seen} asked={asked} now={app.clock.now()} />);
    })
    .get("/cercle/:circle", signedIn, ofCircle.show)
    .post("/cercle/:circle/regler", signedIn, set);
}

function prepareRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const asked = c.req.param("occasion") ?? "";
      if (!isId<"Occasion">(asked)) return undefined;
      const seen = await seeOccasion(app, c.var.actor, { occasion: asked });
      const list =
        seen?.where.of === "circle"
          ? await seeList(app, c.var.actor, { circle: seen.where.space, page: 1 })
          : undefined;
      if (seen === undefined || list?.standing.isMember !== true) return undefined;
      const dates = seen.dates
        .filter(({ cancelledAt, ends }) => cancelledAt === undefined && isRecent(ends, app))
        .toSorted((one, other) => Number(one.isOver) - Number(other.isOver))
        .slice(0, 24)
        .map(({ id, starts }) => ({
          value: id,
          label: writeMoment(starts, app.clock.now(), seen.occasion.when.zone),
        }));
      return { occasion: asked, title: seen.words.title, circle: list.circle, dates };
    },
    draw: (c, seen, back) =>
      answer(c, <PreparePage {...seen} date={c.req.query("date")} back={back} />, back),
  });
  const prepare = page.sent({
    asks: ({ dates }) => prepareForm(dates),
    act: (c, { occasion }, { date }) => prepareMeeting(app, c.var.actor, { occasion, date }),
    refusals,
    to: (meeting) => meetingAt(meeting),
  });
  return new Hono<Env>()
    .get("/rendez-vous/:occasion", signedIn, page.show)
    .post("/rendez-vous/:occasion", signedIn, prepare);
}

/** In days: so long after, a meeting that was held with paper is still typed. */
const TYPED_WITHIN = 60;

function isRecent(ends: Temporal.Instant, app: App): boolean {
  return Temporal.Instant.compare(ends, app.clock.now().subtract({ hours: 24 * TYPED_WITHIN })) > 0;
}
