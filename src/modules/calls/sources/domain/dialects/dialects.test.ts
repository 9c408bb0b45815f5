import { expect, test } from "vitest";

import type { Mapping } from "../mapping/mapping.ts";
import { nextReading, readAgainAt } from "../sources/when.ts";
import { dialectOf } from "./all.ts";
import { type Cursor, cursorShape, DIALECTS, type SourceAsked } from "./dialect.ts";
import { datasetOf, quoted } from "./explore.ts";
import { READY_SOURCES } from "./ready.ts";

const today = Temporal.PlainDate.from("2026-11-25");
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const records = (n: number, day: string) =>
  Array.from({ length: n }, (_, i) => ({ idweb: `26-${i}`, dateparution: day }));

const boamp: SourceAsked = {
  address: "https://boamp.example/explore/dataset/boamp/",
  since: Temporal.PlainDate.from("2026-11-01"),
  today,
};

function nextOf(of: SourceAsked, at: Cursor, value: unknown): Cursor | undefined {
  const page = dialectOf("boamp").read(of, at, { bytes: bytesOf(value) });
  if ("refused" in page) throw new Error(page.refused);
  return page.next;
}

const questionOf = (at: Cursor) =>
  URL.parse(dialectOf("boamp").ask(boamp, at).url)?.searchParams.get("where");

test("what a user writes is no syntax in a question", () => {
  expect(quoted('jardin" or 1=1 \\')).toBe('"jardin\\" or 1=1 \\\\"');
});

test("a dataset is known by its page, or by its API", () => {
  for (const path of [
    "explore/dataset/aides/",
    "explore/dataset/aides/information/?flg=fr",
    "api/explore/v2.1/catalog/datasets/aides/records?limit=1",
  ]) {
    expect(datasetOf(`https://data.example/${path}`)).toMatchObject({
      origin: "https://data.example",
      dataset: "aides",
    });
  }
  expect(datasetOf("https://data.example/")).toBe(undefined);
});

test("what the operator wrote in the address is asked too", () => {
  const address = `${boamp.address}?where=code_departement%3D"26"&refine=dc:Jardins`;
  const asked = URL.parse(dialectOf("boamp").ask({ ...boamp, address }, {}).url)?.searchParams;
  expect(asked?.get("where")).toBe(`(code_departement="26") and dateparution >= date'2026-11-01'`);
  expect(asked?.getAll("refine")).toEqual(["dc:Jardins"]);
});

test("beyond the ten thousandth, one goes on from the last day seen; a longer day comes whole", () => {
  const full = { total_count: 30_000, results: records(100, "2026-11-12") };
  expect(nextOf(boamp, { offset: 9_800 }, full)).toEqual({ offset: 9_900 });
  expect(nextOf(boamp, { offset: 9_900 }, full)).toEqual({ until: "2026-11-12" });
  expect(questionOf({ until: "2026-11-12" })).toContain("dateparution <= date'2026-11-12'");
  const whole = nextOf(boamp, { offset: 9_900, until: "2026-11-12" }, full);
  expect(whole).toEqual({ whole: true, until: "2026-11-12" });
  expect(questionOf(whole ?? {})).toContain("dateparution = date'2026-11-12'");
  const { url } = dialectOf("boamp").ask(boamp, whole ?? {});
  expect(url).toContain("/exports/json?");
  expect(url).not.toContain("limit=");
  expect(nextOf(boamp, whole ?? {}, records(12_000, "2026-11-12"))).toEqual({
    until: "2026-11-11",
  });
});

test("offset and limit never pass what the API gives", () => {
  const full = { total_count: 9_999, results: records(100, "2026-11-12") };
  let at: Cursor | undefined = {};
  const offsets: number[] = [];
  while (at !== undefined && offsets.length < 200) {
    offsets.push(at.offset ?? 0);
    at = nextOf(boamp, at, full);
  }
  expect(Math.max(...offsets) + 100).toBe(10_000);
  expect(offsets).toHaveLength(100);
});

test("TED asks within its product of fields and notices, and sends nobody elsewhere", () => {
  const of = { address: "https://api.ted.europa.eu/v3/notices/search?query=PC=85000000", today };
  const { body = "", url, method } = dialectOf("ted").ask(of, {});
  expect({ url, method }).toEqual({
    url: "https://api.ted.europa.eu/v3/notices/search",
    method: "POST",
  });
  const asked = JSON.parse(body);
  expect(asked.limit * asked.fields.length).toBeLessThanOrEqual(10_000);
  expect(asked.query).toBe(
    "(buyer-country IN (FRA)) AND (deadline-receipt-tender-date-lot >= 20261125) AND (PC=85000000)",
  );
  const elsewhere = {
    "publication-number": "1-2026",
    links: { xml: { MUL: "https://evil.example/1.xml" } },
  };
  const here = { "publication-number": "2-2026" };
  const page = dialectOf("ted").read(
    of,
    {},
    {
      bytes: bytesOf({ notices: [elsewhere, here], totalNoticeCount: 2 }),
    },
  );
  expect(page).toMatchObject({
    next: { waiting: ["https://ted.europa.eu/fr/notice/2-2026/xml"] },
  });
});

test("the pages of hydra go on as those of JSON do", () => {
  const of = { address: "https://aides.example/api/", today };
  const page = (value: unknown) =>
    dialectOf("aides-territoires").read(of, { page: 4 }, { bytes: bytesOf(value) });
  const aids = [{ slug: "a", name: "A" }];
  expect(page({ results: aids, next: "https://evil.example/" })).toMatchObject({
    next: { page: 5 },
  });
  expect(page({ "hydra:member": aids, "hydra:view": { "hydra:next": "/x" } })).toMatchObject({
    next: { page: 5 },
  });
  expect(page({ results: aids, next: null })).toMatchObject({ next: undefined });
  expect(page({ results: [], next: "again" })).toMatchObject({ next: undefined });
});

const isShort = (list: unknown) => Array.isArray(list) && list.length < 3;

test("whatever comes as an answer, each dialect answers, and its cursor is plain JSON", () => {
  const mapping: Mapping = { source: "table", prefix: "x", columns: {} };
  const answers = [
    "",
    "null",
    "[]",
    "{}",
    "42",
    '{"results":{}}',
    "<!doctype html>",
    "\u0000",
    "[[[[",
  ];
  expect(DIALECTS).not.toHaveLength(0);
  for (const name of DIALECTS) {
    const of = { address: "https://x.example/explore/dataset/x/", today, mapping };
    const dialect = dialectOf(name);
    const start = dialect.start(of);
    expect(cursorShape.parse(JSON.parse(JSON.stringify(start)))).toEqual(start);
    for (const answer of answers) {
      const page = dialect.read(of, start, { bytes: new TextEncoder().encode(answer) });
      expect("refused" in page ? [] : [...page.records]).toSatisfy(isShort);
    }
  }
});

test("each ready source fits its dialect", () => {
  expect(READY_SOURCES).not.toHaveLength(0);
  for (const { dialect, address } of READY_SOURCES) {
    expect(dialectOf(dialect).refusesAddress?.(address)).toBe(undefined);
    expect(address).toMatch(/^https:/);
  }
});

const at = (now: string) =>
  nextReading({ hour: 4, minute: 20 }, Temporal.Instant.from(now)).toString();

test("the next reading is at its hour in Paris, whatever the season", () => {
  expect(at("2026-11-25T08:00:00Z")).toBe("2026-11-26T03:20:00Z");
  expect(at("2026-07-25T01:00:00Z")).toBe("2026-07-25T02:20:00Z");
  expect(at("2026-11-25T03:20:00Z")).toBe("2026-11-26T03:20:00Z");
  const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
  const busy = readAgainAt({ hour: 4, minute: 0 }, { outcome: "busy", wait: 60 }, now);
  expect(busy.toString()).toBe("2026-11-25T08:01:00Z");
});
