import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";

import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { listAround } from "../actions/list-around.ts";
import { seeContours } from "../actions/see-contours.ts";
import { seeAround } from "../actions/see-around.ts";
import { around } from "../domain/asked.ts";
import { AroundPage } from "./around-page.tsx";
import { aroundGeoJson, contoursGeoJson } from "./geojson.ts";

type Env = AskedEnv & WithFrame;

/** The cookie by which a reader agreed to images from elsewhere, on this page alone. */
const AGREED = "fond";

/** « /autour-de-moi »: what there is near a place, the same as GeoJSON, and the outlines for who moves the map. */
export function aroundRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) => (c.var.format === "html" ? aroundPage(app, c) : aroundFile(app, c)))
    .get("/contours", async (c) => {
      if (c.var.format !== "geojson") return c.notFound();
      const frame = c.req.query("cadre") ?? "";
      const contours = contoursGeoJson(await seeContours(app, c.var.actor, { frame }));
      c.header("Content-Type", GEOJSON);
      c.header("Cache-Control", "public, max-age=86400");
      return c.body(JSON.stringify(contours));
    });
}

const GEOJSON = "application/geo+json; charset=utf-8";

async function aroundPage(app: App, c: Context<Env>) {
  const asked = around.read(c.req.queries());
  const { tilesAddress, tilesCredit } = c.var.instance;
  const agreed = tilesAddress !== undefined && getCookie(c, AGREED) === "oui";
  if (agreed)
    c.header("Content-Security-Policy", policyWith(new URL(plainAddress(tilesAddress)).host));
  const seen = await seeAround(app, c.var.actor, asked);
  const tiles =
    tilesAddress === undefined
      ? undefined
      : { address: tilesAddress, credit: tilesCredit ?? "", agreed };
  return answer(c, <AroundPage asked={asked} seen={seen} tiles={tiles} />);
}

/** `{z}` and its like are no address by themselves. */
function plainAddress(address: string): string {
  return address.replace(/[{}]/g, "");
}

/** The policy of all pages (src/web.tsx), with the images of one host more. A test holds both together. */
function policyWith(host: string): string {
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https://${host}; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`;
}

async function aroundFile(app: App, c: Context<Env>) {
  if (c.var.format !== "geojson") return c.notFound();
  const listed = await listAround(app, c.var.actor, around.read(c.req.queries()));
  c.header("Content-Type", GEOJSON);
  c.header("Content-Disposition", 'inline; filename="autour-de-moi.geojson"');
  return c.body(JSON.stringify(aroundGeoJson(listed, c.var.frame.publicUrl)));
}
