import type { Context } from "hono";

import { readGoesTo } from "#rules/people";
import type { AskedEnv } from "#services/forms";
import { answer, type WithFrame } from "#ui/frame";

import type { WhoIsKnown } from "./acting.ts";
import { PlainPage } from "./plain-page.tsx";
import { texts } from "./texts.fr.ts";

type Asking = Context<AskedEnv & WithFrame & WhoIsKnown>;

/**
 * What is unknown, and what is not for who reads: the same bytes, but for the address. A visitor may be who it is for: the
 * page leads in, and from there back to what was asked, where that is a page to come back to; else it is as for anybody.
 */
export async function notFound(c: Asking, forAnybody: () => Promise<Response>): Promise<Response> {
  const goesTo = goesToOf(c);
  if (goesTo === undefined || c.get("frame") === undefined) return forAnybody();
  const enter = `/entrer?vers=${encodeURIComponent(goesTo)}`;
  c.set("frame", { ...c.var.frame, enter });
  const { title, sentence } = texts.notFound;
  return answer(c, <PlainPage title={title} sentences={[sentence]} enter={enter} />, 404);
}

/** The page that a visitor asked, to come back to; undefined for who is in, for a form, and for no page of ours. */
function goesToOf(c: Asking): string | undefined {
  if (c.var.known !== undefined || c.req.method !== "GET") return undefined;
  const { pathname, search } = new URL(c.req.url);
  return readGoesTo(pathname + search);
}
