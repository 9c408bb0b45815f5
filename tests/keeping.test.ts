import { beforeAll, expect, test } from "vitest";

import { browserOf } from "./support/browser.ts";
import { filledHouse } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs, inhabitantsOf } from "./support/personas.ts";

/*
 * What keeps the instance is beside the name of those whom it concerns, on every page of theirs, and of nobody else.
 */

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
});

/** Where the word beside one's name leads, and what one may open of the two. */
async function keepingOf(name: string) {
  const browser = await browserAs(app, name);
  const { html } = await browser.get("/subventions");
  const opens = async (at: string) => (await browser.get(at)).status === 200;
  return {
    link: /class="tenir" href="([^"]+)"/.exec(html)?.[1],
    operates: await opens("/operateur"),
    moderates: await opens("/moderer"),
  };
}

test("the word is there for who operates or moderates, and leads where they may go", async () => {
  const links = new Map<string | undefined, number>();
  for (const { name } of await inhabitantsOf(browserOf(app))) {
    const { link, operates, moderates } = await keepingOf(name);
    links.set(link, (links.get(link) ?? 0) + 1);
    expect([name, link === "/operateur"]).toEqual([name, operates]);
    expect([name, link === "/moderer" && !moderates]).toEqual([name, false]);
  }
  expect(new Set(links.keys())).toEqual(new Set(["/moderer", "/operateur", undefined]));
});

test("a visitor sees no such word", async () => {
  expect((await (await browserAs(app, "visitor")).get("/subventions")).html).not.toContain("tenir");
});
