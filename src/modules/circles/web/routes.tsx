import { Hono } from "hono";

import { jsonPieces } from "#basics/formats/whole-lists";
import { sendPieces } from "#services/files";
import { signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { joinCircle, leaveCircle } from "../actions/join-circle.ts";
import { seeLeavingCircle } from "../actions/see-leaving.ts";
import { seeFeed } from "../life/actions/see-journal.ts";
import {
  findCircles,
  type ListedCircle,
  type SeenCircle,
  takeCircles,
} from "../actions/see-circles.ts";
import { addressOf } from "../domain/circle.ts";
import { circleList } from "../domain/listing.ts";
import { type Asking, type Env, file, findAsked } from "./asked.ts";
import { CirclePage } from "./circle-page.tsx";
import { CirclesPage } from "./circles-page.tsx";
import { LeavePage } from "./leave-page.tsx";
import { circleAtom, circleData, circleLinked } from "./formats.ts";
import { refusalTexts } from "./texts.fr.ts";

/** « /cercles »: the circles that one may know of, one of them in its formats, joining and leaving it. */
export function circleRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) => listPage(app, c))
    .get("/:circle", async (c) => {
      if (c.var.format === "atom") return feed(app, c);
      const seen = await findAsked(app, c);
      return seen === undefined ? c.notFound() : show(app, c, seen);
    })
    .post("/:circle/rejoindre", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      if (seen === undefined) return c.notFound();
      const told = await joinCircle(app, c.var.actor, { circle: seen.circle.id });
      if (told.done) return c.redirect(addressOf(told.value), 303);
      return showPage(app, c, seen, refusalTexts[told.refusal]);
    })
    .get("/:circle/quitter", signedIn, async (c) => {
      const seen = await findLeaving(app, c);
      return seen === undefined ? c.notFound() : answer(c, <LeavePage seen={seen} />);
    })
    .post("/:circle/quitter", signedIn, async (c) => {
      const seen = await findLeaving(app, c);
      if (seen === undefined) return c.notFound();
      const told = await leaveCircle(app, c.var.actor, { circle: seen.circle.id });
      if (told.done) return c.redirect(told.value.isOpen ? addressOf(told.value) : "/cercles", 303);
      return answer(c, <LeavePage seen={seen} problem={refusalTexts[told.refusal]} />, 409);
    });
}

async function findLeaving(app: App, c: Asking) {
  const seen = await findAsked(app, c);
  return seen && seeLeavingCircle(app, c.var.actor, { circle: seen.circle.id });
}

async function listPage(app: App, c: Asking): Promise<Response> {
  const asked = circleList.read(c.req.queries());
  switch (c.var.format) {
    case "json": {
      const { publicUrl } = c.var.frame;
      const { total, all } = await takeCircles(app, c.var.actor, asked);
      const each = (one: ListedCircle) => circleData(one, one.members, publicUrl);
      const around = [`{"total":${total},"circles":[`, "]}"] as const;
      return sendPieces(c, { type: "application/json" }, jsonPieces(all, each, around));
    }
    case "html": {
      const found = await findCircles(app, c.var.actor, { ...asked, mineApart: true });
      return answer(c, <CirclesPage asked={asked} found={found} />);
    }
    case "jsonld":
    case "ics":
    case "csv":
    case "geojson":
    case "atom":
    case "pdf":
    case "xml":
    case "txt":
    case "md":
      return c.notFound();
  }
}

function show(app: App, c: Asking, seen: SeenCircle): Response | Promise<Response> {
  const { publicUrl } = c.var.frame;
  switch (c.var.format) {
    case "html":
      return showPage(app, c, seen);
    case "json":
      return file(
        c,
        "application/json",
        JSON.stringify(circleData(seen.circle, seen.count, publicUrl)),
      );
    case "jsonld":
      return file(c, "application/ld+json", JSON.stringify(circleLinked(seen, publicUrl)));
    case "ics":
    case "csv":
    case "geojson":
    case "atom":
    case "pdf":
    case "xml":
    case "txt":
    case "md":
      return c.notFound();
  }
}

async function feed(app: App, c: Asking): Promise<Response> {
  const seen = await seeFeed(app, c.var.actor, { circle: c.req.param("circle") ?? "" });
  if (seen === undefined) return c.notFound();
  return file(c, "application/atom+xml", circleAtom(seen, c.var.frame.publicUrl));
}

/** The page of a circle, or what prevents an act on it. */
function showPage(app: App, c: Asking, seen: SeenCircle, problem?: string) {
  return answer(
    c,
    <CirclePage seen={seen} now={app.clock.now()} problem={problem} />,
    problem === undefined ? 200 : 409,
  );
}
