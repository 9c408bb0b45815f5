import { beforeAll, expect, test } from "vitest";
import { SaxesParser } from "saxes";
import sharp from "sharp";
import { z } from "zod";

import { browserOf } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await filledHouse();
}, 120_000);

const get = (path: string) => browserOf(app).get(path);

test("a telephone finds how the house looks, with icons of the size they say", async () => {
  const page = await get("/");
  expect(page.html).toContain('<link rel="manifest" href="/manifest.webmanifest"/>');
  expect(page.headers.get("content-security-policy")).toContain("manifest-src 'self'");
  const answer = await get("/manifest.webmanifest");
  expect(answer.headers.get("content-type")).toContain("application/manifest+json");
  const shape = z.object({
    start_url: z.literal("/"),
    lang: z.literal("fr"),
    icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
  });
  const { icons } = shape.parse(JSON.parse(answer.html));
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "192x192 maskable",
    "512x512 maskable",
  ]);
  for (const { src, sizes } of icons) {
    const icon = await get(src);
    const { width, height, format } = await sharp(icon.bytes).metadata();
    expect([`${width}x${height}`, format]).toEqual([sizes, "png"]);
  }
}, 120_000);

test("/favicon.ico is an icon of 32 by 32", async () => {
  const icon = await get("/favicon.ico");
  expect(icon.status).toBe(200);
  expect(icon.headers.get("content-type")).toBe("image/x-icon");
  const bytes = Buffer.from(icon.bytes);
  expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2), bytes.readUInt16LE(4)]).toEqual([0, 1, 1]);
  const png = bytes.subarray(bytes.readUInt32LE(18));
  expect(png).toHaveLength(bytes.readUInt32LE(14));
  expect(await sharp(png).metadata()).toMatchObject({ width: 32, height: 32, format: "png" });
});

test("the search of calls is found by a browser, and is well-formed", async () => {
  const page = await get("/appels");
  expect(page.html).toMatch(
    /<link rel="search" type="application\/opensearchdescription\+xml" title="[^"]+" href="\/recherche.xml"/,
  );
  const { html } = await get("/recherche.xml");
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local }) => names.push(local));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(html).close();
  expect(names).toContain("ShortName");
  const template = /type="text\/html"[^>]* template="([^"]*)"/.exec(html)?.[1] ?? "";
  const address = new URL(template.replace("{searchTerms}", "jardin"));
  expect((await get(address.pathname + address.search)).text).toContain("jardin");
});

test("security.txt says to whom a hole is told, and until when (RFC 9116)", async () => {
  const at = "/.well-known/security.txt";
  const answer = await get(at);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; charset=utf-8/i);
  expect(answer.html).toMatch(/^Contact: https?:\/\/[^\s]+\/contact$/m);
  const expires = Temporal.Instant.from(/^Expires: (.*)$/m.exec(answer.html)?.[1] ?? "");
  const left = expires.since(app.clock.now()).total("hours") / 24;
  expect(left).toBeGreaterThan(30);
  expect(left).toBeLessThan(365);
  expect(answer.html.match(/^Expires:/gm)).toHaveLength(1);
});
