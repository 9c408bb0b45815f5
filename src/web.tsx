import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";

import {
  acceptedFormat,
  addressIn,
  type AskedEnv,
  guardForms,
  isMultipart,
  MOST_IN_A_FORM,
  MOST_SENT,
  splitFormat,
} from "#services/forms";
import { isLocal, siteAsked, siteOf } from "#services/config";
import { isAway, isFull } from "#services/database";
import { measureAnswer, recordAccident, seeDisk } from "#services/health";
import { type App, forgetWaiting, seeInstance, visitor } from "#services/house";
import { cookieName } from "#services/sessions";
import { answer, type WithFrame } from "#ui/frame";

import { actorAt, guardActing, stillActs, type WhoIsKnown } from "./acting.ts";
import { assetRoutes, faviconRoute } from "./assets.ts";
import { drawnForAnother } from "./drawn-for-another.tsx";
import { compressed } from "./compressed.ts";
import { frameOf } from "./frame.ts";
import { headersOf } from "./headers.ts";
import { laterFor, settleSent } from "./later.ts";
import { notFound } from "./not-found.tsx";
import { PlainPage, WrittenPage } from "./plain-page.tsx";
import { texts } from "./texts.fr.ts";

type HouseEnv = AskedEnv & WithFrame & WhoIsKnown;

/** The whole site: who asks, the guards, the pages of all modules, and calm answers to what goes wrong. */
export function webOf(app: App): Hono<HouseEnv> {
  const web = new Hono<HouseEnv>({ getPath: pathOf });
  web.use((c, next) => measure(app, c, next));
  web.use(secureHeaders(headersOf(app)));
  web.route("/assets", assetRoutes(app));
  web.route("/favicon.ico", faviconRoute(app));
  web.use(compressed());
  web.use(limitBody);
  web.use((c, next) => localOnly(app, c, next));
  web.use((c, next) => identify(app, c, next));
  web.use((c, next) => withoutControls(c, next));
  web.use(
    guardForms(app, {
      strange: (c, written) => strange(app, c, written),
      busy: (c) => plain(c, 409, texts.busy),
      interrupted: (c, written) => interrupted(c, written),
      drawnElse: (c, drawn) => drawnForAnother(app, c, drawn),
      tooLarge: (c) => plain(c, 413, texts.tooLarge),
    }),
  );
  web.use(
    guardActing(app, {
      notEntrusted: (c) => plain(c, 403, texts.notEntrusted),
    }),
  );
  for (const { routes } of app.modules) {
    for (const { at, pages } of routes ?? []) web.route(at, pages(app));
  }
  web.notFound((c) => notFound(c, () => plain(c, 404, texts.notFound)));
  web.onError((error, c) => accident(app, error, c));
  return web;
}

/** How long each answer takes, by the pattern of its page. */
async function measure(app: App, c: Context<HouseEnv>, next: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await next();
  const seconds = (performance.now() - began) / 1000;
  const { method, routePath: route } = c.req;
  measureAnswer(app, { method, route, status: c.res.status, seconds });
}

/** A form of texts is short; one with files is read as it comes, within the limits of `services/forms`. */
function limitBody(c: Context<HouseEnv>, next: () => Promise<void>): Promise<Response | void> {
  // Nobody reads what would come with these; to look whether something does takes a while.
  if (c.req.method === "GET" || c.req.method === "HEAD") return next();
  const tooLarge = () => plain(c, 413, texts.tooLarge);
  if (!isMultipart(c)) return bodyLimit({ maxSize: MOST_IN_A_FORM, onError: tooLarge })(c, next);
  return Number(c.req.header("content-length") ?? 0) > MOST_SENT ? tooLarge() : next();
}

/**
 * PostgreSQL keeps no NUL, and no header that leads to a page holds the end of a line: an address with one in it, or
 * a path with any control character, is nobody's, whatever page would have read it.
 */
async function withoutControls(
  c: Context<HouseEnv>,
  next: () => Promise<void>,
): Promise<Response | void> {
  const [path = ""] = c.req.url.split("?", 1);
  const isWrong = /%00/.test(c.req.url) || /%(?:[01][0-9a-f]|7f)/i.test(path);
  return isWrong ? plain(c, 404, texts.notFound) : next();
}

/** One route for all formats: the suffix is stripped here, once; `format` says which was asked. */
function pathOf(request: Request): string {
  const start = request.url.indexOf("/", request.url.indexOf("://") + 3);
  const end = request.url.slice(start).search(/[?#]/);
  const path = request.url.slice(start, end === -1 ? undefined : start + end);
  if (path.startsWith("/assets/")) return path;
  // « /appels/ » is « /appels ».
  const bare = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
  return safely(splitFormat(bare).path);
}

function safely(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Without a publisher nobody answers for what is shown: then only this machine may look (also by name). */
async function localOnly(
  app: App,
  c: Context<HouseEnv>,
  next: () => Promise<void>,
): Promise<Response | void> {
  const instance = await seeInstance(app);
  c.set("instance", instance);
  c.set("address", addressIn(app.config.proxies, c));
  if (instance.publisher === undefined && !isLocal(c.req.header("host") ?? "localhost")) {
    return c.text(texts.localOnly, 403);
  }
  return next();
}

async function identify(app: App, c: Context<HouseEnv>, next: () => Promise<void>): Promise<void> {
  const token = getCookie(c, cookieName(app));
  const known = token === undefined ? undefined : await whose(app, token);
  const actor = known === undefined ? visitor : actorAt(app, known, c.req.path);
  c.set("known", known);
  c.set("actor", actor);
  c.set("actsNow", async () => {
    const now = token === undefined ? undefined : await whose(app, token);
    return stillActs(actor, now === undefined ? visitor : actorAt(app, now, c.req.path));
  });
  c.set("session", known?.session);
  c.set("under", known?.acting?.mandate);
  const { format } = splitFormat(new URL(c.req.url).pathname);
  c.set("format", format ?? acceptedFormat(c.req.header("accept")));
  c.set("frame", frameOf(app, c, known, await laterFor(app, c, known)));
  await next();
  if (known !== undefined) await settleSent(app, c, known);
  // Without a suffix the same address answers as a page or as data (RFC 9110, 12.5.5).
  if (format === undefined) c.res.headers.append("Vary", "Accept");
  if (known !== undefined && c.req.method !== "GET") forgetWaiting(app, known.person);
  // What is said to one person is kept by nobody else. Not by `c.header`, which makes a stream of a text.
  if (known !== undefined || c.req.method !== "GET")
    c.res.headers.set("Cache-Control", "private, no-store");
}

async function whose(app: App, token: string) {
  for (const { identifies } of app.modules) {
    const known = await identifies?.(app, token);
    if (known !== undefined) return known;
  }
  return undefined;
}

interface Calm {
  readonly title: string;
  readonly sentence: string;
}

/** A form that could not be sent: what was written in it is shown, to be copied. */
async function strange(
  app: App,
  c: Context<HouseEnv>,
  written: readonly string[],
): Promise<Response> {
  if (written.length === 0 || c.get("frame") === undefined)
    return plain(c, 403, texts.strange, addressOf(app, c));
  const { title, ended, copy, enter } = texts.unsent;
  const enterAgain = c.var.known === undefined ? { at: "/entrer", words: enter } : undefined;
  return answer(
    c,
    <WrittenPage title={title} sentences={[ended, copy]} written={written} on={enterAgain} />,
    403,
  );
}

/** Where forms are taken from: told to who came by another address than the public one. */
function addressOf(app: App, c: Context<HouseEnv>): string {
  return texts.strangeAddress(siteAsked(app.config, c.req.header("host")) ?? siteOf(app.config));
}

/** A form whose answer never left: whether it was done is to be seen first; what was written in it is shown. */
async function interrupted(c: Context<HouseEnv>, written: readonly string[]): Promise<Response> {
  const { title, sentence, copy } = texts.interrupted;
  if (written.length === 0) return plain(c, 409, { title, sentence });
  return answer(
    c,
    <WrittenPage title={title} sentences={[sentence, copy]} written={written} />,
    409,
  );
}

async function plain(
  c: Context<HouseEnv>,
  status: 403 | 404 | 409 | 413 | 500 | 503,
  said: Calm,
  more?: string,
): Promise<Response> {
  // An accident may come before the frame is there.
  if (c.get("frame") === undefined)
    return c.text(`${said.title}. ${said.sentence} ${more ?? ""}`, status);
  return answer(
    c,
    <PlainPage
      title={said.title}
      sentences={more === undefined ? [said.sentence] : [said.sentence, more]}
    />,
    status,
  );
}

async function accident(app: App, error: Error, c: Context<HouseEnv>): Promise<Response> {
  if (isAway(error)) {
    const { isFull: full } = seeDisk(app);
    c.header("Retry-After", full ? "300" : "5");
    // Who asks how the instance is, is told.
    if (c.req.path === "/etat" && splitFormat(new URL(c.req.url).pathname).format === "json")
      return c.json({ state: full ? "full" : "away" }, 503);
    return plain(c, 503, full ? texts.full : texts.away);
  }
  if (isFull(error)) c.header("Retry-After", "300");
  const reference = await recordAccident(app, error, {
    source: "page",
    place: `${c.req.method} ${c.req.routePath}`,
  });
  app.log.error(
    { reference, method: c.req.method, route: c.req.routePath, err: error },
    "accident",
  );
  const more = texts.accident.reference(reference);
  return isFull(error) ? plain(c, 503, texts.full, more) : plain(c, 500, texts.accident, more);
}
