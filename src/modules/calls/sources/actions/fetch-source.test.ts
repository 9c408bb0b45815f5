import { gzipSync } from "node:zlib";

import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { asOwner, job, operator, visitor } from "#services/house";

import {
  type Answer,
  localServer,
  type LocalServer,
} from "../../../../services/fetching/test-server.ts";
import { testHouse, type TestHouse, TEST_NOW } from "../../../../../tests/support/house.ts";
import { KNOWN_MAPPINGS } from "../domain/mapping/known/all.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import type { SourceId } from "../domain/sources/source.ts";
import { fetchSource } from "./fetch-source.ts";
import {
  addSource,
  askFetch,
  changeSource,
  pauseSource,
  removeSource,
  type SourceWritten,
} from "./manage-sources.ts";
import { seeSource, seeSources } from "./see-sources.ts";
import { aid, bodyOf, boampRecord, exploring, json, questionOf } from "./test-source-server.ts";
import { trySource } from "./try-source.ts";

const RECORDS = "/api/explore/v2.1/catalog/datasets/boamp/records";

let app: TestHouse;
let server: LocalServer;
beforeAll(async () => {
  app = await testHouse();
  server = await localServer();
});
beforeEach(async () => {
  server.answers.clear();
  server.asked.splice(0);
  app.setNow(TEST_NOW);
  await asOwner(app, ({ db }) => sql`truncate calls.source cascade`.execute(db));
});

const reach = () => ({
  limits: { connect: 500, firstByte: 150, whole: 300, bytes: 300_000, pause: 0 },
  localServers: [server.host],
});

async function add(said: Partial<SourceWritten> = {}): Promise<SourceId> {
  const added = await addSource(app, operator(), {
    name: "Une source",
    dialect: "boamp",
    address: `${server.base}/explore/dataset/boamp/`,
    hour: 4,
    ...said,
  });
  if (!added.done) throw new Error(added.refusal);
  return added.value;
}

const read = (id: SourceId, more = {}) =>
  fetchSource(app, operator(), { id }, { ...reach(), ...more });

const healthOf = async () => (await seeSources(app, operator(), undefined))?.[0]?.health;
const sourceOf = async () => (await seeSources(app, operator(), undefined))?.[0]?.source;

describe("the BOAMP", () => {
  test("is read page after page, by the import; the second time only what is new since", async () => {
    server.answers.set(RECORDS, exploring(230));
    const id = await add();
    const first = await read(id);
    expect(first).toMatchObject({ outcome: "read", requests: 3, read: 230, new: 230, calls: 230 });
    expect(first?.nextAt.toString()).toMatch(/^2026-11-26T03:/);
    expect(await healthOf()).toMatchObject({ state: "well", read: 230 });
    const again = await read(id);
    expect(again).toMatchObject({ outcome: "read", unchanged: 230, new: 0 });
    const questions = server.asked.map((asked) => decodeURIComponent(asked.replaceAll("+", " ")));
    expect(questions[0]).toContain("datelimitereponse >= date'2026-11-25'");
    expect(questions[3]).toContain("dateparution >= date'2026-11-23'");
    expect(questions[0]).toContain("order_by=dateparution desc");
  });

  test("cut in the middle, is gone on with at the page that was missing", async () => {
    let cut = true;
    server.answers.set(RECORDS, (request, response) => {
      if (cut && questionOf(request).get("offset") === "100") {
        response.writeHead(200, { "content-length": "5000" });
        response.write("{", () => response.destroy());
      } else exploring(150)(request, response);
    });
    const id = await add();
    expect(await read(id)).toMatchObject({ outcome: "failed", read: 100 });
    expect(await healthOf()).toMatchObject({ state: "failing", failures: 1, since: undefined });
    cut = false;
    server.asked.splice(0);
    expect(await read(id)).toMatchObject({ outcome: "read", requests: 1, read: 50 });
    expect(server.asked[0]).toContain("offset=100");
    expect(await sourceOf()).toMatchObject({ failures: 0, cursor: undefined });
  });

  test("killed between two pages, is gone on with there once nobody holds it any more", async () => {
    const id = await add();
    server.answers.set(RECORDS, exploring(150));
    await app.transaction(operator(), (work) =>
      sql`update calls.source set cursor = '{"offset":100}', held_by = id,
        held_until = ${work.now.add({ minutes: 10 })}`.execute(work.db),
    );
    expect(await read(id)).toBe(undefined);
    app.setNow(TEST_NOW.add({ minutes: 11 }));
    expect(await read(id)).toMatchObject({ outcome: "read", read: 50 });
  });

  test("asked by two at once, is read by one", async () => {
    const id = await add();
    let other: unknown = "not asked";
    server.answers.set(RECORDS, (request, response) => {
      void read(id).then((answer) => {
        other = answer;
        exploring(3)(request, response);
      });
    });
    expect(await read(id)).toMatchObject({ outcome: "read", read: 3 });
    expect(other).toBe(undefined);
  });

  test("too long for one time, goes on half an hour later", async () => {
    server.answers.set(RECORDS, exploring(230));
    const id = await add();
    expect(await read(id, { requests: 2 })).toMatchObject({
      outcome: "part",
      nextAt: TEST_NOW.add({ minutes: 30 }),
    });
    expect(await read(id, { requests: 2 })).toMatchObject({ outcome: "read", read: 30 });
  });

  test("with a question that it does not understand, says so with its words, later and later", async () => {
    const message = "ODSQL query is malformed: where";
    server.answers.set(RECORDS, json({ error_code: "ODSQLSyntaxError", message }, {}, 400));
    const id = await add();
    const first = await read(id);
    expect(first).toMatchObject({ outcome: "failed" });
    expect(first?.detail).toContain(message);
    const second = await read(id);
    const third = await read(id);
    const waits = [first, second, third].map((one) =>
      TEST_NOW.until(one?.nextAt ?? TEST_NOW).total("minutes"),
    );
    expect(waits[0]).toBeLessThanOrEqual(15);
    expect(waits[2]).toBeGreaterThanOrEqual(30);
    expect(await healthOf()).toMatchObject({ state: "failing", failures: 3 });
  });
});

describe("whatever a server does", () => {
  const outcomes: readonly (readonly [string, Answer, object])[] = [
    [
      "429",
      (_, response) => response.writeHead(429, { "retry-after": "7200" }).end(),
      { outcome: "busy", nextAt: TEST_NOW.add({ hours: 2 }) },
    ],
    ["503", (_, response) => response.writeHead(503).end(), { outcome: "busy" }],
    [
      "500",
      (_, response) => response.writeHead(500).end("oops"),
      { outcome: "failed", detail: "La source est en panne (réponse 500). Elle dit : « oops »." },
    ],
    ["nonsense", (_, response) => response.end('{"results": [nonsense'), { outcome: "failed" }],
    ["another shape", json({ records: [] }), { outcome: "failed" }],
    [
      "a page",
      (_, response) => response.end("<!doctype html><title>Maintenance</title>"),
      { outcome: "failed", detail: expect.stringContaining("page pour des personnes") },
    ],
    ["silence", () => undefined, { outcome: "failed", detail: expect.stringContaining("temps") }],
    [
      "a bomb",
      (_, response) =>
        response
          .writeHead(200, { "content-encoding": "gzip" })
          .end(gzipSync(Buffer.alloc(5_000_000, " "))),
      { outcome: "failed", detail: expect.stringContaining("trop longue") },
    ],
    [
      "a way to the inside",
      (_, response) =>
        response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
      { outcome: "failed", detail: expect.stringContaining("internet public") },
    ],
  ];

  test.each(outcomes)("%s is told, and nothing is kept", async (_name, answer, expected) => {
    server.answers.set(RECORDS, answer);
    const id = await add();
    expect(await read(id)).toMatchObject({ read: 0, ...expected });
    const seen = await seeSource(app, operator(), { id, page: 1 });
    expect(seen?.fetches).toHaveLength(1);
    expect(seen?.fetches[0]).toMatchObject({ read: 0, requests: 1, endedAt: TEST_NOW });
  });

  test("the last answer of a quota is kept, and the next one waited for", async () => {
    const spent = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "3600" };
    server.answers.set(
      RECORDS,
      json(
        { total_count: 150, results: Array.from({ length: 100 }, (_, n) => boampRecord(n)) },
        spent,
      ),
    );
    const id = await add();
    expect(await read(id)).toMatchObject({
      outcome: "busy",
      read: 100,
      nextAt: TEST_NOW.add({ hours: 1 }),
    });
    expect(await sourceOf()).toMatchObject({ cursor: { offset: 100 } });
  });

  test("the operator pauses it, and it stops at its next page", async () => {
    const id = await add();
    server.answers.set(RECORDS, (request, response) => {
      void pauseSource(app, operator(), { id, paused: true }).then(() =>
        exploring(300)(request, response),
      );
    });
    expect(await read(id)).toMatchObject({ outcome: "stopped", read: 0, requests: 1 });
    expect(await healthOf()).toMatchObject({ state: "paused" });
  });
});

describe("a portal, by a mapping", () => {
  const mapping: Mapping = {
    source: "opendatasoft",
    prefix: "region",
    columns: {
      identifiant: { from: ["id_aide"] },
      titre: { from: ["nom"] },
      organisme: { from: [], otherwise: "La Région" },
      "date limite": { from: ["cloture"] },
    },
  };

  test("is read through it; what has no title is refused, kept, and counted", async () => {
    server.answers.set(
      "/api/explore/v2.1/catalog/datasets/aides/records",
      exploring(3, (n) =>
        // The record of a portal has its own names.
        Object.assign(boampRecord(n), {
          id_aide: n,
          nom: n === 1 ? "" : `Aide ${n}`,
          cloture: "2027-01-31",
        }),
      ),
    );
    const address = `${server.base}/explore/dataset/aides/information/`;
    const id = await add({ dialect: "opendatasoft", address, mapping });
    const tried = await trySource(app, operator(), { id }, reach());
    expect(tried?.notices.map(({ sourceId }) => sourceId)).toEqual(["region:0", "region:2"]);
    expect(tried?.refused).toHaveLength(1);
    expect(await healthOf()).toMatchObject({ state: "waiting" });
    expect(await read(id)).toMatchObject({ outcome: "read", read: 3, new: 2, refused: 1 });
  });

  test("of more than ten thousand records, is read by its export", async () => {
    const base = "/api/explore/v2.1/catalog/datasets/aides";
    server.answers.set(`${base}/records`, json({ total_count: 12_000, results: [{ id_aide: 1 }] }));
    server.answers.set(`${base}/exports/json`, json([{ id_aide: 7, nom: "Aide 7" }]));
    const address = `${server.base}/explore/dataset/aides/`;
    const id = await add({ dialect: "opendatasoft", address, mapping });
    expect(await read(id)).toMatchObject({ outcome: "read", requests: 2, new: 1 });
  });
});

describe("Aides-territoires", () => {
  const API = "https://unused.example/";
  const inside: Answer = (request, response) => {
    if (request.headers.authorization !== "Bearer jeton-2")
      return json({ message: "Expired JWT Token" }, {}, 401)(request, response);
    const page = Number(questionOf(request).get("page"));
    const next = page < 2 ? `${API}aids/?page=${page + 1}` : null;
    return json({ count: 3, next, results: page < 2 ? [aid(1), aid(2)] : [aid(3)] })(
      request,
      response,
    );
  };

  test("is signed in to, again when the session is over, and its own next pages are counted by us", async () => {
    let signedIn = 0;
    server.answers.set("/api/connexion/", (request, response) => {
      signedIn += 1;
      if (request.headers["x-auth-token"] !== "ma-cle") json({}, {}, 401)(request, response);
      else json({ token: `jeton-${signedIn}` }, {}, 201)(request, response);
    });
    server.answers.set("/api/aids/", inside);
    const said = { dialect: "aides-territoires", address: `${server.base}/api/` } as const;
    const id = await add({ ...said, secret: "ma-cle" });
    expect(await read(id)).toMatchObject({ outcome: "read", read: 3, new: 3, requests: 5 });
    expect(signedIn).toBe(2);
    expect(server.asked.at(-1)).toContain("organization_type_slugs=association");
  });

  test("without a key, or with one that is refused, says so; the key is shown nowhere", async () => {
    server.answers.set("/api/connexion/", json({ message: "bad key ma-cle" }, {}, 400));
    const said = { dialect: "aides-territoires", address: `${server.base}/api/` } as const;
    const without = await add(said);
    expect((await read(without))?.detail).toContain("demande une clé");
    const id = await add({ ...said, name: "Avec", secret: "ma-cle" });
    const report = await read(id);
    expect(report?.detail).toContain("bad key …");
    const seen = await seeSource(app, operator(), { id, page: 1 });
    expect(JSON.stringify(seen)).not.toContain("ma-cle");
    const { rows } = await app.transaction(operator(), (work) =>
      sql<{ all: string }>`select row_to_json(source)::text as all from calls.source`.execute(
        work.db,
      ),
    );
    expect(rows.map((row) => row.all).join()).not.toContain(Buffer.from("ma-cle").toString("hex"));
    await removeSource(app, operator(), { id });
    const keys = await app.transaction(operator(), (work) =>
      sql`select from keys.key where holder = ${id}`.execute(work.db),
    );
    expect(keys.rows).toEqual([]);
  });
});

/** A notice as the search of TED names it. */
const named = (n: number) => ({
  "publication-number": `${n}-2026`,
  links: { xml: { MUL: `${server.base}/en/notice/${n}-2026/xml` } },
});

describe("TED", () => {
  test("names its notices, then gives each; one that is gone does not hold back the others", async () => {
    server.answers.set("/v3/notices/search", (request, response) => {
      void bodyOf(request).then((body) => {
        const token = Object(body).iterationNextToken;
        const [n, next] = token === undefined ? [1, "suite"] : [2, "suite-2"];
        json({ notices: [named(n)], totalNoticeCount: 2, iterationNextToken: next })(
          request,
          response,
        );
      });
    });
    server.answers.set("/en/notice/1-2026/xml", (_, response) => response.end("<TED_EXPORT/>"));
    const id = await add({ dialect: "ted", address: `${server.base}/v3/notices/search` });
    const report = await read(id);
    expect(report).toMatchObject({ outcome: "read", requests: 4, read: 2, refused: 2 });
  });

  test("with a token too old answers 500: the reading begins again", async () => {
    server.answers.set("/v3/notices/search", (request, response) => {
      void bodyOf(request).then((body) => {
        if (Object(body).iterationNextToken !== undefined) json({}, {}, 500)(request, response);
        else json({ notices: [], totalNoticeCount: 0, iterationNextToken: "x" })(request, response);
      });
    });
    const id = await add({ dialect: "ted", address: `${server.base}/v3/notices/search` });
    await app.transaction(operator(), (work) =>
      sql`update calls.source set cursor = '{"token":"vieux"}'`.execute(work.db),
    );
    expect(await read(id)).toMatchObject({ outcome: "read", requests: 2 });
  });
});

describe("a file", () => {
  const HEAD = "identifiant;titre;organisme;date_limite";

  test("is read when it changed, whatever its charset, and not when it did not", async () => {
    const bytes = Buffer.from(`${HEAD}\nF-1;Fête d’été;Commune de Crest;31/12/2026`, "utf8");
    const latin = Buffer.from(bytes.toString("utf8").replace("’", "'"), "latin1");
    server.answers.set("/appels.csv", (request, response) => {
      const etag = '"1"';
      if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag, "content-type": "text/csv; charset=utf-8" }).end(latin);
    });
    const id = await add({ dialect: "file", address: `${server.base}/appels.csv` });
    const tried = await trySource(app, operator(), { id }, reach());
    expect(tried?.notices[0]?.title).toBe("Fête d'été");
    expect(await read(id)).toMatchObject({ outcome: "read", new: 1 });
    app.setNow(TEST_NOW.add({ hours: 20 }));
    expect(await read(id)).toMatchObject({ outcome: "unchanged", read: 0 });
    expect(await healthOf()).toMatchObject({ state: "unchanged" });
    // Read in another way, it is read again.
    const mapping: Mapping = {
      source: "table",
      prefix: "crest",
      columns: {
        identifiant: { from: ["identifiant"] },
        titre: { from: ["titre"] },
        organisme: { from: ["organisme"] },
      },
    };
    await changeSource(app, operator(), {
      id,
      name: "Une source",
      address: `${server.base}/appels.csv`,
      mapping,
      hour: 4,
    });
    expect(await read(id)).toMatchObject({ outcome: "read", new: 1 });
  });
});

test("a feed is read by the mapping of feeds; a page for people is none", async () => {
  const item =
    "<item><guid>7</guid><title>Jardins nourriciers</title><link>https://r.example/7</link></item>";
  const feed = `<rss version="2.0"><channel><title>La Région</title>${item}</channel></rss>`;
  server.answers.set("/rss.xml", (_, response) => response.end(feed));
  const mapping = KNOWN_MAPPINGS["flux"]?.mapping;
  const id = await add({ dialect: "feed", address: `${server.base}/rss.xml`, mapping });
  expect(await read(id)).toMatchObject({ outcome: "read", read: 1, new: 1 });
  server.answers.set("/rss.xml", (_, response) =>
    response.end("<html><body>Bonjour</body></html>"),
  );
  expect(await read(id)).toMatchObject({ outcome: "failed" });
});

describe("who may", () => {
  test("nobody but the operator sees, changes or reads sources", async () => {
    const id = await add();
    const said = { name: "x", dialect: "boamp", address: "https://example.org/", hour: 4 } as const;
    const answers = [
      await addSource(app, visitor, said),
      await changeSource(app, visitor, { id, ...said }),
      await pauseSource(app, visitor, { id, paused: true }),
      await removeSource(app, visitor, { id }),
      await askFetch(app, visitor, { id }),
    ];
    expect(answers.map((answer) => answer.done)).toEqual([false, false, false, false, false]);
    expect(await seeSources(app, visitor, undefined)).toBe(undefined);
    expect(await fetchSource(app, visitor, { id }, reach())).toBe(undefined);
    expect(await trySource(app, visitor, { id }, reach())).toBe(undefined);
    expect(server.asked).toEqual([]);
  });

  test("a source on the machine itself is refused without the opening of tests", async () => {
    server.answers.set(RECORDS, exploring(1));
    const id = await add();
    const report = await fetchSource(app, job("fetch-source"), { id });
    expect(report).toMatchObject({
      outcome: "failed",
      detail: expect.stringContaining("internet public"),
    });
    expect(server.asked).toEqual([]);
  });

  test("a paused source is not asked, even when its turn was already in the queue", async () => {
    server.answers.set(RECORDS, exploring(1));
    const id = await add();
    await pauseSource(app, operator(), { id, paused: true });
    expect(await read(id)).toBe(undefined);
    expect(server.asked).toEqual([]);
  });

  test("the job of the night queues what is due, once each, and nothing that is paused", async () => {
    const id = await add();
    const other = await add({ name: "En pause" });
    await pauseSource(app, operator(), { id: other, paused: true });
    app.setNow(TEST_NOW.add({ hours: 24 }));
    const module = app.modules.find(({ name }) => name === "calls");
    const run = () => module?.jobs?.["fetch-sources"]?.run(app, {}, job("fetch-sources"));
    await run();
    await run();
    const { rows } = await sql<{ key: string }>`select key from graphile_worker.jobs
      where task_identifier = 'fetch-source'`.execute(app.db);
    expect(rows).toEqual([{ key: `source:${id}` }]);
  });
});
