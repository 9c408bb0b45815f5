import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { NARROW, WIDE } from "./support/chromium.ts";
import { lookedHouse } from "./support/looked.ts";
import { browserAs } from "./support/personas.ts";

/*
 * What was found by walking through pages (docs/accessibility), so that it does not come back.
 */

const looked = lookedHouse();

/** A page of a browser as somebody, at a size. */
async function pageAs(persona: string, viewport: { width: number; height: number }) {
  const { house, chromium } = looked();
  const { cookies } = await browserAs(house.app, persona);
  const context = await chromium.newContext({ viewport, baseURL: house.at });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.at })));
  return context.newPage();
}

/** Where the first link of a page leads that begins so, and goes on. */
async function firstOf(page: Page, list: string, way: string): Promise<string> {
  await page.goto(list);
  const one = page.locator(`main a[href^="${way}"]`).first();
  return (await one.getAttribute("href")) ?? "";
}

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

/** The words of a page whose letters stand on two lines, everything unfolded and text alone at a size. */
function wordsCut(page: Page, size: string): Promise<string[]> {
  return page.evaluate((percent) => {
    document.documentElement.style.fontSize = percent;
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    while (texts.nextNode() !== null) {
      const text = texts.currentNode;
      const above = text.parentElement;
      if (above === null || above.closest("svg, option, script, .hors") !== null) continue;
      for (const { 0: word, index } of (text.textContent ?? "").matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = [...range.getClientRects()].map(({ top }) => Math.round(top));
        if (new Set(lines).size > 1) cut.push(word);
      }
    }
    return cut;
  }, size);
}

/** A medium query does not follow the letters of a page: each layout for wide screens is taken back by its container. */
describe("with text alone at 200 % on a wide screen, no word is cut in its middle", () => {
  test.each<[string, string, string, string?]>([
    ["a call", "visitor", "/appels", "/appels/2"],
    ["a structure", "visitor", "/structures", "/structures/3"],
    ["the calls", "visitor", "/appels"],
    ["the home", "visitor", "/"],
    ["one's dates", "Jean-Rémy", "/moi/calendrier"],
    ["mutual help", "Jean-Rémy", "/entraide"],
    ["a circle", "Jean-Rémy", "/cercles/1"],
  ])(
    "%s",
    async (_, persona, list, way) => {
      const page = await pageAs(persona, WIDE);
      await page.goto(way === undefined ? list : await firstOf(page, list, way));
      expect((await page.locator("main").innerText()).length).toBeGreaterThan(100);
      expect(await wordsCut(page, "200%")).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      await page.context().close();
    },
    120_000,
  );

  test("a vote", async () => {
    const page = await pageAs("Jean-Rémy", WIDE);
    await page.goto("/votes");
    await page
      .getByRole("link", { name: /^Voter/ })
      .first()
      .click();
    await page.locator(".mentions").first().waitFor();
    expect(await wordsCut(page, "200%")).toEqual([]);
    await page.context().close();
  }, 120_000);
});

/** RGAA 10.3: on a telephone, Adrienne saw « Voter » above the question that she heard before it. */
test.each(["Adrienne", "Jean-Rémy"])(
  "what waits for %s is seen in the order heard",
  async (who) => {
    const page = await pageAs(who, NARROW);
    await page.goto("/");
    const things = await page.locator("li.chose.avec").evaluateAll((all) =>
      all
        .filter((one) => one.getClientRects().length > 0)
        .map((one) =>
          [...one.children].map((part) => {
            const { top, bottom, left } = part.getBoundingClientRect();
            return { top, bottom, left };
          }),
        ),
    );
    expect(things.length).toBeGreaterThan(0);
    for (const parts of things)
      for (const [at, part] of parts.entries()) {
        const before = parts[at - 1];
        if (before === undefined) continue;
        expect(part.top >= before.bottom - 1 || part.left > before.left).toBe(true);
        expect(part.bottom).toBeGreaterThan(before.top);
      }
    await page.context().close();
  },
  120_000,
);

/** RGAA 13.11: one may slide away from what was pressed by mistake, and nothing is done. */
test("a proposed commune is taken when the pointer is let go on it, not before", async () => {
  const page = await pageAs("visitor", WIDE);
  await page.goto("/structures");
  const field = page.locator("input[data-propose]").first();
  await field.pressSequentially("Cres");
  const option = page.getByRole("option").first();
  await option.hover();
  await page.mouse.down();
  expect(await field.inputValue()).toBe("Cres");
  await page.mouse.move(5, 5);
  await page.mouse.up();
  expect(await field.inputValue()).toBe("Cres");
  await option.hover();
  await page.mouse.down();
  await page.mouse.up();
  expect(await field.inputValue()).toContain("Crest");
  expect(await option.isVisible()).toBe(false);
  await page.context().close();
}, 120_000);

/** Typography sets its spaces in texts, never in attributes. */
const plain = (said: string) => said.replaceAll(/\s+/gu, " ");

/** RGAA 1.9: a picture and its legend are one, and the legend is its name. */
test.each(["/", "/autour-de-moi?ou=Crest", "/structures?ou=Crest"])(
  "each picture of %s that has a legend is named by it",
  async (at) => {
    const page = await pageAs("visitor", WIDE);
    await page.goto(at);
    const pictures = await page.locator("figure:has(figcaption)").evaluateAll((all) =>
      all.map((one) => ({
        role: one.getAttribute("role"),
        named: one.getAttribute("aria-label") ?? "",
        legend: one.querySelector("figcaption")?.textContent ?? "",
      })),
    );
    expect(pictures.length).toBeGreaterThan(0);
    for (const { role, named, legend } of pictures) {
      expect(role).toBe("group");
      expect(named.length).toBeGreaterThan(5);
      expect(plain(legend)).toContain(plain(named));
    }
    await page.context().close();
  },
  120_000,
);

/** RGAA 12.1, 12.3, 12.4: beside the menu, a plan of the site leads everywhere, from the same place of each page. */
test.each(["visitor", "Jean-Rémy", "Adrienne"])(
  "the plan of the site leads %s to every part of the menu, from the foot of each page",
  async (who) => {
    const page = await pageAs(who, WIDE);
    for (const at of ["/", "/appels", "/entrer"]) {
      await page.goto(at);
      const plan = page.getByRole("contentinfo").getByRole("link", { name: "Plan du site" });
      expect(await plan.getAttribute("href")).toBe("/plan-du-site");
    }
    const menu = await addressesOf(page, "header.tete nav a");
    const parts: string[] = [];
    for (const at of menu) {
      await page.goto(at);
      parts.push(...(await addressesOf(page, ".parties a")));
    }
    await page.goto("/plan-du-site");
    const led = await addressesOf(page, "main .parties-dites a");
    expect(led).toEqual(expect.arrayContaining([...menu, ...parts]));
    expect(led).toContain("/cercles");
    expect(led.includes("/moi/calendrier")).toBe(who !== "visitor");
    expect(new Set(led).size).toBe(led.length);
    await page.context().close();
  },
  120_000,
);

function addressesOf(page: Page, links: string): Promise<string[]> {
  return page.locator(links).evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
}

/** Without the sheets, the words that touch the ones before them: « 3 joursjusqu’au mardi ». */
function wordsThatTouch(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const sheet of document.querySelectorAll("link[rel=stylesheet], style")) sheet.remove();
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const touch: string[] = [];
    let [before, edge] = ["", new DOMRect()];
    while (texts.nextNode() !== null) {
      const text = texts.currentNode;
      const says = text.textContent ?? "";
      const hidden = text.parentElement?.closest(
        "svg, [aria-hidden=true], script, option, [hidden]",
      );
      const range = document.createRange();
      range.selectNodeContents(text);
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (hidden !== null || first === undefined || last === undefined) continue;
      const isBeside = Math.abs(edge.bottom - first.bottom) < 6;
      const isNear = Math.abs(first.left - edge.right) < 1;
      if (isBeside && isNear && /[\p{L}\p{N}.,]$/u.test(before) && /^[\p{L}\p{N}]/u.test(says))
        touch.push(`${before.slice(-12)}|${says.slice(0, 12)}`);
      [before, edge] = [says, last];
    }
    return touch;
  });
}

/** RGAA 10.3: what only a sheet kept apart ran into one word without it. */
describe("without the sheets no word runs into the next", () => {
  test.each<[string, readonly string[]]>([
    ["visitor", ["/", "/entrer", "/appels", "/aide", "/structures", "/plan-du-site"]],
    ["Jean-Rémy", ["/cercles/1", "/moi/calendrier", "/entraide", "/moi/courriels", "/votes"]],
    ["Adrienne", ["/"]],
  ])(
    "as %s",
    async (who, pages) => {
      const page = await pageAs(who, WIDE);
      const calls = who === "visitor" ? [await firstOf(page, "/appels", "/appels/2")] : [];
      expect(pages).not.toHaveLength(0);
      for (const at of [...pages, ...calls]) {
        await page.goto(at);
        expect({ at, touch: await wordsThatTouch(page) }).toEqual({ at, touch: [] });
      }
      await page.context().close();
    },
    120_000,
  );
});

/** RGAA 11.10: forms of these pages sent empty or wrong; what is wrong is said first, beside its field and with an example. */
test.each<[string, string, string]>([
  ["/entrer", "/entrer", "email"],
  ["/appels", "/appels/alertes", "email"],
  ["/appels", "/appels", "montant"],
])(
  "on %s, %s sent with a wrong %s says so in its title, at its head and at the field",
  async (at, form, name) => {
    const page = await pageAs("visitor", WIDE);
    await page.goto(at);
    const asked = page.locator(`form[action="${form}"]:has([name="${name}"])`);
    await asked.locator(`[name="${name}"]`).evaluate((field) => {
      for (let fold = field.closest("details"); fold !== null;) {
        fold.open = true;
        fold = fold.parentElement?.closest("details") ?? null;
      }
    });
    await asked.locator(`[name="${name}"]`).fill("beaucoup");
    await asked.locator("button[type=submit], button:not([type])").last().click();
    await page.locator(".bilan[role=alert]").waitFor();
    expect(await page.title()).toMatch(/^Erreur/);
    const field = page.locator('[aria-invalid="true"]');
    expect(await field.inputValue()).toBe("beaucoup");
    const said = (await field.getAttribute("aria-describedby")) ?? "";
    const error = page.locator(`#${said.split(" ").at(-1) ?? ""}`);
    expect(await error.innerText()).toContain("par exemple");
    const way = await page.locator(".bilan a").first().getAttribute("href");
    expect(way).toBe(`#${(await field.getAttribute("id")) ?? ""}`);
    await page.context().close();
  },
  120_000,
);
