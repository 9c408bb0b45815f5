import { type Context, Hono } from "hono";

import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { confirmDoor, type DoorLink, leaveDoor, sayComing, seeDoor } from "../actions/door.ts";
import { askWayOut, isWayOut } from "../actions/way-out.ts";
import { AddressPage, COMING, WHO } from "./address-page.tsx";
import { addressRefusals, addressTexts as texts, whoRefusals } from "./address-texts.fr.ts";
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
};

/** « /porte/adresse/… »: the holder of an address, by the link that was written to it, without an account. */
export function addressRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeDoor(app, c.var.actor, linkOf(c)),
    draw: (c, seen, back) => {
      const said = seen.isConfirmed ? doneHere[c.req.query("fait") ?? ""] : undefined;
      return answer(c, <AddressPage seen={seen} at={atOf(c)} said={said} back={back} />, back);
    },
  });
  const confirm = page.pressed({
    act: (c) => confirmDoor(app, c.var.actor, linkOf(c)),
    refusals: whoRefusals,
    to: (_, __, c) => `${atOf(c)}?fait=oui`,
  });
  // The same, with who it is, where only the letter names it.
  const confirmAs = page.sent({
    form: WHO,
    asks: whoForm,
    act: (c, _, who) => confirmDoor(app, c.var.actor, { ...linkOf(c), who }),
    refusals: whoRefusals,
    beside: { "represented-here": "nom", "said-no": "nom", "unknown-structure": "nom" },
    to: (_, __, c) => `${atOf(c)}?fait=oui`,
  });
  const leave = page.pressed({
    act: (c) => leaveDoor(app, c.var.actor, linkOf(c)),
    refusals: addressRefusals,
    to: () => "/porte?fait=arrete",
  });
  const say = page.sent({
    form: COMING,
    asks: comingForm,
    act: (c, _, { coming }) => sayComing(app, c.var.actor, { ...linkOf(c), coming }),
    refusals: addressRefusals,
    to: (_, __, c) => `${atOf(c)}?fait=garde`,
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
  const AT = "/:letter/:signature";
  return new Hono<Env>()
    .get(AT, page.show)
    .post(`${AT}/oui`, confirm)
    .post(`${AT}/qui`, confirmAs)
    .post(`${AT}/arreter`, leave)
    .post(`${AT}/venir`, say)
    .post(`${AT}/ecrire`, askOut);
}
