import { expect, test } from "vitest";

import { type Browser, browserAt } from "./browser.ts";
import { crawl } from "./crawl.ts";
import { formsOf, textOf } from "./html.ts";
import type { Route } from "./routes.ts";

/** A browser of a small site: its addresses, with what each answers. */
function browserOfSite(
  site: Readonly<Record<string, { readonly type: string; readonly body: string | Uint8Array }>>,
): { readonly browser: Browser; readonly close: () => void } {
  const real = globalThis.fetch;
  globalThis.fetch = async (asked) => {
    const { pathname } = new URL(asked instanceof Request ? asked.url : asked);
    const found = site[pathname];
    const body = found === undefined ? "perdu" : found.body;
    return new Response(typeof body === "string" ? body : body.slice(), {
      status: found === undefined ? 404 : 200,
      headers: { "content-type": found?.type ?? "text/html; charset=UTF-8" },
    });
  };
  return {
    browser: browserAt("http://localhost"),
    close: () => {
      globalThis.fetch = real;
    },
  };
}

const routes: readonly Route[] = ["/", "/moderer", "/lettre"].map((path) => ({
  method: "GET",
  path,
  fits: (asked) => asked === path,
}));

const html = (body: string) => ({ type: "text/html; charset=UTF-8", body });

test("a dead link to a fixed address is seen, though that address is asked for its own sake too", async () => {
  const { browser, close } = browserOfSite({
    "/": html('<a href="/lettre">lire</a>'),
    "/lettre": html('<a href="/moderer">décider</a>'),
  });
  try {
    const visited = await crawl({ browser, routes });
    const dead = visited.filter(({ answer, from }) => from !== "" && answer.status >= 400);
    expect(dead.map(({ at, from }) => [at, from])).toEqual([["/moderer", "/lettre"]]);
  } finally {
    close();
  }
});

test("an archive is bytes: it is read neither as words nor as forms, whatever stands in it", async () => {
  const bytes = new TextEncoder().encode(
    'PK\u0003<form action="/x">&#x99999999; &#9999999999;</form>',
  );
  const { browser, close } = browserOfSite({
    "/": html('<a href="/tout.zip">tout</a>'),
    "/tout.zip": { type: "application/zip", body: bytes },
  });
  try {
    const archive = (await crawl({ browser, routes: [] })).find(({ at }) => at === "/tout.zip");
    expect(archive?.answer).toMatchObject({ status: 200, html: "", text: "", forms: [] });
  } finally {
    close();
  }
});

test("a letter that does not exist stays as it was written", () => {
  expect(textOf("<p>&#x99999999; et &#9999999999; et &#233;</p>")).toBe(
    "&#x99999999; et &#9999999999; et é",
  );
  expect(formsOf('<form action="/&#x99999999;"></form>')).toHaveLength(1);
});
