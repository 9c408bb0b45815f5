import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";

import { operator, saveInstanceIn } from "#services/house";

import { type Browser, formTo } from "./support/browser.ts";
import {
  asCaddyTells,
  recipeOfCaddy,
  recipeOfNginx,
  type Settings,
  settingsOfContainers,
  settingsOfService,
  standProxy,
  visitorAt,
} from "./support/deployed.ts";
import { testHouse, type TestHouse } from "./support/house.ts";
import { type Front, hasNginx, standNginx } from "./support/nginx.ts";
import { type Open, start } from "./support/started.ts";

/*
 * Each supplied deployment, started as its files in `deploy/` say: where it listens, from which place each
 * visitor comes, what limits them, how their cookies travel. Machines and containers are addresses of
 * this one. nginx itself stands there when the machine has it; else what reads its recipe does.
 */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

// Elsewhere than on Linux this machine has one address of 127.0.0.0/8 alone.
const skip = !existsSync("/proc/self/cmdline");
const KEY = Buffer.alloc(32, 3).toString("base64");
const folder = mkdtempSync(join(tmpdir(), "archipel-deployed-"));
let app: TestHouse;

beforeAll(async () => {
  app = await testHouse({ environment: { ARCHIPEL_KEY: KEY } });
  await app.transaction(operator(), (work) => saveInstanceIn(work, { publisher: "Les Rives" }));
});
beforeEach(async () => {
  await sql`delete from limits.count`.execute(app.db);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((tell) => {
    server.listen(0, "0.0.0.0", () => {
      const address = server.address();
      server.close(() => tell(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Starts the house with these settings, but on a port, a folder and a base that are ours. */
async function startWith(settings: Settings, port: number): Promise<Open> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(app.db);
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${rows[0]?.name}`;
  const ours = { PORT: String(port), ARCHIPEL_DATA: folder, DATABASE_URL: url.href };
  return start({ environment: { ...settings, ...ours, ARCHIPEL_KEY: KEY } });
}

async function stop({ child, ended }: Open): Promise<void> {
  child.kill("SIGTERM");
  await ended;
}

let asked = 0;
/** Asks for codes, each for another address, until it is refused; answers how many were sent. */
async function askUntilRefused(browser: Browser): Promise<number> {
  const page = await browser.get("/entrer");
  for (let sent = 0; sent < 200; sent += 1) {
    asked += 1;
    const fields = formTo(page, "/entrer")?.fields.filter(([name]) => name === "token") ?? [];
    const answer = await browser.post("/entrer", [...fields, ["email", `une${asked}@example.org`]]);
    if (answer.status === 409) return sent;
    expect(answer.way).toEqual([303, 200]);
  }
  throw new Error("nothing limits it");
}

const isRefused = async (browser: Browser) => (await askUntilRefused(browser)) === 0;

/** How visitors are treated behind a front: each has a place, which what they write does not change, and a cookie of https. */
async function treatment(front: Front) {
  try {
    return await treatmentBehind(front);
  } finally {
    await front.close();
  }
}

async function treatmentBehind(front: Front) {
  const visit = { at: front.at, ...(front.trusts === undefined ? {} : { trusts: front.trusts }) };
  const [one, other] = ["127.0.51.7", "127.0.51.8"] as const;
  const sent = await askUntilRefused(visitorAt({ ...visit, from: one }));
  let forged = 0;
  const liar = visitorAt({
    ...visit,
    from: one,
    forged: () => ({ "x-forwarded-for": `203.0.113.${(forged += 1)}`, "x-real-ip": "192.0.2.1" }),
  });
  const liarRefused = await isRefused(liar);
  const otherRefused = await isRefused(visitorAt({ ...visit, from: other }));
  const { headers } = await visitorAt({ ...visit, from: other }).get("/entrer");
  const cookies = headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]+/, ""));
  const hsts = headers.get("strict-transport-security");
  return { isLimited: sent > 9, liarRefused, otherRefused, cookies, hsts };
}

const OWED: Awaited<ReturnType<typeof treatment>> = {
  isLimited: true,
  liarRefused: true,
  otherRefused: false,
  cookies: ["__Host-archipel-visitor; Path=/; HttpOnly; Secure; SameSite=Lax"],
  hsts: "max-age=15552000",
};

// The network of the containers, on this machine: 172.30.94.x is 127.30.94.x here.
const here = (address: string) => address.replace(/^172\./, "127.");

describe.skipIf(skip)("the service of systemd, as archipel.env sets it", () => {
  const settings = settingsOfService();
  let port = 0;
  let open: Open;
  beforeAll(async () => {
    port = await freePort();
    open = await startWith(settings, port);
  });
  afterAll(() => stop(open));

  test("answers on this machine alone", async () => {
    expect((await fetch(`http://127.0.0.1:${port}/etat.json`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.2:${port}/etat.json`)).rejects.toThrow("fetch failed");
  });

  test.each([
    { front: "Caddy, as the Caddyfile says", recipe: recipeOfCaddy() },
    { front: "nginx, as nginx.conf says", recipe: recipeOfNginx() },
  ])("behind $front", async ({ recipe: { to, tells } }) => {
    expect(to).toBe(`127.0.0.1:${settings["PORT"]}`);
    const front = await standProxy({ to: `127.0.0.1:${port}`, tells }, "127.0.0.1");
    expect(await treatment(front)).toEqual(OWED);
  });

  test("behind nginx itself, where the machine has it, and what reads its recipe elsewhere", async () => {
    const to = `127.0.0.1:${port}`;
    const front: Front = hasNginx()
      ? await standNginx({ to, port: await freePort() })
      : await standProxy({ ...recipeOfNginx(), to }, "127.0.0.1");
    expect(await treatment(front)).toEqual(OWED);
  });
});

describe.skipIf(skip)("the containers of compose.yaml", () => {
  const { settings, proxy } = settingsOfContainers();
  const [ours, neighbour] = [here("172.30.94.2"), here("172.30.94.3")];
  let port = 0;
  let open: Open;
  beforeAll(async () => {
    port = await freePort();
    const believed = settings["ARCHIPEL_PROXY"];
    // All addresses are of this machine, which is believed when nobody is named: there it would not be.
    const proxies = believed === undefined ? "none" : here(believed);
    open = await startWith({ ...settings, ARCHIPEL_PROXY: proxies }, port);
  });
  afterAll(() => stop(open));

  test("the proxy has an address of the network, and each visitor behind it is a place", async () => {
    expect(proxy).toMatch(/^172\.30\.94\./);
    const front = await standProxy({ to: `${ours}:${port}`, tells: asCaddyTells }, here(proxy));
    expect(await treatment(front)).toEqual(OWED);
  });

  test("another container that says that it is a proxy is not believed", async () => {
    let forged = 0;
    const liar = visitorAt({
      at: `http://${ours}:${port}`,
      from: neighbour,
      forged: () => ({ "x-forwarded-for": `203.0.113.${(forged += 1) % 250}` }),
    });
    expect(await askUntilRefused(liar)).toBeLessThan(150);
    expect(await isRefused(liar)).toBe(true);
  });
});
