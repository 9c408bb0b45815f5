import type { App } from "#services/house";
import { splitFormat } from "#services/forms";

import { webOf } from "../../src/web.tsx";

/** One line of the route table. */
export interface Route {
  readonly method: "GET" | "POST";
  /** As Hono writes it: "/appels/:number{[0-9]{1,12}}". */
  readonly path: string;
  readonly fits: (path: string) => boolean;
}

/** Every page and every form of the house, in the order in which they are tried. */
export function routesOf(app: App): readonly Route[] {
  const seen = new Set<string>();
  return webOf(app).routes.flatMap(({ method, path }) => {
    const key = `${method} ${path}`;
    // What ends with a star is asked on the way to others.
    if ((method !== "GET" && method !== "POST") || path.endsWith("*") || seen.has(key)) return [];
    seen.add(key);
    const shape = shapeOf(path);
    return [{ method, path, fits: (asked: string) => shape.test(asked) } as const];
  });
}

/** The route that answers an address; the suffix of a format and the query are no part of it. */
export function routeOf(
  routes: readonly Route[],
  method: Route["method"],
  at: string,
): Route | undefined {
  const [whole = "/"] = at.split(/[?#]/);
  const path = whole.startsWith("/assets/") ? whole : splitFormat(whole).path;
  return routes.find((route) => route.method === method && route.fits(path));
}

function shapeOf(path: string): RegExp {
  const parts = path.split(/\/(?![^{]*})/).filter((part) => part !== "");
  const written = parts.map((part) => {
    const found = /^:(\w+)(?:\{(.+)\})?(\?)?$/.exec(part);
    if (found === null) return `/${part.replace(/[.+^$()|[\]\\]/g, String.raw`\$&`)}`;
    const inside = `/(?:${found[2] ?? "[^/]+"})`;
    return found[3] === "?" ? `(?:${inside})?` : inside;
  });
  return new RegExp(`^${written.join("") || "/"}/?$`);
}
