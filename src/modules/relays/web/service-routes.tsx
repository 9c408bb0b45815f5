import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  nameService,
  seeServices,
  seeServiceToName,
  takeOffService,
  tellServiceSooner,
} from "../actions/name-service.ts";
import { seeList } from "../actions/see-relays.ts";
import { doneAt, type DoneWord } from "./done-at.ts";
import { toNameForm } from "./service-forms.ts";
import { ServicesPage, ToNamePage } from "./service-pages.tsx";
import { serviceRefusals as refusals } from "./service-texts.fr.ts";
import { WhoPage } from "./who-pages.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /prevenir/qui/services »: the service that one puts in one's list, to be told of a silence. In person alone. */
export function serviceRoutes(app: App): Hono<Env> {
  const found = pageOf({
    find: (c: Asking) => {
      const typed = (c.req.query("ou") ?? "").trim().slice(0, 200);
      return seeServices(app, c.var.actor, { typed });
    },
    draw: (c, seen) =>
      answer(c, <ServicesPage seen={seen} hasAsked={c.req.query("ou") !== undefined} />),
  });
  const one = pageOf({
    find: async (c: Asking) => {
      const service = c.req.param("service") ?? "";
      return isId<"RelayService">(service)
        ? seeServiceToName(app, c.var.actor, { service })
        : undefined;
    },
    draw: (c, seen, back) => answer(c, <ToNamePage seen={seen} back={back} />, back),
  });
  const named = one.sent({
    asks: toNameForm,
    act: (c, { service: { id } }, asked) =>
      nameService(app, c.var.actor, { service: id, ...asked }),
    refusals,
    beside: { "not-a-telephone": "telephone" },
    to: () => doneAt("service"),
  });
  const list = pageOf({
    find: (c: Asking) => seeList(app, c.var.actor, undefined),
    draw: (c, seen, back) =>
      answer(c, <WhoPage seen={seen} done={c.req.query("fait")} back={back} />, back),
  });
  const changed = (act: typeof takeOffService, word: DoneWord) =>
    list.pressed({
      act: (c) => act(app, c.var.actor, undefined),
      refusals,
      to: () => doneAt(word),
    });
  return new Hono<Env>()
    .get("/qui/services", signedIn, found.show)
    .get("/qui/services/:service", signedIn, one.show)
    .post("/qui/services/:service", signedIn, named)
    .post("/qui/service/avant", signedIn, changed(tellServiceSooner, "ordre"))
    .post("/qui/service/retirer", signedIn, changed(takeOffService, "retire"));
}
