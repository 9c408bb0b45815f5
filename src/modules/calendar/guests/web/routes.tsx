import { type Context, Hono } from "hono";

import { LetterSentPage } from "#pieces/people";
import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { BESIDE_COUNT } from "../../web/reply-forms.ts";
import { refusalTexts as saidRefusals } from "../../web/texts.fr.ts";
import { GONE, sayAsGuest, seeGuest } from "../actions/answer-as-guest.ts";
import { sayForm } from "./forms.ts";
import { GonePage, GuestPage } from "./guest-page.tsx";
import { texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /rendez-vous/sans-compte/envoye »: what follows, whatever is known of the address. */
export function sentRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get("/envoye", (c) =>
    answer(
      c,
      <LetterSentPage
        says={texts}
        backTo="/rendez-vous/publics"
        mailsKept={app.config.smtpUrl === undefined}
        demonstration={c.var.instance.demonstration}
      />,
    ),
  );
}

const linkOf = (c: Asking) => {
  const { id = "", signature = "" } = c.req.param();
  return { id, signature };
};
const atOf = (c: Asking) => {
  const { id, signature } = linkOf(c);
  return `/l/je-viens/${id}/${signature}`;
};

/** « /l/je-viens »: by the link of a letter, without an account. Opening it counts nothing: programs open them too. */
export function guestLinkRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeGuest(app, linkOf(c)),
    draw: (c, seen, back) => {
      if (seen === GONE) return answer(c, <GonePage back={back} />, back);
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
