import { Hono } from "hono";

import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { listAround } from "../actions/list-around.ts";
import { seeAround } from "../actions/see-around.ts";
import { around } from "../domain/asked.ts";
import { AroundPage } from "./around-page.tsx";
import { aroundGeoJson } from "./geojson.ts";

/** « /autour-de-moi »: what there is near a place, and the same as GeoJSON. */
export function aroundRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>().get("/", async (c) => {
    const asked = around.read(c.req.queries());
    if (c.var.format === "html")
      return answer(
        c,
        <AroundPage asked={asked} seen={await seeAround(app, c.var.actor, asked)} />,
      );
    if (c.var.format !== "geojson") return c.notFound();
    const listed = await listAround(app, c.var.actor, asked);
    c.header("Content-Type", "application/geo+json; charset=utf-8");
    c.header("Content-Disposition", 'inline; filename="autour-de-moi.geojson"');
    return c.body(JSON.stringify(aroundGeoJson(listed, c.var.frame.publicUrl)));
  });
}
