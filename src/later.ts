import type { Context } from "hono";

import { type App, type Identified, person } from "#services/house";
import type { Frame } from "#ui/frame";

const AT = "/moi/plus-tard";
/** Said in the address of a page by who begins its form anew. */
const ANEW = "recommencer";

/**
 * In simple mode, how the form of this page is put off, and what one began there another day. For oneself alone: who
 * acts for another ends what they began.
 */
export async function laterFor(
  app: App,
  c: Context,
  known: Identified | undefined,
): Promise<Frame["later"]> {
  const { unfinished } = app.modules.find((module) => module.unfinished !== undefined) ?? {};
  if (known?.simple !== true || known.acting !== undefined || unfinished === undefined) return;
  const { pathname, searchParams } = new URL(c.req.url);
  const isAnew = searchParams.has(ANEW);
  searchParams.delete(ANEW);
  const page = searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
  const seen =
    c.req.method === "GET" && !isAnew
      ? await unfinished.see(app, person(known.person), page)
      : undefined;
  const anew = `${page}${searchParams.size === 0 ? "?" : "&"}${ANEW}=1`;
  return { at: AT, page, begun: seen && { ...seen, anew } };
}

/** A form was sent and done: what had been kept of it is forgotten. */
export async function forgetSent(app: App, c: Context, known: Identified): Promise<void> {
  if (!known.simple || known.acting !== undefined || c.req.method !== "POST") return;
  if (c.res.status !== 303 || c.req.path === AT) return;
  for (const { unfinished } of app.modules)
    await unfinished?.forget(app, person(known.person), c.req.path);
}
