import { type Context, Hono } from "hono";

import { type AskedEnv, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { joinCircle, leaveCircle } from "../actions/join-circle.ts";
import { listAllCircles, seeCircle, type SeenCircle } from "../actions/see-circles.ts";
import { addressOf } from "../domain/circle.ts";
import { CirclePage } from "./circle-page.tsx";
import { CirclesPage } from "./circles-page.tsx";
import { refusalTexts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** « /cercles »: the circles that one may know of, one of them, joining and leaving it. */
export function circleRoutes(app: App): Hono<Env> {
  const find = (c: Context<Env>) =>
    seeCircle(app, c.var.actor, { circle: c.req.param("circle") ?? "" });
  const show = (c: Context<Env>, seen: SeenCircle, problem?: string) =>
    answer(
      c,
      <CirclePage seen={seen} now={app.clock.now()} problem={problem} />,
      problem === undefined ? 200 : 409,
    );

  return new Hono<Env>()
    .get("/", async (c) =>
      answer(c, <CirclesPage circles={await listAllCircles(app, c.var.actor, undefined)} />),
    )
    .get("/:circle", async (c) => {
      const seen = await find(c);
      return seen === undefined ? c.notFound() : show(c, seen);
    })
    .post("/:circle/rejoindre", signedIn, async (c) => {
      const seen = await find(c);
      if (seen === undefined) return c.notFound();
      const told = await joinCircle(app, c.var.actor, { circle: seen.circle.id });
      if (told.done) return c.redirect(addressOf(told.value), 303);
      return show(c, seen, refusalTexts[told.refusal]);
    })
    .post("/:circle/quitter", signedIn, async (c) => {
      const seen = await find(c);
      if (seen === undefined) return c.notFound();
      const told = await leaveCircle(app, c.var.actor, { circle: seen.circle.id });
      if (told.done) return c.redirect(told.value.isOpen ? addressOf(told.value) : "/cercles", 303);
      return show(c, seen, refusalTexts[told.refusal]);
    });
}
