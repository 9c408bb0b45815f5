import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import ical from "ical.js";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { operator } from "#services/house";

import { browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { readSearch } from "../../domain/search/search.ts";
import { importNotices } from "../../sources/actions/import-notices.ts";
import { takeCalls } from "../actions/list-calls.ts";

const COUNT = 1_234;
const folder = mkdtempSync(join(tmpdir(), "archipel-whole-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
  const path = join(folder, "appels.csv");
  const lines = Array.from(
    { length: COUNT },
    (_, n) =>
      `Moulin numéro ${n};Ville de Crest;${n % 2 === 0 ? "2027-03-01" : "2027-04-02"};26108`,
  );
  writeFileSync(path, `titre;organisme;date_limite;communes\n${lines.join("\n")}\n`);
  await importNotices(app, operator(), { source: "csv", path });
}, 120_000);

const titled = (title: string) => Number(/Moulin numéro (\d+)/.exec(title)?.[1]);
const EACH = Array.from({ length: COUNT }, (_, n) => n);
const get = async (suffix: string) => (await browserOf(app).get(`/appels.${suffix}`)).html;
const sorted = (titles: readonly string[]) => titles.map(titled).toSorted((a, b) => a - b);

const named = z.object({ title: z.string() });

test("each format gives every call, once", async () => {
  const csv = z.array(z.object({ titre: z.string() }));
  const rows = parse(await get("csv"), { delimiter: ";", bom: true, columns: true });
  expect(sorted(csv.parse(rows).map(({ titre }) => titre))).toEqual(EACH);
  const json = z.object({ total: z.number(), calls: z.array(named) });
  const { total, calls } = json.parse(JSON.parse(await get("json")));
  expect(total).toBe(COUNT);
  expect(sorted(calls.map(({ title }) => title))).toEqual(EACH);
  const geo = z.object({
    features: z.array(
      z.object({ geometry: z.object({ type: z.literal("Point") }), properties: named }),
    ),
  });
  const { features } = geo.parse(JSON.parse(await get("geojson")));
  expect(sorted(features.map(({ properties }) => properties.title))).toEqual(EACH);
  const linked = z.array(z.object({ name: z.string() }));
  expect(sorted(linked.parse(JSON.parse(await get("jsonld"))).map(({ name }) => name))).toEqual(
    EACH,
  );
  const events = new ical.Component(ical.parse(await get("ics"))).getAllSubcomponents("vevent");
  const titles = events.map((event) => new ical.Event(event).summary);
  expect(sorted(titles)).toEqual(EACH);
}, 60_000);

test("the order is that of the page", async () => {
  const json = z.object({ calls: z.array(named) });
  const { calls } = json.parse(JSON.parse(await get("json?tri=echeance")));
  const half = calls.slice(0, COUNT / 2).map(({ title }) => titled(title) % 2);
  expect(new Set(half)).toEqual(new Set([0]));
});

test("the feed is read page after page, by the address of the next (RFC 5005)", async () => {
  const titles: string[] = [];
  const visited: string[] = [];
  let at: string | undefined = "/appels.atom?tri=echeance";
  while (at !== undefined) {
    visited.push(at);
    const xml: string = (await browserOf(app).get(at)).html;
    const self = /rel="self" href="([^"]*)"/.exec(xml)?.[1]?.replaceAll("&amp;", "&");
    expect(self?.endsWith(at)).toBe(true);
    titles.push(
      ...[...xml.matchAll(/<title type="text">([^<]*)</g)].map(([, title = ""]) => title),
    );
    const next: string | undefined = /rel="next" href="([^"]*)"/
      .exec(xml)?.[1]
      ?.replaceAll("&amp;", "&");
    at = next?.slice(next.indexOf("/appels"));
  }
  expect(visited).toHaveLength(3);
  expect(sorted(titles)).toEqual(EACH);
});

test("a list is taken as it is read: what is in memory does not grow with it", async () => {
  const { total, all } = await takeCalls(app, operator(), readSearch({}));
  expect(total).toBe(COUNT);
  const sizes: number[] = [];
  for await (const batch of all) sizes.push(batch.length);
  expect(Math.max(...sizes)).toBe(200);
  expect(sizes).toHaveLength(Math.ceil(COUNT / 200));
});

const vary = async (path: string) =>
  (await browserOf(app).get(path, { accept: "application/json" })).headers.get("vary") ?? "";

test("what answers as a page or as data says that it depends on what is accepted", async () => {
  expect(await vary("/appels")).toMatch(/\bAccept\b(?!-)/);
  expect(await vary("/appels.csv")).not.toMatch(/\bAccept\b(?!-)/);
});
