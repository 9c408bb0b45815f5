import { type App, job, type PersonId } from "../../src/services/house/index.ts";
import { beginSessionIn, cookieName } from "../../src/services/sessions/index.ts";
import { webOf } from "../../src/web.tsx";
import { formsOf, type PageButton, type PageForm, textOf } from "./html.ts";

export type { PageForm } from "./html.ts";

/** A page as it came, after the redirections that a browser follows. */
export interface SeenPage {
  readonly status: number;
  /** Path and query where one is now. */
  readonly at: string;
  /** The words that came: a page, or another text. Empty when bytes came (an archive, a picture). */
  readonly html: string;
  /** What came, as it came. */
  readonly bytes: Uint8Array;
  /** What a reader sees, with ordinary spaces. */
  readonly text: string;
  readonly title: string;
  readonly forms: readonly PageForm[];
  readonly headers: Headers;
  /** The statuses on the way, the last included: [303, 200]. */
  readonly way: readonly number[];
}

/** What is typed: a text, several boxes, or nothing of a name that the form would send. */
export type Filling = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Browser {
  /** Goes to a page. */
  readonly get: (at: string, headers?: Readonly<Record<string, string>>) => Promise<SeenPage>;
  /**
   * Fills a form of a page and sends it, hidden fields included. A name that the form does not have
   * is a mistake of the test, and throws. `button` is what the button says, or its label.
   */
  readonly submit: (
    form: PageForm | undefined,
    filling?: Filling,
    button?: string,
  ) => Promise<SeenPage>;
  /** Sends what a form never would: for forged, repeated or foreign input. */
  readonly post: (
    at: string,
    fields: readonly (readonly [string, string])[],
    headers?: Readonly<Record<string, string>>,
  ) => Promise<SeenPage>;
  /** What the browser keeps; may be emptied. */
  readonly cookies: Map<string, string>;
}

const SITE = "http://localhost";
const LINUX_FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

const sites = new WeakMap<App, ReturnType<typeof webOf>>();

/** The site of a house, put together once for all who look at it. */
function siteOf(app: App): ReturnType<typeof webOf> {
  const site = sites.get(app) ?? webOf(app);
  sites.set(app, site);
  return site;
}

/** A browser without scripts, with its own cookies, on the whole site. `userAgent` tells its device. */
export function browserOf(app: App, userAgent = LINUX_FIREFOX): Browser {
  const web = siteOf(app);
  return browserBy((at, init) => web.request(SITE + at, init), userAgent, app.config.publicUrl);
}

/** A browser whose requests are changed on their way to the site: by a proxy, by who forges them. */
export function browserThrough(
  app: App,
  send: (at: string, init: RequestInit) => Request,
): Browser {
  const web = siteOf(app);
  return browserBy((at, init) => web.request(send(at, init)), LINUX_FIREFOX, app.config.publicUrl);
}

/** The same by the network, on what listens at this address. */
export function browserAt(address: string): Browser {
  return browserBy((at, init) => {
    const headers = new Headers(init.headers);
    headers.delete("host");
    if (headers.has("origin")) headers.set("origin", address);
    return fetch(address + at, { ...init, headers, redirect: "manual" });
  }, LINUX_FIREFOX);
}

/** Brings a request to the site. */
export type Send = (at: string, init: RequestInit) => Response | Promise<Response>;

/** The same by any other way that brings requests there. */
export function browserBy(send: Send, userAgent = LINUX_FIREFOX, origin = SITE): Browser {
  const cookies = new Map<string, string>();
  const ask = asking(send, cookies, userAgent);
  const post: Browser["post"] = (at, fields, headers = {}) =>
    ask(at, {
      method: "POST",
      body: encoded(fields),
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin,
        "sec-fetch-site": "same-origin",
        ...headers,
      },
    });
  return {
    cookies,
    post,
    get: (at, headers = {}) => ask(at, { headers }),
    submit: (form, filling = {}, button) => {
      if (form === undefined) throw new Error("there is no such form on the page");
      const pressed = buttonOf(form, button);
      const fields = filled(form, filling, pressed);
      const action = pressed?.action ?? form.action;
      return form.method === "POST"
        ? post(action, fields)
        : ask(`${action.replace(/#.*/, "")}?${encoded(fields)}`, {});
    },
  };
}

type Asking = (at: string, init: RequestInit) => Promise<SeenPage>;

/** Asks, keeps cookies, and follows redirections inside the site. */
function asking(send: Send, cookies: Map<string, string>, userAgent: string): Asking {
  return async (at, init) => {
    const way: number[] = [];
    let here = at;
    let request: RequestInit = init;
    for (;;) {
      const headers = new Headers(request.headers);
      headers.set("host", "localhost");
      headers.set("user-agent", userAgent);
      if (cookies.size > 0)
        headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
      const response = await send(here, { ...request, headers });
      keepCookies(cookies, response.headers);
      way.push(response.status);
      const location = response.headers.get("location");
      if (response.status < 300 || response.status > 399 || location === null || way.length > 9)
        return seen(response, here, way);
      const next = new URL(location, SITE + here);
      if (next.origin !== SITE) return seen(response, here, way);
      here = next.pathname + next.search;
      request = { headers: { "sec-fetch-site": "same-origin" } };
    }
  };
}

function encoded(fields: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
}

/** The form of a page that goes there; the first when several do. */
export function formTo(page: SeenPage, action: string): PageForm | undefined {
  return page.forms.find((form) => form.action === action);
}

function buttonOf({ buttons }: PageForm, asked: string | undefined): PageButton | undefined {
  if (asked === undefined) return buttons[0];
  const found = buttons.find(({ says, label }) => says === asked || label === asked);
  if (found === undefined) throw new Error(`no button says « ${asked} »`);
  return found;
}

function filled(
  form: PageForm,
  filling: Filling,
  pressed: PageButton | undefined,
): readonly (readonly [string, string])[] {
  for (const [name, value] of Object.entries(filling)) {
    const offer = form.offers[name];
    if (offer === undefined) throw new Error(`the form has no field « ${name} »`);
    const impossible = listOf(value).find((one) => offer.length > 0 && !offer.includes(one));
    if (impossible !== undefined) throw new Error(`« ${name} » does not offer « ${impossible} »`);
  }
  return [
    ...form.fields.filter(([name]) => !(name in filling)),
    ...Object.entries(filling).flatMap(([name, value]) =>
      listOf(value).map((one) => [name, one] as const),
    ),
    ...(pressed?.name === undefined ? [] : [[pressed.name, pressed.value] as const]),
  ];
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

function keepCookies(cookies: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = "", ...attributes] = line.split(";");
    const [name = "", value = ""] = pair.trim().split("=");
    const over = attributes.some((one) => /^\s*max-age=0$/i.test(one));
    if (over) cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** What is made of letters: the rest of what comes is bytes, and is read as nothing else. */
const WORDS = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b)/;

async function seen(response: Response, at: string, way: readonly number[]): Promise<SeenPage> {
  const type = response.headers.get("content-type") ?? "";
  const came = await response.arrayBuffer();
  const html = WORDS.test(type) ? new TextDecoder().decode(came) : "";
  const isPage = /^text\/html\b/.test(type);
  // Most pages are asked for one of these, or for none: each is read when it is looked at.
  const text = once(() => textOf(html));
  const title = once(() => textOf(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ""));
  const forms = once(() => formsOf(html));
  return {
    status: response.status,
    at,
    html,
    bytes: new Uint8Array(came),
    get text() {
      return text();
    },
    get title() {
      return isPage ? title() : "";
    },
    get forms() {
      return isPage ? forms() : [];
    },
    headers: response.headers,
    way,
  };
}

/** What is made when it is first asked for, and kept. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly is: Made } | undefined;
  return () => (made ??= { is: make() }).is;
}

/** A browser in which somebody came in. */
export async function browserIn(app: App, who: PersonId): Promise<Browser> {
  const token = await app.transaction(job("sessions"), (work) =>
    beginSessionIn(work, who, "essai"),
  );
  const browser = browserOf(app);
  browser.cookies.set(cookieName(app), token);
  return browser;
}
