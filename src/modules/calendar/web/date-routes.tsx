import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { cancelDate, moveDate } from "../actions/change-date.ts";
import { putDown, replyToDate, takeOff } from "../actions/reply.ts";
import { type SeenDate, seeDate, type SeenOccasion } from "../actions/see-occasions.ts";
import { addressOf } from "../domain/occasion.ts";
import { attendanceRoutes } from "./attendance-routes.tsx";
import { OccasionPage } from "./occasion-page.tsx";
import { cancelForm, moveForm, putDownForm, replyForm } from "./reply-forms.ts";
import { refusalTexts as refusals } from "./texts.fr.ts";
import { minutesBetween } from "./told-of.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /rendez-vous/dates/… »: one date, and what is answered and done about it. */
export function dateRoutes(app: App): Hono<Env> {
  const page = datePage(app);

  const answered = page.sent({
    form: "reply",
    asks: replyForm,
    act: (c, { date }, { answer: said, people, seen }) =>
      replyToDate(app, c.var.actor, { date: date.id, answer: said, people, seen }),
    refusals,
    to: (_, seen) => pageOfDate(seen),
  });
  const put = page.sent({
    form: "put",
    asks: putDownForm,
    act: (c, { date }, asked) => putDown(app, c.var.actor, { date: date.id, ...asked }),
    refusals,
    to: (_, seen) => pageOfDate(seen),
  });
  const take = page.pressed({
    act: async (c, { date }) => {
      const { inscription } = await typedOf(c);
      const reply = typeof inscription === "string" ? inscription : "";
      return takeOff(app, c.var.actor, { date: date.id, reply });
    },
    refusals,
    to: (_, seen) => pageOfDate(seen),
  });
  return new Hono<Env>()
    .get("/:date", page.show)
    .route("/", attendanceRoutes(app))
    .use(signedIn)
    .post("/:date/repondre", answered)
    .post("/:date/inscrire", put)
    .post("/:date/retirer", take)
    .route("/", changeRoutes(app, page));
}

function datePage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const date = c.req.param("date") ?? "";
      return isId<"Occurrence">(date)
        ? seeDate(app, c.var.actor, { date, exact: true })
        : undefined;
    },
    draw: (c, seen, back) =>
      answer(c, <OccasionPage {...seen} now={app.clock.now()} back={back} />, back),
  });
}

function changeRoutes(app: App, page: ReturnType<typeof datePage>): Hono<Env> {
  const move = page.sent({
    form: "move",
    asks: moveForm,
    act: (c, { date }, { day, starts, ends, version }) =>
      moveDate(app, c.var.actor, {
        date: date.id,
        day,
        at: starts,
        minutes: minutesBetween(starts, ends),
        version,
      }),
    refusals,
    beside: { "in-the-past": "jour", "ends-first": "fin" },
    to: (_, seen) => pageOfDate(seen),
  });
  const cancel = page.sent({
    form: "cancel",
    asks: cancelForm,
    act: (c, { date }, { why }) => cancelDate(app, c.var.actor, { date: date.id, why }),
    refusals,
    to: (_, seen) => pageOfDate(seen),
  });
  return new Hono<Env>().post("/:date/deplacer", move).post("/:date/annuler", cancel);
}

/** What is once has its page; a date of a series has its own. */
function pageOfDate({ seen, date }: { readonly seen: SeenOccasion; readonly date: SeenDate }) {
  const isOnce = seen.occasion.when.rule.every === "once";
  return isOnce ? addressOf(seen.occasion) : `/rendez-vous/dates/${date.id}`;
}
