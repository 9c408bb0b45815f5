import { type Context, Hono, type Next } from "hono";

import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { closeDoor, keepDoorOpen } from "../actions/close-door.ts";
import { confirmDoor, type DoorLink, leaveDoor, sayComing, seeDoor } from "../actions/door.ts";
import { askWayOut, isWayOut } from "../actions/way-out.ts";
import { AddressPage, COMING, OverPage, WHO } from "./address-page.tsx";
import {
  addressRefusals,
  addressTexts as texts,
  closeDoorRefusals,
  whoRefusals,
} from "./address-texts.fr.ts";
import { comingForm, whoForm } from "./forms.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const linkOf = (c: Asking): DoorLink => ({
  letter: c.req.param("letter") ?? "",
  signature: c.req.param("signature") ?? "",
});
const atOf = (c: Asking) => {
  const { letter, signature } = linkOf(c);
  return `/porte/adresse/${letter}/${signature}`;
};

const doneHere: Readonly<Record<string, string | undefined>> = {
  oui: texts.said,
  garde: texts.comingSaid,
  ferme: texts.closed,
  ouverte: texts.kept,
};

function addressPage(app: App) {
  return pageOf({
    find: (c: Asking) => seeDoor(app, c.var.actor, linkOf(c)),
    draw: (c, seen, back) => {
      const said = seen.isConfirmed ? doneHere[c.req.query("fait") ?? ""] : undefined;
      const shown = { seen, said, back, at: atOf(c), now: app.clock.now() };
      return answer(c, <AddressPage {...shown} />, back);
    },
  });
}

const AT = "/:letter/:signature";
const back = (fait: string) => (_: unknown, __: unknown, c: Asking) => `${atOf(c)}?fait=${fait}`;

/** « /porte/adresse/… »: the holder of an address, by the link that was written to it, without an account. */
export function addressRoutes(app: App): Hono<Env> {
  const page = addressPage(app);
  const confirm = page.pressed({
    act: (c) => confirmDoor(app, c.var.actor, linkOf(c)),
    refusals: whoRefusals,
    to: back("oui"),
  });
  // The same, with who it is, where only the letter names it.
  const confirmAs = page.sent({
    form: WHO,
    asks: whoForm,
    act: (c, _, who) => confirmDoor(app, c.var.actor, { ...linkOf(c), who }),
    refusals: whoRefusals,
    beside: { "represented-here": "nom", "said-no": "nom", "unknown-structure": "nom" },
    to: back("oui"),
  });
  const say = page.sent({
    form: COMING,
    asks: comingForm,
    act: (c, _, { coming }) => sayComing(app, c.var.actor, { ...linkOf(c), coming }),
    refusals: addressRefusals,
    to: back("garde"),
  });
  const orOver = async (c: Asking, next: Next) =>
    (await seeDoor(app, c.var.actor, linkOf(c))) === undefined
      ? answer(c, <OverPage />, 404)
      : next();
  return new Hono<Env>()
    .get(AT, orOver, page.show)
    .post(`${AT}/oui`, confirm)
    .post(`${AT}/qui`, confirmAs)
    .post(`${AT}/venir`, say)
    .route("/", endRoutes(app));
}

/** Its holder closes the place, keeps it open, or wants no more; and a letter by which they say so. */
function endRoutes(app: App): Hono<Env> {
  const page = addressPage(app);
  const close = page.pressed({
    act: (c) => closeDoor(app, c.var.actor, linkOf(c)),
    refusals: closeDoorRefusals,
    to: back("ferme"),
  });
  const keep = page.pressed({
    act: (c) => keepDoorOpen(app, c.var.actor, linkOf(c)),
    refusals: closeDoorRefusals,
    to: back("ouverte"),
  });
  const leave = page.pressed({
    act: (c) => leaveDoor(app, c.var.actor, linkOf(c)),
    refusals: addressRefusals,
    to: () => "/porte?fait=arrete",
  });
  // It has no page of its own: it stands on that of a letter, and tells nobody whether anything was sent.
  const written = "/porte?fait=ecrit";
  const askOut = pageOf({
    find: (c: Asking) => isWayOut(app, c.var.actor, linkOf(c)),
    draw: (c) => c.redirect(written, 303),
  }).pressed({
    act: (c) => askWayOut(app, c.var.actor, linkOf(c)),
    refusals: {},
    to: () => written,
  });
  return new Hono<Env>()
    .post(`${AT}/fermer`, close)
    .post(`${AT}/garder`, keep)
    .post(`${AT}/arreter`, leave)
    .post(`${AT}/ecrire`, askOut);
}
