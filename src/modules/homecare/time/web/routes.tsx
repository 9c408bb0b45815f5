import { type Context, Hono } from "hono";

import { dayOf, readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { BESIDE, hoursForm, muchOf } from "#pieces/gifts";
import { type AskedEnv, pageOf, saidAt, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import type { OfPassage } from "../../actions/cannot-come.ts";
import { seePassages } from "../../actions/see-passages.ts";
import { PASSAGES } from "../../domain/address.ts";
import { PassagesPage } from "../../web/passages/passages-page.tsx";
import { USUAL } from "../../web/usual-times.fr.ts";
import { sayTime, seeTime } from "../actions/say-time.ts";
import { timeRefusals as refusals } from "./texts.fr.ts";
import { TimePage } from "./time-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const TIME = "/passages/:assignment/:visit/le/:day/temps";

function passageOf(c: Asking): OfPassage | undefined {
  const assignment = c.req.param("assignment") ?? "";
  const visit = c.req.param("visit") ?? "";
  const day = readDay(c.req.param("day") ?? "");
  const isKnown = isId<"Assignment">(assignment) && isId<"Visit">(visit) && day !== undefined;
  return isKnown ? { assignment, visit, day } : undefined;
}

/** « …/temps »: how long a passage was, in one tap from « Mes passages », or typed. */
export function timeRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const of = passageOf(c);
      const seen = of && (await seeTime(app, c.var.actor, of));
      return of && seen && { of, seen };
    },
    draw: (c, { seen }, back) => {
      const now = app.clock.now();
      return answer(c, <TimePage {...{ seen, now, today: dayOf(now), back }} />, back);
    },
  });
  const said = one.sent({
    asks: hoursForm,
    act: async (c, { of }, { much: typed }) => {
      const much = muchOf(typed, "hours");
      return "problems" in much ? much : sayTime(app, c.var.actor, { ...of, much });
    },
    refusals,
    beside: BESIDE,
    to: () => saidAt(PASSAGES, "temps"),
  });
  const list = pageOf({
    find: (c: Asking) => seePassages(app, c.var.actor, undefined),
    draw: (c, seen, back) =>
      answer(c, <PassagesPage seen={seen} now={app.clock.now()} back={back} />, back),
  });
  const usual = list.pressed({
    act: async (c) => {
      const of = passageOf(c);
      const found = USUAL.find(({ way }) => way === c.req.param("way"));
      return of === undefined || found === undefined
        ? refused("unknown-passage")
        : sayTime(app, c.var.actor, { ...of, much: { unit: "quarters", count: found.quarters } });
    },
    refusals,
    to: () => saidAt(PASSAGES, "temps"),
  });
  return new Hono<Env>()
    .get(TIME, signedIn, one.show)
    .post(TIME, signedIn, said)
    .post(`${TIME}/:way`, signedIn, usual);
}
