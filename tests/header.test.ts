import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { lookedHouse } from "./support/looked.ts";
import { browserAs } from "./support/personas.ts";

/*
 * The header of a telephone leaves the page its place: two rows, 96 px at most (finding D9), whoever reads; at twice
 * the size of text it may be higher, never wider than the page.
 */

const MOST = 96;
const PAGES = ["/appels", "/autour-de-moi", "/votes"];

const looked = lookedHouse();

/** Looks at pages as somebody, at a width. */
async function lookAs(persona: string, width: number, see: (page: Page) => Promise<void>) {
  const { house, chromium } = looked();
  const { cookies } = await browserAs(house.app, persona);
  const context = await chromium.newContext({ viewport: { width, height: 740 } });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.at })));
  const page = await context.newPage();
  for (const one of PAGES) {
    await page.goto(looked().house.at + one);
    await see(page);
  }
  await context.close();
}

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([360, 320])("at %s px", (width) => {
  test.each(["visitor", "Jean-Rémy", "operator"])(
    "as %s",
    { timeout: 120_000 },
    async (persona) => {
      const heights: number[] = [];
      const wide: number[] = [];
      await lookAs(persona, width, async (page) => {
        const header = await page.locator("header.tete").boundingBox();
        heights.push(Math.ceil(header?.height ?? Infinity));
        wide.push(await tooWide(page));
        await page.evaluate(() => {
          document.documentElement.style.fontSize = "200%";
        });
        wide.push(await tooWide(page));
      });
      expect(heights).toHaveLength(PAGES.length);
      expect(Math.max(...heights)).toBeLessThanOrEqual(MOST);
      expect(Math.max(...wide)).toBe(0);
    },
  );
});

test("on a telephone, that all is invented is a word under the mark, and whole in the foot", async () => {
  await lookAs("visitor", 360, async (page) => {
    const says = page.getByText("les personnes sont inventés");
    expect(await page.locator(".marque small").isVisible()).toBe(true);
    expect(await says.first().isVisible()).toBe(false);
    expect(await page.locator("footer").getByText("les personnes sont inventés").isVisible()).toBe(
      true,
    );
  });
});

test("each word of the menu can be touched", async () => {
  await lookAs("Jean-Rémy", 320, async (page) => {
    const links = await page.locator("header.tete a").all();
    const boxes = await Promise.all(links.map((link) => link.boundingBox()));
    expect(boxes.length).toBeGreaterThan(4);
    expect(
      Math.min(...boxes.map((box) => Math.min(box?.height ?? 0, box?.width ?? 0))),
    ).toBeGreaterThanOrEqual(44);
  });
});
