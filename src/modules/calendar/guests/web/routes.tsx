import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { placeOf, siteOf } from "#pieces/people";
import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeDate } from "../../actions/see-occasions.ts";
import { drawOccasion } from "../../web/draw-occasion.tsx";
import { BESIDE_COUNT } from "../../web/reply-forms.ts";
import { refusalTexts as saidRefusals } from "../../web/texts.fr.ts";
import { sayAsGuest, seeGuest } from "../actions/answer-as-guest.ts";
import { askAsGuest } from "../actions/ask-as-guest.ts";
import { askGuestForm, sayForm } from "./forms.ts";
import { GuestPage, SentPage } from "./guest-page.tsx";
import { ASK_GUEST } from "./guest-part.tsx";
import { refusalTexts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const SENT = "/rendez-vous/sans-compte/envoye";

/** « /rendez-vous/sans-compte/envoye »: what follows, whatever is known of the address. */
export function sentRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get("/envoye", (c) =>
    answer(
      c,
      <SentPage
        mailsKept={app.config.smtpUrl === undefined}
        demonstration={c.var.instance.demonstration}
      />,
    ),
  );
}

/** « /rendez-vous/dates/<id>/sans-compte »: who has no account says that they come. */
export function askGuestRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const date = c.req.param("date") ?? "";
      return isId<"Occurrence">(date) ? seeDate(app, c.var.actor, { date }) : undefined;
    },
    draw: (c, { seen, date }, back) => drawOccasion(app, c, { seen, date, back }),
  });
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
    refusals: refusalTexts,
    beside: { ...BESIDE_COUNT, "not-an-address": "email" },
    to: () => SENT,
  });
  return new Hono<Env>().post("/:date/sans-compte", ask);
}

/** « /l/je-viens »: by the link of a letter, without an account. Opening it counts nothing: programs open them too. */
export function guestLinkRoutes(app: App): Hono<Env> {
  const linkOf = (c: Asking) => {
    const { id = "", signature = "" } = c.req.param();
    return { id, signature };
  };
  const atOf = (c: Asking) => {
    const { id, signature } = linkOf(c);
    return `/l/je-viens/${id}/${signature}`;
  };
  const page = pageOf({
    find: (c: Asking) => seeGuest(app, linkOf(c)),
    draw: (c, seen, back) => {
      const isGone = c.req.query("fait") === "retire";
      const shown = { seen, back, isGone, at: atOf(c), now: app.clock.now() };
      return answer(c, <GuestPage {...shown} />, back);
    },
  });
  const say = page.sent({
    asks: sayForm,
    act: (c, _, { name, people, children = 0, seen }) =>
      sayAsGuest(app, linkOf(c), { comes: true, name, people, children, seen }),
    refusals: saidRefusals,
    beside: BESIDE_COUNT,
    to: (_, __, c) => atOf(c),
  });
  const leave = page.pressed({
    act: (c) => sayAsGuest(app, linkOf(c), { comes: false }),
    refusals: saidRefusals,
    to: (_, __, c) => `${atOf(c)}?fait=retire`,
  });
  return new Hono<Env>()
    .get("/:id/:signature", page.show)
    .post("/:id/:signature", say)
    .post("/:id/:signature/retirer", leave);
}
