import { beforeAll, describe, expect, test } from "vitest";

import { browserOf } from "./support/browser.ts";
import { filledHouse } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs } from "./support/personas.ts";

/*
 * Whatever list is searched by words, the one home says which words count: another form, another way of
 * saying it, and a typing error find what the word finds. Decision 0059.
 */

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 240_000);

const HOW = ["as it is written", "in another form", "said otherwise", "mistyped"] as const;

/** A list, what it holds, and four ways to look for it. */
const LISTS: readonly (readonly [at: string, holds: string, ways: readonly string[]])[] = [
  [
    "/locaux?q=",
    "Médiathèque des Trois Ponts",
    ["médiathèque", "médiathèques", "bibliothèque", "mediateque"],
  ],
  [
    "/rendez-vous/publics?q=",
    "Écrire son bilan",
    ["bilan", "bilans", "comptes annuels", "atellier"],
  ],
  [
    "/structures?q=",
    "Menuiserie des Trois Portes",
    ["menuiserie", "menuiseries", "menuisier", "menuisrie"],
  ],
  ["/cercles?q=", "Atelier du recyclage", ["recyclage", "recyclages", "réemploi", "recyclaje"]],
  [
    "/decisions?mots=",
    "Sous quelle licence publier",
    ["licence", "licences", "méthodologie", "lisence"],
  ],
];

describe.each(LISTS)("%s", (at, holds, ways) => {
  test.each(HOW.map((how, place) => [how, ways[place] ?? ""]))(
    "finds it %s: « %s »",
    async (how, words) => {
      const page = await browserOf(app).get(`${at}${encodeURIComponent(words)}`);
      expect(page.text).toContain(holds);
      expect(page.text.includes("Nous avons cherché aussi")).toBe(how === "mistyped");
    },
  );

  test("does not find it by a word that has nothing to do with it", async () => {
    const page = await browserOf(app).get(`${at}pelleteuse`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(holds);
  });
});

describe("the directory of mutual aid", () => {
  test.each(
    ["camionnette", "camionnettes", "camion", "camionete"].map((words, place) => [
      HOW[place],
      words,
    ]),
  )("finds who gives %s: « %s »", async (_, words) => {
    const odile = await browserAs(app, "Odile");
    const page = await odile.get(`/entraide/offres?q=${words}`);
    expect(page.text).toContain("Une camionnette de six mètres cubes");
  });
});
