import { connect } from "node:net";

import { expect, test } from "vitest";

import { FORMATS } from "#services/forms";
import { job, operator, saveInstanceIn } from "#services/house";
import { listMailsIn } from "#services/mail";

import { type Browser, browserThrough, formTo } from "./support/browser.ts";
import { crawl } from "./support/crawl.ts";
import { filledHouse } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs } from "./support/personas.ts";
import { routesOf } from "./support/routes.ts";
import { builtAssets, serve } from "./support/running.ts";

/** A name that nothing of ours holds: wherever it is read, the request was believed. */
const HOSTILE = "adresse-hostile.example";
const PUBLIC = "https://archipel.example.org";

/** Every way in which a request says to which house it goes. */
const SAYS = {
  host: HOSTILE,
  "x-forwarded-host": HOSTILE,
  "x-forwarded-proto": "https",
  "x-forwarded-server": HOSTILE,
  "x-original-host": HOSTILE,
  "x-host": HOSTILE,
  forwarded: `host=${HOSTILE};proto=https`,
} as const;

/** A house that everybody may read: it has a publisher. */
async function openHouse(environment: Readonly<Record<string, string>>): Promise<TestHouse> {
  await builtAssets();
  const app = await filledHouse(undefined, environment);
  await app.transaction(job("opening"), (work) =>
    saveInstanceIn(work, { publisher: "Les voisins", publisherAddress: "1 place du Puits, Die" }),
  );
  return app;
}

/** Who asks everything by a hostile name, with an absolute request line. */
async function hostileAs(app: TestHouse, persona: string): Promise<Browser> {
  const browser = browserThrough(app, (at, init) => {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(SAYS)) headers.set(name, value);
    return new Request(`http://${HOSTILE}${at}`, { ...init, headers });
  });
  for (const [name, value] of (await browserAs(app, persona)).cookies)
    browser.cookies.set(name, value);
  return browser;
}

function heldIn({ at, html, headers }: Awaited<ReturnType<Browser["get"]>>): readonly string[] {
  const head = [...headers].find(([, value]) => value.includes(HOSTILE));
  const found = html.indexOf(HOSTILE);
  return [
    ...(head === undefined ? [] : [`${at}: header ${head.join(": ")}`]),
    ...(found === -1 ? [] : [`${at}: …${html.slice(Math.max(0, found - 60), found + 60)}…`]),
  ];
}

test.each<readonly [string, string, Readonly<Record<string, string>>]>([
  ["without a public address, to who keeps the instance", "operator", {}],
  ["with a public address, to a visitor", "visitor", { ARCHIPEL_URL: PUBLIC }],
])(
  "no page, in no format, holds the name by which it was asked: %s",
  { timeout: 600_000 },
  async (_, persona, environment) => {
    const app = await openHouse(environment);
    const browser = await hostileAs(app, persona);
    const visited = await crawl({ browser, routes: routesOf(app), each: 2 });
    const held = visited.flatMap(({ answer }) => heldIn(answer));
    const paths = new Set(
      visited.filter(({ answer }) => answer.status === 200).map(({ at }) => at.split("?")[0] ?? ""),
    );
    let formatted = 0;
    for (const path of paths) {
      if (/\.\w+$/.test(path)) continue;
      for (const format of FORMATS) {
        const answer = await browser.get(`${path === "/" ? "/index" : path}.${format}`);
        if (answer.status === 200) formatted += 1;
        held.push(...heldIn(answer));
      }
    }
    expect(held.slice(0, 20)).toEqual([]);
    expect(visited.length).toBeGreaterThan(60);
    expect(formatted).toBeGreaterThan(10);
  },
);

test("no letter leads to the name by which a code was asked for", async () => {
  for (const environment of [{}, { ARCHIPEL_URL: PUBLIC }]) {
    const app = await openHouse(environment);
    const browser = await hostileAs(app, "visitor");
    const page = await browser.get("/entrer");
    const form = formTo(page, "/entrer");
    const sent = await browser.post(
      "/entrer",
      [
        ...(form?.fields ?? []).filter(([name]) => name !== "email"),
        ["email", "lison@example.org"],
      ],
      // As a page of the hostile name would send it, were it believed; else from ours.
      { origin: app.config.publicUrl ?? `http://${HOSTILE}` },
    );
    expect(sent.at).toContain("/entrer/code");
    expect(sent.headers.get("location") ?? "").not.toContain(HOSTILE);
    const listed = await app.transaction(operator(), (work) =>
      listMailsIn(work, { from: 0, most: 9 }),
    );
    const letter = listed?.mails.find(({ kept }) => kept?.to === "lison@example.org")?.kept;
    expect(letter?.text).toMatch(/\d{3} \d{3}/);
    expect(letter?.text).not.toContain(HOSTILE);
  }
});

test("an absolute request line, on the wire, makes no map of another site", async () => {
  const app = await openHouse({});
  const { port } = new URL(await serve(app));
  for (const [path, ours] of [
    ["/sitemap.xml", "<loc>http://localhost:"],
    ["/robots.txt", "Sitemap: http://localhost:"],
    ["/etat.atom", "http://localhost:"],
    ["/appels.atom", "http://localhost:"],
  ] as const) {
    for (const host of [HOSTILE, `127.0.0.1:${port}`]) {
      const said = await onTheWire(Number(port), [
        `GET http://${HOSTILE}${path} HTTP/1.1`,
        `Host: ${host}`,
      ]);
      expect(said).toMatch(/^HTTP\/1.1 200/);
      expect(said).not.toContain(HOSTILE);
      expect(said).toContain(host === HOSTILE ? ours : "http://127.0.0.1:");
    }
  }
});

/** Sends lines as they are, and answers all that came back. */
function onTheWire(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((tell, fail) => {
    let said = "";
    const socket = connect(port, "127.0.0.1", () => {
      socket.write([...lines, "Connection: close", "", ""].join("\r\n"));
    });
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => (said += text));
    socket.on("end", () => tell(said));
    socket.on("error", fail);
  });
}
