import { expect, test } from "vitest";

import { describeSearch, nameSearch } from "./describe-search.ts";
import { type CallSearch, readSearch, type SearchPlace } from "./search.ts";

const crest: SearchPlace = {
  scale: "around",
  commune: "26108",
  name: "Crest",
  department: "26",
  region: "84",
  latitude: 44.73,
  longitude: 5.02,
  km: 30,
  covering: true,
};

function search(
  query: Readonly<Record<string, readonly string[]>>,
  place?: SearchPlace,
): CallSearch {
  return { ...readSearch(query), place };
}

test.each([
  [search({}), "tous les appels"],
  [search({ genre: ["marches"] }), "tous les marchés publics"],
  [
    search({ q: ["jardin partagé"], genre: ["projets"], qui: ["association"] }, crest),
    "appels à projets avec « jardin partagé », autour de Crest, 30 km, ouverts aux associations",
  ],
  [
    search({ q: ['friche "lien social" -voirie -"travaux publics"'] }),
    "appels avec « friche » et les mots exacts « lien social », sans « voirie » ni « travaux publics »",
  ],
  [search({ q: ["-voirie"] }), "appels sans « voirie »"],
  [
    search({ theme: ["food", "culture"], genre: ["projets", "candidatures"] }),
    "appels à projets et appels à candidatures, sur les thèmes « Alimentation et jardins » ou « Culture et patrimoine »",
  ],
  [
    search({}, { ...crest, name: "Le Teil", covering: false }),
    "appels, autour du Teil, 30 km, seulement ce qui s’y passe",
  ],
  [search({}, { ...crest, name: "Les Vans", km: 10 }), "appels, autour des Vans, 10 km"],
  [search({}, { ...crest, name: "Aouste-sur-Sye" }), "appels, autour d’Aouste-sur-Sye, 30 km"],
  [
    search({}, { scale: "department", code: "26", name: "Drôme", region: "84" }),
    "appels, département Drôme",
  ],
  [search({}, { scale: "national" }), "appels, ouverts dans toute la France"],
  [
    search({ fin: ["plus-30"], montant: ["5000"], qui: ["association", "research"] }),
    "appels, ouverts aux associations ou à la recherche, qui laissent au moins 30 jours, d’au moins 5 000 €",
  ],
  [
    search({ fin: ["moins-7"], fermes: ["oui"] }),
    "appels, qui ferment dans 7 jours au plus, fermés compris",
  ],
] as const)("a search is said in French, all of it: %#", (asked, said) => {
  expect(describeSearch(asked).replaceAll(/[\u00a0\u202f]/g, " ")).toBe(said);
});

test("the subject of a mail names a search by its words, else says all of it", () => {
  expect(nameSearch(search({ q: ["jardin partagé -voirie"], genre: ["projets"] }))).toBe(
    "« jardin partagé »",
  );
  expect(nameSearch(search({ q: ["-voirie"], genre: ["projets"] }))).toBe(
    "appels à projets sans « voirie »",
  );
});
