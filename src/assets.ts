import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { z } from "zod";

import type { App } from "#services/house";
import { cookieName } from "#services/sessions";

const manifestShape = z.record(z.string(), z.object({ file: z.string() }));

const known = new Map<string, Readonly<Record<string, string>>>();

/** Logical names of what browsers load ("archipel.css") and their addresses, which change with their content. */
export function assetsOf(projectFolder: string): Readonly<Record<string, string>> {
  const already = known.get(projectFolder);
  if (already !== undefined) return already;
  const file = join(projectFolder, "dist/public/manifest.json");
  if (!existsSync(file)) return {};
  const manifest = manifestShape.parse(JSON.parse(readFileSync(file, "utf8")));
  const assets = Object.fromEntries(
    Object.entries(manifest).map(([source, built]) => [
      basename(source).replace(/\.tsx?$/, ".js"),
      `/assets/${built.file}`,
    ]),
  );
  known.set(projectFolder, assets);
  return assets;
}

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
};

/** What the build made, as it is now: an update builds anew while an older instance still serves its own. */
function readAssets(project: string): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const folder = join(project, "dist/public");
  if (!existsSync(folder)) return new Map();
  // The names that pages will give belong to these files.
  assetsOf(project);
  const names = readdirSync(folder).filter((name) => /\.(css|js|svg|png)(\.br)?$/.test(name));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** Icons keep their names: telephones write them down. */
const FIXED = /^icon-/;
/** Shows a page when there is no network, wherever one goes. */
const WORKER = /^offline\./;
const A_DAY = "public, max-age=86400";

/** The icon that is asked for without being named by any page: by programs, for a list of sites. */
export function faviconRoute(app: App): Hono {
  const file = join(app.config.projectFolder, "dist/public/favicon.ico");
  const bytes = existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
  return new Hono().get("/", (c) => {
    if (bytes === undefined) return c.notFound();
    c.header("Content-Type", "image/x-icon");
    const isIn = getCookie(c, cookieName(app)) !== undefined;
    c.header("Cache-Control", isIn ? "private, no-store" : A_DAY);
    return c.body(bytes);
  });
}

/** Serves what the build made, and nothing else: kept a year by browsers, since a change changes the name. */
export function assetRoutes(app: App): Hono {
  const kept = readAssets(app.config.projectFolder);
  const read = (name: string) => kept.get(name);
  return new Hono().get("/:name{[\\w.-]+}", (c) => {
    const { name } = c.req.param();
    const type = TYPES[name.split(".").at(-1) ?? ""];
    const plain = type === undefined ? undefined : read(name);
    if (type === undefined || plain === undefined) return c.notFound();
    c.header("Content-Type", type);
    c.header("Cache-Control", FIXED.test(name) ? A_DAY : "public, max-age=31536000, immutable");
    c.header("Vary", "Accept-Encoding");
    // A worker stands for what is below its own address, unless this says more.
    if (WORKER.test(name)) c.header("Service-Worker-Allowed", "/");
    const small = /\bbr\b/.test(c.req.header("accept-encoding") ?? "")
      ? read(`${name}.br`)
      : undefined;
    if (small === undefined) return c.body(plain);
    c.header("Content-Encoding", "br");
    return c.body(small);
  });
}
