import { beforeAll, expect, test } from "vitest";

import { browserOf } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

test("a circle formed around a call leads to it", async () => {
  const browser = browserOf(app);
  const circles = await browser.get("/cercles");
  const [, at = ""] = /<a href="([^"]+)"[^>]*>\s*Jardins en partage/.exec(circles.html) ?? [];
  const page = await browser.get(at);
  const [, search = ""] = /href="(\/appels\?q=[^"]+)"/.exec(page.html) ?? [];
  const found = await browser.get(search.replaceAll("&amp;", "&"));
  expect(found.text).toContain("Jardins nourriciers au pied des immeubles");
  expect(found.html).toMatch(/href="\/appels\/\d+/);
});
