import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { asOwner, job, operator, type PersonId, person, visitor } from "#services/house";

import {
  type Answer,
  localServer,
  type LocalServer,
} from "../../../../services/fetching/test-server.ts";
import { testHouse, type TestHouse, TEST_NOW } from "../../../../../tests/support/house.ts";
import { browserOf } from "../../../../../tests/support/browser.ts";
import { somebody } from "../../../../../tests/support/issuer.ts";
import { noticeThat, until } from "../../domain/twins/sample-twins.ts";
import type { NoticeId } from "../../store/saving.ts";
import { checkLink, checkLinks } from "./check-links.ts";
import { joinTwins } from "../../twins/actions/decide-twins.ts";
import { addSource, pauseSource } from "../../sources/actions/manage-sources.ts";
import { seeCallWithHere } from "../../search/actions/see-call-here.ts";
import { findCallOfNoticeIn } from "../../actions/see-call.ts";
import { seeLinks } from "./see-links.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";

let app: TestHouse;
let server: LocalServer;
let other: LocalServer;
let elise: PersonId;
beforeAll(async () => {
  app = await testHouse();
  server = await localServer();
  other = await localServer();
  elise = await somebody(app, "Élise");
});
beforeEach(async () => {
  for (const { answers, asked } of [server, other]) {
    answers.clear();
    asked.splice(0);
  }
  app.setNow(TEST_NOW);
  await asOwner(app, ({ db }) =>
    sql`truncate calls.source, calls.link, calls.call, calls.notice cascade`.execute(db),
  );
});

const reach = () => ({
  limits: { connect: 500, firstByte: 80, whole: 200, pause: 0 },
  localServers: [server.host, other.host, "127.0.0.1:9"],
});
const night = (more = {}) => checkLinks(app, job("check-links"), { ...reach(), ...more });

async function allow() {
  const added = await addSource(app, operator(), {
    name: "Une source",
    dialect: "boamp",
    address: "https://boamp.example.org/explore/dataset/boamp/",
    hour: 4,
  });
  if (!added.done) throw new Error(added.refusal);
  return added.value;
}

let counted = 0;

/** A call that gives these addresses; its number. */
async function given(
  addresses: { readonly url?: string; readonly answerUrl?: string; readonly document?: string },
  day = "2027-05-04",
): Promise<number> {
  counted += 1;
  const { document, ...more } = addresses;
  const said = noticeThat({
    source: "csv",
    sourceId: `csv:${counted}`,
    title: `Un four à pain numéro ${counted}`,
    deadline: until(day),
    ...more,
  });
  const documents = document === undefined ? [] : [{ label: "Règlement", url: document }];
  const notice = { ...said, documents };
  return app.transaction(job("import-calls"), async (work) => {
    await takeNoticesIn(work, { records: [{ notice, raw: JSON.stringify(notice) }] });
    const call = await findCallOfNoticeIn(work, { source: "csv", sourceId: notice.sourceId });
    return call?.number ?? 0;
  });
}

const at = (path: string, { base } = server) => `${base}${path}`;
const say =
  (status: number, headers = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end("a page");

const stateOf = async (address: string) => {
  const { rows } = await app.transaction(operator(), (work) =>
    sql<{ state: string; reason: string | null }>`
      select state, reason from calls.link where address = ${address}`.execute(work.db),
  );
  return rows[0] && [rows[0].state, rows[0].reason];
};

test("nobody is called while no source is active, by night nor by hand", async () => {
  await given({ url: at("/one") });
  await night();
  const source = await allow();
  await pauseSource(app, operator(), { id: source, paused: true });
  await night();
  expect(await stateOf(at("/one"))).toBe(undefined);
  await pauseSource(app, operator(), { id: source, paused: false });
  await night();
  expect(await stateOf(at("/one"))).toEqual(["failing", "not-found"]);
  await pauseSource(app, operator(), { id: source, paused: true });
  expect(await checkLink(app, operator(), { address: at("/one") }, reach())).toEqual({
    done: false,
    refusal: "no-active-source",
  });
});

describe("a night", () => {
  test("reads each answer for what it is, and asks for pages only where their head is refused", async () => {
    await allow();
    server.answers.set("/well", say(200));
    server.answers.set("/no-head", (request, response) =>
      response.writeHead(request.method === "HEAD" ? 405 : 200).end("x".repeat(500_000)),
    );
    server.answers.set("/removed", say(410));
    server.answers.set("/shut", say(403));
    server.answers.set("/broken", say(500));
    server.answers.set("/", say(200));
    server.answers.set("/old", say(301, { location: "/" }));
    const paths = ["/well", "/no-head", "/removed", "/shut", "/broken", "/old", "/lost"];
    for (const path of paths) await given({ url: at(path) });
    await given({ url: "http://127.0.0.1:9/nobody", answerUrl: "http://10.0.0.1/private" });
    await night();
    const found = Object.fromEntries(
      await Promise.all(paths.map(async (path) => [path, await stateOf(at(path))])),
    );
    expect(found).toEqual({
      "/well": ["well", "answers"],
      "/no-head": ["well", "answers"],
      "/removed": ["failing", "removed"],
      "/shut": ["unsure", "shut"],
      "/broken": ["unsure", "broken"],
      "/old": ["moved", "front-page"],
      "/lost": ["failing", "not-found"],
    });
    expect(await stateOf("http://127.0.0.1:9/nobody")).toEqual(["failing", "nobody-there"]);
    expect(await stateOf("http://10.0.0.1/private")).toEqual(["unsure", "closed-network"]);
    const asked = server.asked.filter((line) => / \/(well|no-head)$/.test(line));
    expect(asked.toSorted()).toEqual(["GET /no-head", "HEAD /no-head", "HEAD /well"]);
  });

  test("leaves a host that is slow, or asks to be left alone, and visits each once a week", async () => {
    await allow();
    for (const path of ["/1", "/2", "/3"]) {
      server.answers.set(path, say(429, { "retry-after": "60" }));
      other.answers.set(path, () => undefined);
      await given({ url: at(path), answerUrl: at(path, other) });
    }
    await night();
    expect(server.asked).toEqual(["HEAD /1"]);
    expect(other.asked).toEqual(["HEAD /1"]);
    expect(await stateOf(at("/1"))).toEqual(["unsure", "busy"]);
    expect(await stateOf(at("/1", other))).toEqual(["unsure", "too-slow"]);
    expect(await stateOf(at("/2"))).toEqual(["new", null]);
    for (const path of ["/1", "/2", "/3"]) server.answers.set(path, say(200));
    app.setNow(TEST_NOW.add({ hours: 24 }));
    await night({ perHost: 1 });
    expect(server.asked).toEqual(["HEAD /1", "HEAD /2"]);
    expect(other.asked).toEqual(["HEAD /1", "HEAD /2"]);
    await night({ most: 1 });
    expect([...server.asked, ...other.asked]).toHaveLength(5);
    await night();
    expect(server.asked).toEqual(["HEAD /1", "HEAD /2", "HEAD /3"]);
    app.setNow(TEST_NOW.add({ hours: 7 * 24 }));
    await night();
    expect(server.asked.at(-1)).toBe("HEAD /1");
  });

  test("judges nobody when the network that is away is ours", async () => {
    await allow();
    const away = [20, 21, 22].map((port) => `127.0.0.1:${port}`);
    for (const host of away) await given({ url: `http://${host}/` });
    await night({ localServers: away });
    expect(await stateOf(`http://${away[0]}/`)).toEqual(["new", null]);
  });

  test("knows only what open calls give, and neither our own pages", async () => {
    await allow();
    server.answers.set("/open", say(200));
    server.answers.set("/rules.pdf", say(200));
    await given({ url: at("/open"), document: at("/rules.pdf") }, "2026-11-26");
    await given({ url: at("/closed") }, "2026-11-01");
    await given({ url: "http://localhost:3000/appels/1", answerUrl: "mailto:who@example.org" });
    await night();
    expect(server.asked.toSorted()).toEqual(["HEAD /open", "HEAD /rules.pdf"]);
    app.setNow(TEST_NOW.add({ hours: 72 }));
    await night();
    expect(await stateOf(at("/open"))).toBe(undefined);
  });
});

describe("a dead link", () => {
  test("is told on the page of its call, to everyone, until it answers again", async () => {
    await allow();
    const number = await given({ url: at("/gone") });
    const deadOf = async () => (await seeCallWithHere(app, visitor, { number }))?.here.dead;
    await night();
    expect(await deadOf()).toEqual(new Map());
    app.setNow(TEST_NOW.add({ hours: 7 * 24 }));
    await night();
    expect(await deadOf()).toEqual(new Map([[at("/gone"), TEST_NOW]]));
    const seen = await seeLinks(app, operator(), { shown: "dead", page: 1 });
    expect(seen).toMatchObject({
      counts: { dead: 1, unsure: 0 },
      known: 1,
      never: 0,
      callsOut: true,
      links: [{ address: at("/gone"), given: 1, calls: [{ number, isIssued: false }] }],
    });
    const elsewhere = await given({ url: at("/other") });
    expect(
      await seeLinks(app, operator(), { shown: "dead", page: 1, number: elsewhere }),
    ).toMatchObject({ total: 0, counts: { dead: 1 } });
    server.answers.set("/gone", say(200));
    const again = await checkLink(app, operator(), { address: at("/gone") }, reach());
    expect(again).toEqual({ done: true, value: "well" });
    expect(await deadOf()).toEqual(new Map());
  });

  test("stands after the other sources of its call, with the day", async () => {
    await allow();
    server.answers.set("/alive", say(200));
    const number = await given({ url: at("/gone") });
    const second = await given({ url: at("/alive") });
    const { rows } = await app.transaction(operator(), (work) =>
      sql<{
        id: NoticeId;
      }>`select notice.id from calls.notice join calls.call on call.id = notice.call
        where number in (${number}, ${second}) order by number`.execute(work.db),
    );
    const [one, two] = rows;
    if (one === undefined || two === undefined) throw new Error("two notices were taken");
    await joinTwins(app, operator(), { one: one.id, other: two.id });
    await night();
    app.setNow(TEST_NOW.add({ hours: 7 * 24 }));
    await night();
    const page = await browserOf(app).get(`/appels/${number}`);
    const [aside = "", origin = ""] = ["aside", 'section[^>]*"origine"'].map(
      (tag) => new RegExp(`<${tag}[\\s\\S]*?</${tag.split("[")[0]}>`).exec(page.html)?.[0],
    );
    for (const part of [aside, origin]) {
      expect(part).toMatch(/Ce lien ne répond plus depuis le mercredi\s25\snovembre\./);
      expect(part.indexOf(at("/alive"))).toBeGreaterThan(-1);
      expect(part.indexOf(at("/alive"))).toBeLessThan(part.indexOf(at("/gone")));
    }
  });

  test("is looked at, and visited by hand, by who keeps the instance alone; never an address of no call", async () => {
    await allow();
    await given({ url: at("/one") });
    await night();
    server.asked.splice(0);
    for (const who of [visitor, person(elise)]) {
      expect(await seeLinks(app, who, { shown: "dead", page: 1 })).toBe(undefined);
      expect(await checkLink(app, who, { address: at("/one") }, reach())).toMatchObject({
        refusal: "unknown-link",
      });
      expect(await checkLinks(app, who, reach())).toEqual(new Map());
    }
    expect(await checkLink(app, operator(), { address: at("/none") }, reach())).toMatchObject({
      refusal: "unknown-link",
    });
    expect(server.asked).toEqual([]);
  });
});
