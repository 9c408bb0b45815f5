import { Hono } from "hono";

import { signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { openArchived, seeTakingAway, takeAwayCircle } from "../actions/take-away-circle.ts";
import { nameOfArchive, streamArchive, writeJson } from "./archive-file.tsx";
import { ArchivePage } from "./archive-page.tsx";
import { type Asking, type Env, file } from "../../web/asked.ts";

/** « /cercles/:circle/archive »: a member takes the whole circle away, to read it or for another program. */
export function archiveRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:circle/archive", signedIn, async (c) => {
      if (c.var.format === "json") return asJson(app, c);
      const circle = await seeTakingAway(app, c.var.actor, askedOf(c));
      return circle === undefined ? c.notFound() : answer(c, <ArchivePage circle={circle} />);
    })
    .get("/:circle/archive/dossier", signedIn, async (c) => {
      const taken = await takeAwayCircle(app, c.var.actor, askedOf(c));
      if (taken === undefined) return c.notFound();
      c.header("Content-Disposition", `attachment; filename="${nameOfArchive(taken)}.zip"`);
      c.header("Content-Type", "application/zip");
      const open = (id: string) => openArchived(app, c.var.actor, { ...askedOf(c), file: id });
      return c.body(await streamArchive(taken, c.var.instance.name, open));
    });
}

async function asJson(app: App, c: Asking): Promise<Response> {
  const taken = await takeAwayCircle(app, c.var.actor, askedOf(c));
  if (taken === undefined) return c.notFound();
  return file(
    c,
    "application/json",
    writeJson(taken, c.var.instance.name),
    `${nameOfArchive(taken)}.json`,
  );
}

function askedOf(c: Asking) {
  return { circle: c.req.param("circle") ?? "" };
}
