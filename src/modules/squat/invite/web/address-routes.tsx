import { type Context, Hono } from "hono";

import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { confirmDoor, type DoorLink, leaveDoor, seeDoor } from "../actions/door.ts";
import { AddressPage } from "./address-page.tsx";
import { addressRefusals, addressTexts as texts } from "./address-texts.fr.ts";

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

/** « /porte/adresse/… »: the holder of an address, by the link that was written to it, without an account. */
export function addressRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeDoor(app, c.var.actor, linkOf(c)),
    draw: (c, seen, back) => {
      const said = c.req.query("fait") === "oui" && seen.isConfirmed ? texts.said : undefined;
      return answer(c, <AddressPage seen={seen} at={atOf(c)} said={said} />, back);
    },
  });
  const confirm = page.pressed({
    act: (c) => confirmDoor(app, c.var.actor, linkOf(c)),
    refusals: addressRefusals,
    to: (_, __, c) => `${atOf(c)}?fait=oui`,
  });
  const leave = page.pressed({
    act: (c) => leaveDoor(app, c.var.actor, linkOf(c)),
    refusals: addressRefusals,
    to: () => "/porte?fait=arrete",
  });
  const AT = "/:letter/:signature";
  return new Hono<Env>().get(AT, page.show).post(`${AT}/oui`, confirm).post(`${AT}/arreter`, leave);
}
