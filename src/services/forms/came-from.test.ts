import { type Context, Hono } from "hono";
import { expect, test } from "vitest";

import { newId } from "#basics/id";
import { visitor } from "#services/house";
import { sign } from "#services/keys";

import { testHouse, type TestHouse } from "../../../tests/support/house.ts";
import type { AskedEnv } from "./asked.ts";
import { guardForms } from "./guard.ts";

const SESSION = newId();
const FORM = "application/x-www-form-urlencoded";

const isPublic = await testHouse({ environment: { ARCHIPEL_URL: "https://archipel.example.org" } });
const isLocal = await testHouse();

const refused = (c: Context) => c.text("strange", 403);

/** A site whose forms and links do nothing but say that they were let through. */
function siteOf(app: TestHouse): Hono<AskedEnv> {
  const web = new Hono<AskedEnv>();
  web.use(async (c, next) => {
    c.set("actor", visitor);
    c.set("session", SESSION);
    await next();
  });
  web.use(
    guardForms(app, {
      strange: refused,
      busy: refused,
      interrupted: refused,
      drawnElse: async (c) => refused(c),
      tooLarge: refused,
    }),
  );
  return web.post("*", (c) => c.text("done"));
}

type Headers = Readonly<Record<string, string>>;

async function sent(app: TestHouse, path: string, headers: Headers, withToken = true) {
  const token = sign(app, "form", SESSION);
  const answer = await siteOf(app).request(`http://localhost${path}`, {
    method: "POST",
    headers: { "content-type": FORM, host: "archipel:8080", ...headers },
    body: withToken ? `token=${token}` : "a=b",
  });
  return answer.text();
}

const ELSEWHERE: readonly (readonly [string, Headers])[] = [
  ["another site", { origin: "https://mal.example" }],
  ["our name without https", { origin: "http://archipel.example.org" }],
  ["our name on another port", { origin: "https://archipel.example.org:8443" }],
  ["a sibling of ours", { origin: "https://wiki.example.org" }],
  ["a name that begins as ours", { origin: "https://archipel.example.org.mal.example" }],
  ["the name that the proxy calls", { origin: "http://archipel:8080" }],
  ["an origin that hides", { origin: "null" }],
  [
    "an origin that hides, with our page",
    { origin: "null", referer: "https://archipel.example.org/entrer" },
  ],
  ["an empty origin", { origin: "" }],
  ["two origins", { origin: "https://archipel.example.org, https://mal.example" }],
  ["another page, in an old browser", { referer: "https://mal.example/archipel.example.org" }],
  ["a page that is no address", { referer: "archipel.example.org" }],
  ["our page without https", { referer: "http://archipel.example.org/" }],
  [
    "our origin said by another site",
    { origin: "https://archipel.example.org", "sec-fetch-site": "cross-site" },
  ],
  [
    "a sibling that says ours",
    { origin: "https://archipel.example.org", "sec-fetch-site": "same-site" },
  ],
  ["a browser that only says a sibling", { "sec-fetch-site": "same-site" }],
];

test.each(ELSEWHERE)("from %s nothing is taken, token or not, form or link", async (_, headers) => {
  for (const path of ["/faire", "/l/essai/1", "/l/courriels/a/b/c"])
    for (const token of [true, false])
      expect([path, token, await sent(isPublic, path, headers, token)]).toEqual([
        path,
        token,
        "strange",
      ]);
});

const HERE: readonly (readonly [string, Headers])[] = [
  ["our origin, whatever the proxy calls us", { origin: "https://archipel.example.org" }],
  [
    "our origin and site",
    { origin: "https://archipel.example.org", "sec-fetch-site": "same-origin" },
  ],
  ["our page, in an old browser", { referer: "https://archipel.example.org/entrer?vers=/moi" }],
];

test.each(HERE)("from %s a form is taken with its token, a link without", async (_, headers) => {
  expect(await sent(isPublic, "/faire", headers)).toBe("done");
  expect(await sent(isPublic, "/faire", headers, false)).toBe("strange");
  expect(await sent(isPublic, "/l/essai/1", headers, false)).toBe("done");
});

test.each<readonly [string, Headers]>([
  ["nothing", {}],
  ["nothing but that somebody asked", { "sec-fetch-site": "none" }],
  ["an empty page", { referer: "" }],
])("where a browser says %s, forms and links need their token", async (_, headers) => {
  for (const path of ["/faire", "/l/essai/1"]) {
    expect([path, await sent(isPublic, path, headers)]).toEqual([path, "done"]);
    expect([path, await sent(isPublic, path, headers, false)]).toEqual([path, "strange"]);
  }
});

test.each<readonly [string, string, string]>([
  ["localhost:9104", "http://localhost:9104", "done"],
  ["localhost", "http://localhost", "done"],
  ["127.0.0.1:9104", "http://localhost:9104", "strange"],
  ["localhost:9104", "http://localhost:9105", "strange"],
  ["localhost:9104", "https://localhost:9104", "strange"],
  ["[::1]:9104", "http://[::1]:9104", "done"],
])("without a public address, asked as %s: from %s is %s", async (host, origin, told) => {
  expect(await sent(isLocal, "/faire", { host, origin })).toBe(told);
  expect(await sent(isLocal, "/l/essai/1", { host, origin }, false)).toBe(told);
});

async function oneClick(path: string, body: BodyInit, type?: string) {
  const answer = await siteOf(isPublic).request(`http://localhost${path}`, {
    method: "POST",
    headers: {
      origin: "https://courriel.example",
      "sec-fetch-site": "cross-site",
      ...(type === undefined ? {} : { "content-type": type }),
    },
    body,
  });
  return answer.text();
}

const ONE_CLICK = "List-Unsubscribe=One-Click";
function inParts(more: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ "List-Unsubscribe": "One-Click", ...more }))
    form.set(name, value);
  return form;
}

test("one click of a mail program stops letters, from wherever it comes (RFC 8058)", async () => {
  expect(await oneClick("/l/courriels/tout/1/signature", ONE_CLICK, FORM)).toBe("done");
  expect(await oneClick("/l/courriels/tout/1/signature", inParts())).toBe("done");
});

test.each([
  "/l/entrer/abc",
  "/l/vote/1/2",
  "/l/essai/1",
  "/faire",
  "/l/courriels",
  "/l/courrielsx/1",
])("one click does nothing else: not at %s", async (path) => {
  expect(await oneClick(path, ONE_CLICK, FORM)).toBe("strange");
});

test("what is more than one click, or less, is compared like any form", async () => {
  const at = "/l/courriels/tout/1/signature";
  for (const body of [
    "",
    "a=b",
    `${ONE_CLICK}&a=b`,
    `${ONE_CLICK}&${ONE_CLICK}`,
    "list-unsubscribe=One-Click",
  ])
    expect([body, await oneClick(at, body, FORM)]).toEqual([body, "strange"]);
  expect(await oneClick(at, inParts({ recevoir: "oui" }))).toBe("strange");
});
