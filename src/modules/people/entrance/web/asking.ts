import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import type { MiddlewareHandler } from "hono";

import { isId } from "#basics/id";
import { siteAsked } from "#services/config";
import { type AskedEnv, forgetVisitor } from "#services/forms";
import { type App, personBy } from "#services/house";
import { cookieName, type SessionId } from "#services/sessions";
import type { WithFrame } from "#ui/frame";

import type { Entrance } from "../actions/open-session.ts";
import { deviceOf } from "../../domain/device.fr.ts";
import { networkOf } from "../../domain/network.ts";

export type PeopleEnv = AskedEnv & WithFrame;
type Asking = Context<PeopleEnv>;

/** The place that a request comes from, for counting: its network address, an IPv6 one by its /64. */
export function placeOf<Env extends AskedEnv>(c: Context<Env>): string {
  return networkOf(c.var.address);
}

/**
 * Where links of mails lead. Without a public address only the machine itself is believed: a forged
 * `Host` must not write links to elsewhere in our mails.
 */
export function siteOf(app: App, c: Context): string | undefined {
  return siteAsked(app.config, c.req.header("host"));
}

/** On what one comes in, and the session that this browser leaves by it. */
export function entranceOf(c: Asking): Entrance {
  const { session, actor } = c.var;
  const person = personBy(actor);
  return {
    device: deviceOf(c.req.header("user-agent")),
    leaves:
      session !== undefined && isId<"Session">(session) && person !== undefined
        ? { session, person }
        : undefined,
  };
}

const cookieOptions = (app: App) =>
  ({
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: app.config.publicUrl?.startsWith("https:") ?? false,
  }) as const;

// The house ends a session after 60 days without use; the browser must only not forget it sooner.
const COOKIE_SECONDS = 400 * 24 * 3600;

/** Gives the browser its session, and forgets the visitor that it was. */
export function giveSession(app: App, c: Context, token: string): void {
  setCookie(c, cookieName(app), token, { ...cookieOptions(app), maxAge: COOKIE_SECONDS });
  forgetVisitor(app, c);
}

export function takeSession(app: App, c: Context): void {
  deleteCookie(c, cookieName(app), cookieOptions(app));
}

/** The session of this browser, when someone is signed in. */
export function sessionOf(c: Asking): SessionId | undefined {
  const { session } = c.var;
  return session !== undefined && isId<"Session">(session) ? session : undefined;
}

/** For pages about oneself: who is not signed in comes in first, then lands there. */
export const signedIn: MiddlewareHandler<PeopleEnv> = async (c, next) => {
  if (personBy(c.var.actor) !== undefined) return next();
  return c.redirect(`/entrer?vers=${encodeURIComponent(c.req.path)}`, 303);
};
