import type { Context } from "hono";

import type { App } from "#services/house";

import type { AskedEnv } from "./asked.ts";
import { bodyOf } from "./body.ts";

/** Where a form was sent from: one of our pages, a page of somebody else, or the browser does not say. */
export type CameFrom = "here" | "elsewhere" | "unsaid";

/**
 * From where a browser says that a form was sent. `Sec-Fetch-Site` is believed when it says another site;
 * a sibling sub-domain is one ("same-site": whoever holds it is not us). Then `Origin`, whole (scheme,
 * host and port), is compared with our public address, whatever the proxy made of the request; without a
 * public address, with this machine as it was asked. `Referer` is read only where `Origin` lacks (Firefox
 * before 70): our pages let it go within the site (`referrerPolicy`). "null" is an origin that is not
 * ours, and `Referer` does not mend it: a browser never says it of a form of our pages, and any page can
 * have it said, by a frame without rights or by asking for no referrer (Fetch, 3.2).
 */
export function cameFrom(app: App, c: Context): CameFrom {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return "elsewhere";
  const ours = originOf(app, c);
  const origin = c.req.header("origin");
  if (origin !== undefined) return origin === ours ? "here" : "elsewhere";
  const referer = c.req.header("referer");
  if (referer === undefined || referer === "") return "unsaid";
  return URL.canParse(referer) && new URL(referer).origin === ours ? "here" : "elsewhere";
}

/** Our origin. Without a public address we are reached as we were asked, in clear: nobody stands before us. */
function originOf({ config }: App, c: Context): string | undefined {
  const ours = config.publicUrl ?? `http://${c.req.header("host") ?? "localhost"}`;
  return URL.canParse(ours) ? new URL(ours).origin : undefined;
}

/**
 * What a mail program sends by itself when its reader wants no more of a letter (RFC 8058, 3.2): this one
 * field, without cookie nor origin, at an address that we signed. It may stop letters and do nothing
 * else: it is taken only where a module says that its pages take it, and never with another field.
 */
export async function isOneClick(app: App, c: Context<AskedEnv>): Promise<boolean> {
  const takes = app.modules
    .flatMap(({ routes }) => routes ?? [])
    .some(({ at, oneClick }) => oneClick === true && c.req.path.startsWith(`${at}/`));
  if (!takes) return false;
  const { texts, isTooLong } = await bodyOf(c);
  const [name, ...others] = Object.keys(texts);
  return (
    !isTooLong &&
    name === "List-Unsubscribe" &&
    others.length === 0 &&
    texts[name]?.join() === "One-Click"
  );
}
