import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";

import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { type ListedAround, listAround } from "../actions/list-around.ts";
import { seeContours } from "../actions/see-contours.ts";
import { seeAround } from "../actions/see-around.ts";
import { type AskedList, seeList, takeList } from "../actions/see-list.ts";
import { around } from "../domain/asked.ts";
import { AroundPage } from "./around-page.tsx";
import type { TilesOffered } from "./drawn.tsx";
import { aroundGeoJson, contoursGeoJson } from "./geojson.ts";
import { ListPage } from "./list-page.tsx";

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
    })
    .get("/:list{[a-z-]{1,40}}", (c) =>
      c.var.format === "html" ? listPage(app, c) : listFile(app, c),
    );
}

/** What the address asks of a list, and of the map that shows it. */
function askedOf(c: Context<Env>): AskedList {
  const { frame, page } = around.read(c.req.queries());
  return { kind: c.req.param("list") ?? "", query: c.req.queries(), frame, page };
}

/** The search of a list, on the map: « /autour-de-moi/appels?q=verger ». */
async function listPage(app: App, c: Context<Env>) {
  const asked = askedOf(c);
  const seen = await seeList(app, c.var.actor, asked);
  if (seen === undefined) return c.notFound();
  return answer(c, <ListPage asked={asked} seen={seen} tiles={tilesOf(c)} />);
}

async function listFile(app: App, c: Context<Env>) {
  const asked = askedOf(c);
  const listed = c.var.format === "geojson" ? await takeList(app, c.var.actor, asked) : undefined;
  return listed === undefined ? c.notFound() : geoFile(c, listed, `${asked.kind}.geojson`);
}

const GEOJSON = "application/geo+json; charset=utf-8";

async function aroundPage(app: App, c: Context<Env>) {
  const asked = around.read(c.req.queries());
  const seen = await seeAround(app, c.var.actor, asked);
  return answer(c, <AroundPage asked={asked} seen={seen} tiles={tilesOf(c)} />);
}

/** The images that the operator named, and whether the reader agreed here: then this page alone lets their host in. */
function tilesOf(c: Context<Env>): TilesOffered | undefined {
  const { tilesAddress, tilesCredit } = c.var.instance;
  if (tilesAddress === undefined) return undefined;
  const agreed = getCookie(c, AGREED) === "oui";
  if (agreed)
    c.header("Content-Security-Policy", policyWith(new URL(plainAddress(tilesAddress)).host));
  return { address: tilesAddress, credit: tilesCredit ?? "", agreed };
}

/** `{z}` and its like are no address by themselves. */
function plainAddress(address: string): string {
  return address.replace(/[{}]/g, "");
}

/** The policy of all pages (src/web.tsx), with the images of one host more. A test holds both together. */
function policyWith(host: string): string {
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https://${host}; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`;
}

async function aroundFile(app: App, c: Context<Env>) {
  if (c.var.format !== "geojson") return c.notFound();
  const listed = await listAround(app, c.var.actor, around.read(c.req.queries()));
  return geoFile(c, listed, "autour-de-moi.geojson");
}

function geoFile(c: Context<Env>, listed: ListedAround, name: string) {
  c.header("Content-Type", GEOJSON);
  c.header("Content-Disposition", `inline; filename="${name}"`);
  return c.body(JSON.stringify(aroundGeoJson(listed, c.var.frame.publicUrl)));
}
