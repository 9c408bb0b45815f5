import { Hono } from "hono";

import { refused } from "#basics/result";
import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import { pageOf, signedIn } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { beginDocument } from "../actions/begin-document.ts";
import { listPublished, seePlace } from "../actions/list-documents.ts";
import { publishedAsked } from "../domain/search.ts";
import { bringRoutes } from "../formats/web/bring-routes.tsx";
import { remarkRoutes } from "../comments/web/routes.tsx";
import { formatRoutes } from "../formats/web/format-routes.tsx";
import { pictureRoutes } from "../formats/web/picture-routes.tsx";
import { pieceRoutes } from "../formats/web/piece-routes.tsx";
import { answerRoutes } from "../suggestions/web/answer-routes.tsx";
import { suggestRoutes } from "../suggestions/web/suggest-routes.tsx";
import { padRoutes } from "../pads/web/pad-routes.tsx";
import type { Asking, Env } from "./asked.ts";
import { documentAt } from "./addresses.ts";
import { BESIDE, placesAsked } from "./begin-asked.ts";
import { documentRoutes } from "./document-routes.tsx";
import { beginForm } from "./forms.ts";
import { CommonsPage, PlacePage } from "./list-pages.tsx";
import { lineRoutes } from "./line-routes.tsx";
import { tableRoutes } from "./table-routes.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";
import { versionRoutes } from "./version-routes.tsx";
import { BeginPage } from "./write-pages.tsx";

/** « /communs »: what everyone reads, what a circle or oneself keeps, and each document. */
export function commonsRoutes(app: App): Hono<Env> {
  return (
    new Hono<Env>()
      // Files first: they stand at the address of a page, with an ending.
      .route("/", formatRoutes(app))
      .route("/", pieceRoutes(app))
      .route("/", bringRoutes(app))
      .route("/", pictureRoutes(app))
      .route("/", suggestRoutes(app))
      .route("/", answerRoutes(app))
      .route("/", remarkRoutes(app))
      .route("/", listRoutes(app))
      .route("/", beginRoutes(app))
      .route("/", documentRoutes(app))
      .route("/", versionRoutes(app))
      .route("/", tableRoutes(app))
      .route("/", lineRoutes(app))
      .route("/", padRoutes(app))
  );
}

function listRoutes(app: App): Hono<Env> {
  const all = pageOf({
    find: async (c: Asking) => {
      const asked = publishedAsked.read(c.req.queries());
      return { asked, list: await listPublished(app, c.var.actor, asked) };
    },
    draw: (c, seen, back) => {
      const page = { ...seen, now: app.clock.now(), isIn: personBy(c.var.actor) !== undefined };
      return answer(c, <CommonsPage {...page} />, back);
    },
  });
  const place = pageOf({
    find: async (c: Asking) => {
      const asked = pageList.read(c.req.queries());
      const circle = c.req.param("circle");
      const found = await seePlace(app, c.var.actor, { circle, ...asked });
      return found && { asked, place: found };
    },
    draw: (c, seen, back) => answer(c, <PlacePage {...seen} now={app.clock.now()} />, back),
  });
  return new Hono<Env>()
    .get("/", all.show)
    .get("/moi", signedIn, place.show)
    .get("/cercle/:circle", signedIn, place.show);
}

function beginRoutes(app: App): Hono<Env> {
  const begin = pageOf({
    find: (c: Asking) => placesAsked(app, c),
    draw: (c, seen, back) => answer(c, <BeginPage {...seen} back={back} />, back),
  });
  const sent = begin.sent({
    asks: ({ places }) => beginForm(places),
    act: (c, _, { markdown, space, ...asked }) => {
      if (!isId<"Space">(space)) return Promise.resolve(refused("unknown-space"));
      return beginDocument(app, c.var.actor, {
        ...asked,
        space,
        contents: { kind: "text", markdown },
      });
    },
    refusals,
    beside: BESIDE,
    to: (document) => documentAt(document),
  });
  return new Hono<Env>().get("/ecrire", signedIn, begin.show).post("/ecrire", signedIn, sent);
}
