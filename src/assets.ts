import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { Hono } from "hono";
import { z } from "zod";

import type { App } from "#services/house";

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
      basename(source).replace(/\.ts$/, ".js"),
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
};

/** Serves what the build made, and nothing else: kept a year by browsers, since a change changes the name. */
export function assetRoutes(app: App): Hono {
  const folder = join(app.config.projectFolder, "dist/public");
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const read = (name: string) => {
    const already = kept.get(name);
    if (already !== undefined) return already;
    const file = join(folder, name);
    if (!existsSync(file)) return undefined;
    const bytes = new Uint8Array(readFileSync(file));
    kept.set(name, bytes);
    return bytes;
  };
  return new Hono().get("/:name{[\\w.-]+}", (c) => {
    const { name } = c.req.param();
    const type = TYPES[name.split(".").at(-1) ?? ""];
    const plain = type === undefined ? undefined : read(name);
    if (type === undefined || plain === undefined) return c.notFound();
    c.header("Content-Type", type);
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    c.header("Vary", "Accept-Encoding");
    const small = /\bbr\b/.test(c.req.header("accept-encoding") ?? "")
      ? read(`${name}.br`)
      : undefined;
    if (small === undefined) return c.body(plain);
    c.header("Content-Encoding", "br");
    return c.body(small);
  });
}
