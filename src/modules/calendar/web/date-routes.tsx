import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { BESIDE as BESIDE_MUCH, hoursForm, muchOf } from "#pieces/gifts";
import { placeOf, siteOf } from "#pieces/people";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { cancelDate } from "../actions/change-date.ts";
import { putDown, replyToDate, takeOff } from "../actions/reply.ts";
import { type SeenDate, seeDate, type SeenOccasion } from "../actions/see-occasions.ts";
import { addressOf } from "../domain/occasion.ts";
import { sayMyTime } from "../given/actions/say-time.ts";
import { timeRefusals } from "../given/web/texts.fr.ts";
import { TIME } from "../given/web/time-part.tsx";
import { askAsGuest } from "../guests/actions/ask-as-guest.ts";
import { askGuestForm } from "../guests/web/forms.ts";
import { ASK_GUEST } from "../guests/web/guest-part.tsx";
import { refusalTexts as notWelcome } from "../guests/web/texts.fr.ts";
import { moveOrAsk } from "../venues/actions/ask-doubts.ts";
import { moveOf, sayMoveDoubts } from "../venues/web/say-doubts.ts";
import { doubtedTexts } from "../venues/web/texts.fr.ts";
import { attendanceRoutes } from "./attendance-routes.tsx";
import { drawOccasion } from "./draw-occasion.tsx";
import {
  cancelForm,
  moveKeepingForm,
  putDownForm,
  replyForm,
  BESIDE_COUNT,
} from "./reply-forms.ts";
import { refusalTexts as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /rendez-vous/dates/… »: one date, and what is answered and done about it. */
export function dateRoutes(app: App): Hono<Env> {
  const page = datePage(app);

  const answered = page.sent({
    form: "reply",
    asks: replyForm,
    act: (c, { date }, { answer: said, people, children, seen }) =>
      replyToDate(app, c.var.actor, { date: date.id, answer: said, people, children, seen }),
    refusals,
    beside: BESIDE_COUNT,
    to: (_, seen, c) => backOf(c, seen),
  });
  const put = page.sent({
    form: "put",
    asks: putDownForm,
    act: (c, { date }, asked) => putDown(app, c.var.actor, { date: date.id, ...asked }),
    refusals,
    beside: BESIDE_COUNT,
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
    .route("/", guestRoutes(app, page))
    .route("/", attendanceRoutes(app))
    .use(signedIn)
    .post("/:date/repondre", answered)
    .post("/:date/inscrire", put)
    .post("/:date/retirer", take)
    .route("/", timeRoutes(app, page))
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
    draw: async (c, { seen, date }, back) =>
      drawOccasion(app, c, { seen, date, back: await sayMoveDoubts(app, c, { seen, date, back }) }),
  });
}

/** Who has no account says that they come: a letter follows, and the same page whatever is known of the address. */
function guestRoutes(app: App, page: ReturnType<typeof datePage>): Hono<Env> {
  const ask = page.sent({
    form: ASK_GUEST,
    asks: askGuestForm,
    act: (c, { date }, { name, email, people, children = 0 }) =>
      askAsGuest(app, c.var.actor, {
        date: date.id,
        name,
        email,
        people,
        children,
        site: siteOf(app, c),
        place: placeOf(c),
      }),
    refusals: notWelcome,
    beside: { ...BESIDE_COUNT, "not-an-address": "email" },
    to: () => "/rendez-vous/sans-compte/envoye",
  });
  return new Hono<Env>().post("/:date/sans-compte", ask);
}

/** Who came says how long they gave. */
function timeRoutes(app: App, page: ReturnType<typeof datePage>): Hono<Env> {
  const say = page.sent({
    form: TIME,
    asks: hoursForm,
    act: async (c, { date }, { much: typed }) => {
      const much = muchOf(typed, "hours");
      return "problems" in much ? much : sayMyTime(app, c.var.actor, { date: date.id, much });
    },
    refusals: timeRefusals,
    beside: BESIDE_MUCH,
    to: (_, seen) => `${pageOfDate(seen)}#donne`,
  });
  return new Hono<Env>().post("/:date/donne", say);
}

function changeRoutes(app: App, page: ReturnType<typeof datePage>): Hono<Env> {
  const move = page.sent({
    form: "move",
    asks: moveKeepingForm,
    act: (c, { date }, { keepsVenue, ...asked }) =>
      moveOrAsk(app, c.var.actor, { ...moveOf(date, asked), keepsVenue }),
    refusals: { ...refusals, ...doubtedTexts },
    beside: { "in-the-past": "jour", "ends-first": "fin", "venue-doubted": "jour" },
    to: (_, seen) => `${pageOfDate(seen)}?fait=deplacee`,
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

/** The list from which « je ne viens pas » was pressed, or the page of the date. */
async function backOf(
  c: Asking,
  seen: { readonly seen: SeenOccasion; readonly date: SeenDate },
): Promise<string> {
  const { vers } = await typedOf(c);
  if (vers === "/moi/calendrier") return `${vers}?non=${seen.date.id}`;
  return vers === "/rendez-vous" ? vers : pageOfDate(seen);
}

/** What is once has its page; a date of a series has its own. */
function pageOfDate({ seen, date }: { readonly seen: SeenOccasion; readonly date: SeenDate }) {
  const isOnce = seen.occasion.when.rule.every === "once";
  return isOnce ? addressOf(seen.occasion) : `/rendez-vous/dates/${date.id}`;
}
