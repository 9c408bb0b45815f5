import { type Context, Hono } from "hono";

import { LetterSentPage } from "#pieces/people";
import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { PASSING } from "../../domain/address.ts";
import { confirmAsGuest, seeAsGuest, takeBackAsGuest } from "../actions/answer-as-guest.ts";
import { GUEST } from "../actions/guest-link.ts";
import { GuestPage } from "./guest-page.tsx";
import { guestRefusals as refusals, guestTexts as texts } from "./guest-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const linkOf = (c: Asking) => {
  const { id = "", signature = "" } = c.req.param();
  return { id, signature };
};
const atOf = (c: Asking) => {
  const { id, signature } = linkOf(c);
  return `${GUEST}/${id}/${signature}`;
};

/** « /l/en-passant »: by the link of a letter, without an account. Opening it counts nothing: programs open them too. */
export function guestRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeAsGuest(app, linkOf(c)),
    draw: (c, seen, back) => answer(c, <GuestPage seen={seen} at={atOf(c)} back={back} />, back),
  });
  const confirmed = page.pressed({
    act: (c) => confirmAsGuest(app, linkOf(c)),
    refusals,
    to: (_, __, c) => atOf(c),
  });
  const takenBack = page.pressed({
    act: (c) => takeBackAsGuest(app, linkOf(c)),
    refusals,
    to: (_, __, c) => atOf(c),
  });
  return new Hono<Env>()
    .get("/:id/:signature", page.show)
    .post("/:id/:signature", confirmed)
    .post("/:id/:signature/retirer", takenBack);
}

/** « /de-passage/sans-compte/envoye »: what follows, whatever is known of the address. */
export function sentRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get("/sans-compte/envoye", (c) =>
    answer(
      c,
      <LetterSentPage
        says={texts}
        backTo={PASSING}
        mailsKept={app.config.smtpUrl === undefined}
        demonstration={c.var.instance.demonstration}
      />,
    ),
  );
}
