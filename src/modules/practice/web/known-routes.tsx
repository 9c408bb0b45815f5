import { Hono } from "hono";

import { refused } from "#basics/result";
import { pageList } from "#basics/query";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addPoint, buildPoint, removePoint, takePoint } from "../actions/build-point.ts";
import { keepLine, removeLine } from "../actions/keep-known.ts";
import { seeKnown, seeToBuild } from "../actions/see-community.ts";
import { communityAt } from "../domain/address.ts";
import { type Asking, circleOf, COMMUNITY, type Env, lineOf, pointOf } from "./asked.ts";
import { lineForm, pointForm, takeForm } from "./forms.ts";
import { BuildPage, KnownPage, ToBuildPage } from "./known-pages.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

const KNOWN = `${COMMUNITY}/savoirs`;
const BUILD = `${COMMUNITY}/construire`;
const LINE = { empty: "savoir", "too-long": "savoir", "not-a-document": "document" } as const;

/** « …/savoirs » and « …/construire ». */
export function knownRoutes(app: App): Hono<Env> {
  const known = pageOf({
    find: async (c: Asking) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeKnown(app, c.var.actor, { ...circleOf(c), ...asked });
      return seen && { seen, asked };
    },
    draw: (c, { seen, asked }, back) =>
      answer(c, <KnownPage seen={seen} asked={asked} back={back} />, back),
  });
  const keep = known.sent({
    form: "line",
    asks: lineForm,
    act: (c, _, asked) => keepLine(app, c.var.actor, { ...circleOf(c), ...asked }),
    refusals,
    beside: LINE,
    to: (_, { seen }) => communityAt(seen.community.circle, "/savoirs"),
  });
  const remove = known.pressed({
    act: async (c) => {
      const of = lineOf(c);
      return of === undefined ? refused("unknown-line") : removeLine(app, c.var.actor, of);
    },
    refusals,
    to: (_, { seen }) => communityAt(seen.community.circle, "/savoirs"),
  });
  return new Hono<Env>()
    .get(KNOWN, signedIn, known.show)
    .post(KNOWN, signedIn, keep)
    .post(`${KNOWN}/:line/retirer`, signedIn, remove)
    .route("/", buildRoutes(app));
}

/** The list of what is to be built, and what is added to it. */
function buildRoutes(app: App): Hono<Env> {
  const list = pageOf({
    find: (c: Asking) => seeToBuild(app, c.var.actor, circleOf(c)),
    draw: (c, seen, back) => answer(c, <ToBuildPage seen={seen} back={back} />, back),
  });
  const add = list.sent({
    form: "point",
    asks: pointForm,
    act: (c, _, { text }) => addPoint(app, c.var.actor, { ...circleOf(c), text }),
    refusals,
    to: (_, { community }) => communityAt(community.circle, "/construire"),
  });
  return new Hono<Env>()
    .get(BUILD, signedIn, list.show)
    .post(BUILD, signedIn, add)
    .route("/", pointRoutes(app));
}

/** What one does to one point. */
function pointRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const seen = await seeToBuild(app, c.var.actor, circleOf(c));
      const point = seen?.points.find(({ id }) => id === pointOf(c)?.point);
      return seen === undefined || point === undefined || !seen.may.write
        ? undefined
        : { seen, point };
    },
    draw: (c, { seen, point }, back) => {
      const isBuilt = c.req.path.endsWith("/fait");
      const of = { ...back, form: back.form === undefined ? undefined : `take ${point.id}` };
      return isBuilt
        ? answer(c, <BuildPage seen={seen} point={point} back={back} />, back)
        : answer(c, <ToBuildPage seen={seen} back={of} />, back);
    },
  });
  const take = one.sent({
    form: "take",
    asks: takeForm,
    act: (c, { point }, { due }) => takePoint(app, c.var.actor, { point: point.id, due }),
    refusals,
    beside: { "past-day": "jour" },
    to: ({ circle }) => communityAt(circle, "/construire"),
  });
  const built = one.sent({
    asks: lineForm,
    act: (c, { point }, asked) => buildPoint(app, c.var.actor, { point: point.id, ...asked }),
    refusals,
    beside: LINE,
    to: ({ circle }) => communityAt(circle, "/savoirs"),
  });
  const remove = one.pressed({
    act: (c, { point }) => removePoint(app, c.var.actor, { point: point.id }),
    refusals,
    to: ({ circle }) => communityAt(circle, "/construire"),
  });
  return new Hono<Env>()
    .get(`${BUILD}/:point/fait`, signedIn, one.show)
    .post(`${BUILD}/:point/fait`, signedIn, built)
    .post(`${BUILD}/:point/prendre`, signedIn, take)
    .post(`${BUILD}/:point/retirer`, signedIn, remove);
}
