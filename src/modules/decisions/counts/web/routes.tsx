import { Hono } from "hono";

import { isId } from "#basics/id";
import { signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { seeCountFile, seeSeals } from "../actions/see-count.ts";
import { countFileAs } from "./file-formats.ts";
import { SealsPage } from "./seals-page.tsx";
import { type Env, voteIn } from "../../web/asked.ts";

/** The file of each count, the seals of a circle, and the page where anyone redoes a count. */
export function countRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/scelles/:circle", signedIn, async (c) => {
      const circle = c.req.param("circle") ?? "";
      if (!isId<"Circle">(circle)) return c.notFound();
      const seen = await seeSeals(app, c.var.actor, { circle });
      return seen === undefined
        ? c.notFound()
        : answer(c, <SealsPage {...seen} now={app.clock.now()} />);
    })
    .get("/:vote/compte", signedIn, async (c) => {
      const vote = voteIn(c);
      const text = vote && (await seeCountFile(app, c.var.actor, { vote }));
      return countFileAs(c, text, `compte-${vote?.slice(0, 8)}`);
    });
}
