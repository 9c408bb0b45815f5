import { writeFileSync } from "node:fs";

import { beforeAll, expect, test } from "vitest";

import counted from "./first-seen.json" with { type: "json" };
import { filledHouse } from "./support/filled.ts";
import { countFirstSeen, firstSeenOf } from "./support/first-seen.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs } from "./support/personas.ts";

/*
 * What is first seen of a page, before anything is opened: its words and its controls. Each page has a bound that
 * may only fall, and what it held before it was made calm. A page that must say more says it behind a heading.
 */
const PAGES: readonly {
  readonly of: string;
  readonly as: string;
  readonly from?: string;
  readonly at: string | RegExp;
}[] = [
  { of: "the home of a visitor", as: "visitor", at: "/" },
  { of: "the home", as: "Jean-Rémy", at: "/" },
  { of: "what waits", as: "Jean-Rémy", at: "/moi/fil" },
  { of: "what is mine", as: "Jean-Rémy", at: "/moi" },
  { of: "letters", as: "Jean-Rémy", at: "/moi/courriels" },
  { of: "health", as: "operator", at: "/operateur/sante" },
  { of: "privacy", as: "visitor", at: "/confidentialite" },
  { of: "a vote", as: "Jean-Rémy", from: "/votes", at: /href="(\/votes\/[0-9a-f-]{36})"/ },
  { of: "a call", as: "Jean-Rémy", from: "/appels", at: /href="(\/appels\/\d+)"/ },
  { of: "a circle", as: "Jean-Rémy", from: "/cercles", at: /href="(\/cercles\/\d+)"/ },
];

let app: TestHouse;

beforeAll(async () => {
  app = await filledHouse();
}, 60_000);

async function pageOf({ as, from, at }: (typeof PAGES)[number]): Promise<string> {
  const browser = await browserAs(app, as);
  if (typeof at === "string") return (await browser.get(at)).html;
  const [, found = ""] = at.exec((await browser.get(from ?? "/")).html) ?? [];
  expect(found).not.toBe("");
  return (await browser.get(found)).html;
}

test("what is first seen leaves out what is folded, and keeps the words that unfold it", () => {
  const page = `<main><p>Un mot</p><details><summary>Plus</summary><p>caché <details open><summary>x</summary>y</details> encore</p></details><details open><summary>Ouvert</summary>lu</details><a href="/">ici</a></main>`;
  expect(firstSeenOf(page)).not.toContain("caché");
  expect(firstSeenOf(page)).not.toContain("encore");
  expect(countFirstSeen(page)).toEqual({ words: 6, controls: 3 });
});

test.each(PAGES)(
  "$of: the words and the controls first seen may only become fewer",
  async (page) => {
    const html = await pageOf(page);
    const seen = countFirstSeen(html);
    expect(seen.words).toBeGreaterThan(0);
    const all: Record<string, { before?: object; words: number; controls: number }> = {
      ...counted,
    };
    if (process.env["ARCHIPEL_COUNT"] === "1") {
      all[page.of] = { ...all[page.of], ...seen };
      Object.assign(counted, all);
      writeFileSync("tests/first-seen.json", `${JSON.stringify(all, null, 2)}\n`);
      return;
    }
    const bound = all[page.of];
    expect(bound, `${page.of} has no bound in tests/first-seen.json`).toBeDefined();
    expect(seen.words, "words").toBeLessThanOrEqual(bound?.words ?? 0);
    expect(seen.controls, "controls").toBeLessThanOrEqual(bound?.controls ?? 0);
  },
);
