import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { sql } from "kysely";

import { isBelow, SECRETS } from "#basics/form";
import { isId, newId } from "#basics/id";
import { type App, writeActor } from "#services/house";
import { fingerprint, isSigned, sign } from "#services/keys";

import type { AskedEnv } from "./asked.ts";
import { bodyOf } from "./body.ts";
import { cameFrom, isOneClick } from "./came-from.ts";
import { onceOnly } from "./once.ts";

/** The cookie's name: behind https no other site of the same domain can have set it (`__Host-`). */
function visitorCookie(app: App): string {
  return isSafe(app) ? "__Host-archipel-visitor" : "archipel-visitor";
}

function isSafe({ config }: App): boolean {
  return config.publicUrl?.startsWith("https:") ?? false;
}

/** Links of letters carry in their address the proof of whom they are for: their pages serve without a cookie. */
const LINK = /^\/l\//;

/**
 * Gives the hidden `token` of forms, bound to the session or to a visitor cookie set when a form is shown, and to the mandate under
 * which that session acted then, which it says.
 */
export function formTokenOf<Env extends AskedEnv>(app: App, c: Context<Env>): () => string {
  return () => {
    // A page with a form is for who was shown it, visitors too: nobody keeps it for another.
    c.header("Cache-Control", "private, no-cache");
    const holder = holderOf(app, c) ?? newVisitor(app, c);
    return tokenOf(app, holder, c.var.under);
  };
}

function tokenOf(app: App, holder: string, under: string | undefined): string {
  return under === undefined
    ? sign(app, "form", holder)
    : `${sign(app, "form", `${holder} ${under}`)}.${under}`;
}

/** Under which mandate, or none, a form was drawn for this holder; undefined: it was not. */
function drawnFor(
  app: App,
  holder: string,
  token: string,
): { readonly under: string | undefined } | undefined {
  const [signature = "", under] = token.split(".");
  const signed = under === undefined ? holder : `${holder} ${under}`;
  return isSigned(app, "form", signed, signature) ? { under } : undefined;
}

/** Whose forms these are: the session, else the visitor's cookie. Counts per visitor use it. */
export function holderOf<Env extends AskedEnv>(app: App, c: Context<Env>): string | undefined {
  if (c.var.session !== undefined) return c.var.session;
  const cookie = getCookie(c, visitorCookie(app));
  return cookie !== undefined && isId(cookie) ? cookie : undefined;
}

const fresh = new WeakMap<Request, string>();

function newVisitor(app: App, c: Context): string {
  const already = fresh.get(c.req.raw);
  if (already !== undefined) return already;
  const id = newId();
  fresh.set(c.req.raw, id);
  setCookie(c, visitorCookie(app), id, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isSafe(app),
  });
  return id;
}

/** Forgets the visitor, for instance when a session begins. */
export function forgetVisitor(app: App, c: Context): void {
  deleteCookie(c, visitorCookie(app), { path: "/", secure: isSafe(app) });
}

export interface Refusals {
  /**
   * Shown when a form comes from elsewhere, or from a page too old (its session ended): then with
   * what was written in it, so that nobody loses a text.
   */
  readonly strange: (c: Context, written: readonly string[]) => Response | Promise<Response>;
  /** Shown when the same act is still under way. */
  readonly busy: (c: Context) => Response | Promise<Response>;
  /** Shown when the same act was done, and who did it died before it could answer: with what was written in it. */
  readonly interrupted: (c: Context, written: readonly string[]) => Response | Promise<Response>;
  /**
   * Shown when a form was drawn for somebody else than for whom it would be done now: one acts no more, or acts since; with
   * what was written in it, short or long. Undefined: it is the same whoever one acts for.
   */
  readonly drawnElse: (
    c: Context,
    drawn: { readonly under: string | undefined; readonly written: readonly string[] },
  ) => Promise<Response | undefined>;
  /** Shown when more was sent than a form may. */
  readonly tooLarge: (c: Context) => Response | Promise<Response>;
}

/**
 * Every POST passes here. It must come from one of our own pages (`cameFrom`, and the form's token), and
 * the same act sent twice gets the first answer. An act whose process died is done again, unless
 * something had been written for it: then its sender is told so. The page of a letter's link needs no
 * token when the browser says that the form comes from here, since who opens a link elsewhere than where
 * they asked has no cookie yet; when the browser says nothing, it needs one.
 */
export function guardForms(app: App, refusals: Refusals): MiddlewareHandler<AskedEnv> {
  return async (c, next) => {
    if (c.req.method !== "POST") return next();
    if (await isOneClick(app, c)) return next();
    const from = cameFrom(app, c);
    if (from === "elsewhere") return refusals.strange(c, []);
    if (from === "here" && LINK.test(c.req.path)) return next();
    const kind = c.req.header("content-type") ?? "";
    if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(kind))
      return refusals.strange(c, []);
    const { texts, isTooLong } = await bodyOf(c);
    if (isTooLong) return refusals.tooLarge(c);
    const holder = holderOf(app, c);
    const [token, act] = [onlyOne(texts["token"]), onlyOne(texts["act"])];
    const drawn = holder && token && drawnFor(app, holder, token);
    if (!holder || !token || !drawn)
      return (
        (await answeredBefore(app, c, { act, token })) ?? refusals.strange(c, writtenIn(c, texts))
      );
    if (LINK.test(c.req.path)) return next();
    if (drawn.under !== c.var.under) {
      const written = writtenIn(c, texts, 1);
      const other =
        (await answeredBefore(app, c, { act, token })) ??
        (await refusals.drawnElse(c, { under: drawn.under, written }));
      if (other !== undefined) return other;
    }
    if (act === undefined || !isId(act)) return next();
    const interrupted = () => refusals.interrupted(c, writtenIn(c, texts));
    // Kept as marks: acts say of nobody what they did.
    const who = `${markOf(app, `${writeActor(c.var.actor)} ${holder}`)} ${markOf(app, token)}`;
    return onceOnly(app, c, { act, who, next, busy: () => refusals.busy(c), interrupted });
  };
}

/** Sentences, as far as one can tell: what one would not like to write again. A secret is typed anew. */
function writtenIn(
  c: Context,
  texts: Readonly<Record<string, readonly string[]>>,
  longerThan = 20,
): readonly string[] {
  if (isBelow(c.req.path, SECRETS)) return [];
  return Object.entries(texts)
    .filter(([name]) => name !== "token")
    .flatMap(([, values]) => values)
    .filter((text) => text.length > longerThan && /\s/.test(text.trim()));
}

/** A hidden field said twice is not one of ours. */
function onlyOne(values: readonly string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined;
}

/**
 * A form pressed twice that changed who its sender is (coming in, going out): the second press
 * carries the token of whom they were. It goes where the first went, and does nothing else.
 */
async function answeredBefore(
  app: App,
  c: Context<AskedEnv>,
  { act, token }: { readonly act: string | undefined; readonly token: string | undefined },
): Promise<Response | undefined> {
  if (act === undefined || !isId(act) || token === undefined) return undefined;
  const { rows } = await sql<{ who: string; location: string | null }>`
    select who, location from house.act where act = ${act} and path = ${c.req.path}`.execute(
    app.db,
  );
  const [row] = rows;
  if (row?.location == null) return undefined;
  return row.who.split(" ").at(-1) === markOf(app, token)
    ? c.redirect(row.location, 303)
    : undefined;
}

/** The same text has the same mark, and nobody reads it back: acts are kept two days, and say of nobody what they did. */
function markOf(app: App, text: string): string {
  return Buffer.from(fingerprint(app, "act", text)).toString("base64url");
}
