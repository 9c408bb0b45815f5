import type { Hono } from "hono";

import type { ReadPage } from "./page-reader.ts";

/** What a first view of a page costs its reader. */
export interface Weight {
  readonly at: string;
  /** HTML and style sheets as they travel, compressed. */
  readonly bytes: number;
  /** The page, its sheets, scripts and pictures. */
  readonly requests: number;
  /** Whether it holds a map or an editor. */
  readonly rich: boolean;
}

/** Weighs a page as a browser that comes for the first time loads it. */
export async function weigh(
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the environment of its routes
  web: Hono<any>,
  at: string,
  cookies: ReadonlyMap<string, string>,
  page: ReadPage,
): Promise<Weight> {
  const headers = {
    host: "localhost",
    "accept-encoding": "gzip, br",
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
  };
  const loaded = [at, ...page.styles].map(async (path) => {
    const response = await web.request(`http://localhost${path}`, { headers });
    return (await response.arrayBuffer()).byteLength;
  });
  const sizes = await Promise.all(loaded);
  return {
    at,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    requests: 1 + page.loads.length,
    rich: page.loads.some((path) => /map|carte|editor/.test(path)),
  };
}
