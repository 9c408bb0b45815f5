import type { Context } from "hono";

import { typedOf } from "#services/forms";
import type { Typed } from "#ui/form";
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
  const takes = (action: string) => unfinished.mayBeKept({ page, action });
  return { at: AT, page, takes, begun: seen && { ...seen, anew } };
}

/**
 * A form was sent: done, what had been kept of it is forgotten; given back to be mended, what was said so far is kept as
 * if it were put off.
 */
export async function settleSent(app: App, c: Context, known: Identified): Promise<void> {
  if (!known.simple || known.acting !== undefined || c.req.method !== "POST") return;
  if (c.req.path === AT) return;
  const modules = app.modules.flatMap(({ unfinished }) => unfinished ?? []);
  const actor = person(known.person);
  if (c.res.status === 303)
    for (const unfinished of modules) await unfinished.forget(app, actor, c.req.path);
  if (!GIVEN_BACK.has(c.res.status)) return;
  const typed = await typedOf(c);
  const page = await pageOf(c, typed);
  if (page === undefined) return;
  const begun = { page, action: c.req.path, typed };
  for (const unfinished of modules) await unfinished.keep(app, actor, begun);
}

/** To be mended. What is out of date (409) is not what one would take up again. */
const GIVEN_BACK = new Set([422]);
/** The button by which a form is put off: what has none is not kept. */
const PUT_OFF = / name="plus-tard" value="[^" ]+ ([^"]+)"/;

/** What is to be mended, on a page that is given back (`Problems`). */
const SUMMARY = '<section class="bilan';

/**
 * Whether a page given back says of each thing to mend beside which field it is: then the person can. What names no field,
 * or one that nobody sees, and what was written on another version than the page shows (stale or forged), is no form to
 * take up again.
 */
export function isToMend(drawn: string, { version }: Typed): boolean {
  const shown = typeof version === "string" && drawn.includes(`name="version" value="${version}"`);
  if (version !== undefined && !shown) return false;
  const from = drawn.indexOf(SUMMARY);
  const summary = from === -1 ? "" : drawn.slice(from, drawn.indexOf("</section>", from));
  const fields = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  return fields.length > 0 && fields.every((id) => drawn.includes(`id="${id}-e"`));
}

/** The page on which the form that is given back stood: where it was sent from, else where it is shown now. */
async function pageOf(c: Context, typed: Typed): Promise<string | undefined> {
  const drawn = await c.res.clone().text();
  // What is sent and stands on no page that is offered here is nobody's to end later.
  if (!drawn.includes(`action="${c.req.path}"`) || !isToMend(drawn, typed)) return undefined;
  const shown = PUT_OFF.exec(drawn)?.[1]?.replaceAll("&amp;", "&");
  const from = URL.parse(c.req.header("referer") ?? "");
  const here = new URL(c.req.url);
  return shown === undefined || from?.host !== here.host ? shown : from.pathname + from.search;
}
