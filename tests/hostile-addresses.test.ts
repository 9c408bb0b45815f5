import { readdirSync, readFileSync } from "node:fs";

import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { cookieName } from "#services/sessions";

import { webOf } from "../src/web.tsx";
import { filledHouse } from "./support/filled.ts";
import { openIn } from "./support/guarded.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs } from "./support/personas.ts";
import { type Route, routesOf } from "./support/routes.ts";
import { builtAssets } from "./support/running.ts";

/*
 * Every address of the table, asked as no page of ours would: hostile parameters, hostile queries,
 * bodies that are no form. Each answer is calm (no 5xx), says nothing of the inside, keeps to itself,
 * and takes at most a second of this process. forms-twice.test.ts does the same to the fields of forms.
 */

/** The same values each time: a failure is found again. */
const SEED = 20_261_127;
const PER_ROUTE = 3;
const SECOND = 1_000_000;
/** What the thread that answers may work for one answer: a page that is well takes less than a third of it. */
const MOST_WORK = 0.75 * SECOND;

/** What stands in a path or after a « = », as it is sent. */
const HOSTILE = [
  "%00",
  "%FF%FE",
  "%ED%A0%80",
  "%",
  "..%2F..%2F..%2Fetc%2Fpasswd",
  "%E2%80%AEfdp.exe",
  "%0D%0ASet-Cookie%3A%20archipel%3Dx",
  "__proto__",
  "constructor",
  "toString",
  "'%20or%201%3D1--",
  "%3Cscript%3Ewindow.hostile%3D1%3C%2Fscript%3E",
  "-1",
  "0",
  "1e308",
  "NaN",
  "2147483648",
  "999999999999",
  "9223372036854775808",
  "9".repeat(400),
  "2026-02-31",
  "+275760-09-13",
  "-271821-04-19",
  "99999-12-31",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "a".repeat(20_000),
  "%20".repeat(20_000),
  "%5B%28%2A_%60".repeat(4_000),
  "%C3%A9".repeat(10_000),
  "//ailleurs.example.org",
] as const;

/** What a parameter that is bound to a shape still takes. */
const FITTING = [
  "0",
  "1",
  "2",
  "999999999999",
  "2147483648",
  "000000000001",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "00000000-0000-4000-8000-000000000000",
  "2026",
  "9999",
  "a",
] as const;

/** Bodies that no page of ours sends. */
const BODIES = [
  { told: "JSON", type: "application/json", body: `{"__proto__":{"admin":true}}` },
  { told: "no type", type: "", body: "a=1" },
  {
    told: "XML",
    type: "text/xml",
    body: `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
  },
  { told: "multipart without its edge", type: "multipart/form-data", body: "--edge\r\n" },
  {
    told: "multipart cut",
    type: "multipart/form-data; boundary=edge",
    body: `--edge\r\ncontent-disposition: form-data; name="a"\r\n\r\nb`,
  },
  {
    told: "prototype names",
    type: "form",
    body: "__proto__=1&constructor=2&toString=3&__proto__[admin]=4&hasOwnProperty=5",
  },
  { told: "deep brackets", type: "form", body: `a${"[b]".repeat(3_000)}=1` },
  {
    told: "10,000 fields",
    type: "form",
    body: Array.from({ length: 10_000 }, (_, n) => `f${n}=x`).join("&"),
  },
  { told: "bytes that are no letters", type: "form", body: "a=%FF%00%ED%A0%80&%00=b" },
  { told: "nearly 1 MB", type: "form", body: `text=${"%5B".repeat(320_000)}` },
] as const;

let app: TestHouse;
let routes: readonly Route[];
let names: readonly string[];
const cookies: string[] = [];

beforeAll(async () => {
  await builtAssets();
  app = await filledHouse(undefined, { ARCHIPEL_URL: "https://archipel.example.org" });
  routes = routesOf(app);
  names = queryNames();
  for (const persona of ["visitor", "Jean-Rémy", "operator"] as const) {
    const browser = await browserAs(app, persona);
    await browser.get("/contact");
    cookies.push([...browser.cookies].map((pair) => pair.join("=")).join("; "));
  }
}, 600_000);

/** Every name that some page reads from a query. */
function queryNames(): readonly string[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" });
  const found = files
    .filter((path) => /\/web\/.*\.tsx?$/.test(path) && !path.includes(".test."))
    .flatMap((path) => [
      ...readFileSync(`src/${path}`, "utf8").matchAll(/\b(?:query|queries)\("([a-zé_-]+)"/g),
    ])
    .map(([, name = ""]) => name);
  return [...new Set([...found, "q", "page", "fait", "vers"])].toSorted();
}

interface Asked {
  readonly method: "GET" | "POST";
  readonly at: string;
  readonly init: RequestInit;
  readonly cookie: string;
}

/** Asks, and answers what is wrong with the answer. */
async function wrongWith({ method, at, init, cookie }: Asked): Promise<readonly string[]> {
  const headers = new Headers(init.headers);
  headers.set("host", "localhost");
  if (cookie !== "") headers.set("cookie", cookie);
  // What this thread works: the collector’s own threads clear up after all the tests before.
  const before = process.threadCpuUsage();
  const response = await site().request(`http://localhost${at}`, {
    ...init,
    method,
    headers,
  });
  const text = await response.text();
  const { user } = process.threadCpuUsage(before);
  const inside =
    /\bat .*(?:\.tsx?|\.js):\d+|node_modules|syntax error at|invalid input syntax|SQLSTATE/.exec(
      text,
    )?.[0];
  // What the build made is the same for everybody.
  const isTheirs = cookie.includes(`${cookieName(app)}=`) && !at.startsWith("/assets/");
  const shown = `${method} ${at.slice(0, 120)}`;
  const location = response.headers.get("location") ?? "";
  return [
    ...(response.status >= 500 ? [`${shown}: ${response.status}`] : []),
    ...(inside === undefined ? [] : [`${shown}: says ${inside}`]),
    ...(text.includes("<script>window.hostile") ? [`${shown}: comes back raw`] : []),
    ...(/^(?:https?:)?\/\/ailleurs/.test(location) ? [`${shown}: leads to ${location}`] : []),
    ...(user > MOST_WORK ? [`${shown}: took ${user / SECOND} s`] : []),
    ...openIn(response.headers, isTheirs, true)
      // A private address is told to no page at all, its own house's neither.
      .filter((told) => !(at.startsWith("/prive/") && told === "referrer-policy: no-referrer"))
      .map((told) => `${shown}: ${told}`),
  ];
}

let web: ReturnType<typeof webOf> | undefined;
const site = () => (web ??= webOf(app));

/** The address of a route with its parameters filled, one after the other, from what was drawn. */
function fill(path: string, drawn: readonly string[]): string {
  let at = 0;
  return path.replaceAll(
    /:\w+(?:\{(?:[^{}]|\{[^{}]*\})*\})?\??/g,
    () => drawn[at++ % drawn.length] ?? "x",
  );
}

/** Three draws for each line of the table, the same each time. */
function drawsFor(
  place: number,
): readonly { readonly path: readonly string[]; readonly value: string; readonly who: number }[] {
  const one = fc.record({
    path: fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom(...FITTING)), {
      minLength: 2,
      maxLength: 4,
    }),
    value: fc.constantFrom(...HOSTILE),
    who: fc.nat({ max: 2 }),
  });
  return fc.sample(one, { seed: SEED + place, numRuns: PER_ROUTE });
}

test("every page, at hostile addresses, answers calmly", { timeout: 600_000 }, async () => {
  const wrong: string[] = [];
  for (const [place, { path }] of routes.filter(({ method }) => method === "GET").entries()) {
    for (const { path: drawn, value, who } of drawsFor(place)) {
      const query = names.map((name) => `${name}=${value.slice(0, 3_000)}`).join("&");
      const cookie = cookies[who] ?? "";
      wrong.push(
        ...(await wrongWith({
          method: "GET",
          at: `${fill(path, FITTING.slice(place % 9))}?${query}`,
          init: {},
          cookie,
        })),
      );
      if (path.includes(":"))
        wrong.push(
          ...(await wrongWith({ method: "GET", at: fill(path, drawn), init: {}, cookie })),
        );
    }
  }
  expect(wrong.slice(0, 30)).toEqual([]);
});

test("every form, sent what is no form, answers calmly", { timeout: 600_000 }, async () => {
  const wrong: string[] = [];
  const tokens = await Promise.all(cookies.map(tokenOf));
  for (const [place, { path }] of routes.filter(({ method }) => method === "POST").entries()) {
    for (const [turn, { path: drawn }] of drawsFor(place).entries()) {
      const { type, body } = BODIES[(place * PER_ROUTE + turn) % BODIES.length] ?? BODIES[0];
      const who = (place + turn) % cookies.length;
      const isForm = type === "form";
      const init = {
        headers: {
          origin: "https://archipel.example.org",
          "content-type": isForm ? "application/x-www-form-urlencoded" : type,
        },
        body: isForm ? `token=${tokens[who]}&${body}` : body,
      };
      const at = fill(path, turn === 0 ? drawn : FITTING.slice(place % 9));
      wrong.push(...(await wrongWith({ method: "POST", at, init, cookie: cookies[who] ?? "" })));
    }
  }
  expect(wrong.slice(0, 30)).toEqual([]);
});

/** The token of the forms of who holds this cookie. */
async function tokenOf(cookie: string): Promise<string> {
  const page = await site().request("http://localhost/contact", {
    headers: { host: "localhost", cookie },
  });
  return /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
}

test("an address that holds the end of a line is nobody's", async () => {
  const [token] = await Promise.all(cookies.map(tokenOf));
  for (const path of ["/l/alerte/%0D%0ASet-Cookie:%20a=b/1", "/appels%0a", "/l/alerte/%7f/1"]) {
    const answer = await site().request(`http://localhost${path}`, {
      method: "POST",
      headers: {
        host: "localhost",
        cookie: cookies[0] ?? "",
        origin: "https://archipel.example.org",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: `token=${token}`,
    });
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.headers.get("set-cookie") ?? "").not.toContain("a=b");
  }
});
