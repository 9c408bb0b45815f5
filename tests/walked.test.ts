import { expect, test } from "vitest";

import { NARROW, WIDE } from "./support/chromium.ts";
import { lookedHouse } from "./support/looked.ts";

/*
 * What was found by walking through pages (docs/accessibility), so that it does not come back.
 */

const looked = lookedHouse();

/** Where the system of the reader forces its colours, a transparent edge is drawn. */
test("one part and one word of the menu are marked in forced colours", async () => {
  const { house, chromium } = looked();
  const context = await chromium.newContext({ viewport: NARROW, forcedColors: "active" });
  const page = await context.newPage();
  await page.goto(`${house.at}/appels`);
  const marked = (links: string) =>
    page.locator(links).evaluateAll((all) => {
      const canvas = getComputedStyle(document.body).backgroundColor;
      return all.map((one) => {
        const { borderBottomColor: under, borderTopColor: over } = getComputedStyle(one);
        return { current: one.hasAttribute("aria-current"), under: under !== canvas, over };
      });
    });
  for (const links of [".parties a", "header.tete li a"]) {
    const all = await marked(links);
    expect(all.length).toBeGreaterThan(1);
    expect(all.map(({ under }) => under)).toEqual(all.map(({ current }) => current));
    expect(all.filter(({ current }) => current)).toHaveLength(1);
  }
  await context.close();
}, 120_000);

/** Text alone twice as large on a wide screen: the side gives way, what is said first keeps room for its words. */
test("with text alone at 200 %, a structure and a call keep room for words", async () => {
  const { house, chromium } = looked();
  const context = await chromium.newContext({ viewport: WIDE });
  const page = await context.newPage();
  for (const list of ["/structures", "/appels"]) {
    await page.goto(house.at + list);
    const links = await page
      .locator("main a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    const one = links.find((at) => /^\/(?:structures|appels)\/\d+/.test(at)) ?? "";
    await page.goto(house.at + one);
    const letters = await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      const above = document.querySelector("main .sur");
      if (above === null) return 0;
      return above.getBoundingClientRect().width / parseFloat(getComputedStyle(above).fontSize);
    });
    expect({ one, wide: letters > 12 }).toEqual({ one, wide: true });
  }
  await context.close();
}, 120_000);
