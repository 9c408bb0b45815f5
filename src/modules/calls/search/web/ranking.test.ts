import { expect, test } from "vitest";

import { readSearch } from "../../domain/search/search.ts";
import { writeRanking } from "./ranking.ts";

const around = {
  scale: "around",
  commune: "26108",
  name: "Crest",
  department: "26",
  region: "84",
  latitude: 44.7,
  longitude: 5,
  km: 30,
  covering: true,
} as const;

const said = (query: Record<string, string[]>, place?: typeof around) => {
  const asked = readSearch(query);
  return writeRanking(asked, { search: { ...asked, place } });
};

test("the order is said, and each thing that counts changes the sentence", () => {
  const sentences = [
    said({}),
    said({ q: ["jardin"] }),
    said({}, around),
    said({ q: ["jardin"] }, around),
    said({ tri: ["echeance"] }),
    said({ tri: ["nouveaute"] }),
  ];
  expect(new Set(sentences).size).toBeGreaterThanOrEqual(5);
  expect(said({ q: ["jardin"] }, around)).toBe(
    "D’abord ceux qui répondent au plus grand nombre de vos mots, les plus rares comptant le plus, dans leur intitulé avant leur résumé et leur texte ; ceux qui disent vos mots avant ceux qui en disent de voisins, et ceux qui sont ouverts aux associations ; les plus proches, avant ceux de tout un territoire. À égalité, ceux qui ferment le plus tôt. Rien de ce que vous avez lu ou fait ne compte.",
  );
});
