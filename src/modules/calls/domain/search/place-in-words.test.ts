import { beforeAll, describe, expect, test } from "vitest";

import { job } from "#services/house";
import { knownWords } from "#modules/subjects";
import type { Thesaurus } from "#rules/subjects";
import { placeIndexIn } from "#modules/territory";
import type { PlaceIndex } from "#rules/territory";

import { testHouse } from "../../../../../tests/support/house.ts";
import { placeInWords } from "./place-in-words.ts";

let index: PlaceIndex;
let known: Thesaurus;
beforeAll(async () => {
  const app = await testHouse();
  index = await app.transaction(job("test"), placeIndexIn);
  known = knownWords(app);
});

describe("a place among the words", () => {
  test.each([
    { typed: "un jardin partagé à Montélimar", words: "un jardin partagé", place: "Montélimar" },
    { typed: "jardin partagé près de Crest", words: "jardin partagé", place: "Crest" },
    {
      typed: "jardin partagé autour de Crest, 20 km",
      words: "jardin partagé",
      place: "Crest, 20 km",
    },
    { typed: "théâtre en Ardèche", words: "théâtre", place: "departement-07" },
    { typed: "vélo dans la Drôme", words: "vélo", place: "departement-26" },
    { typed: "jardin 26400", words: "jardin", place: "26400" },
    { typed: "à Die", words: "", place: "Die" },
    // Misspelt: the page asks what was meant.
    { typed: "jardin partagé à Montelimard", words: "jardin partagé", place: "Montelimard" },
    { typed: "jardin près de Marseile", words: "jardin", place: "Marseile" },
    { typed: "Die", words: "", place: "Die" },
    { typed: "Privas", words: "", place: "Privas" },
    { typed: "théâtre en Avignon", words: "théâtre", place: "Avignon" },
    { typed: "vélo en creuse", words: "vélo", place: "departement-23" },
    { typed: "AIDE AUX CLUBS LYON", words: "AIDE AUX CLUBS", place: "Lyon" },
    {
      typed: "vieux moulin, asso locale 95",
      words: "vieux moulin, asso locale",
      place: "departement-95",
    },
    {
      typed: "mairie 77 protéger la nature",
      words: "mairie protéger la nature",
      place: "departement-77",
    },
    { typed: "fresque (2A)", words: "fresque", place: "departement-2A" },
    { typed: "chercheur en labo idf", words: "chercheur en labo", place: "region-11" },
    { typed: "jardin en Alsace", words: "jardin", place: "region-44" },
    // One slip from « lecture », and still a commune.
    { typed: "Lectoure", words: "", place: "Lectoure" },
    { typed: "théâtre à lectoure", words: "théâtre", place: "Lectoure" },
    { typed: "aide près de lectoure", words: "aide", place: "Lectoure" },
    { typed: "école de lectoure", words: "école", place: "Lectoure" },
    { typed: "décharge sauvage evry", words: "décharge sauvage", place: "Évry-Courcouronnes" },
    { typed: "animer une mjc paris 15", words: "animer une mjc 15", place: "Paris" },
  ])("$typed", ({ typed, words, place }) => {
    expect(placeInWords(typed, index, known)).toEqual({ words, place });
  });

  test.each([
    "aide à domicile",
    "à vélo",
    "théâtre en plein air",
    "ateliers à table",
    "théâtre de la Halle",
    "jardin pour les aînés",
    '"jardin à Crest"',
    "de porte à porte",
    "cultiver des légumes en ville",
    "sortie en mer pour des jeunes",
    "intervenir dans l’école",
    "jardin dans le bourg",
    "dossier ARS pour une maison de santé",
    "accessibilité ERP",
    "protéger un ENS",
    "séances EPS",
    "seniors de plus de 60",
    "ateliers de 12 à 15",
    "gymnastique 60 ans",
    "fourniture lot 12",
    "France Travail",
    "maison France Services",
    "une mère à la rue avec un bébé",
    "ados jamais sortis de France",
    "lire des romans",
  ])("none in « %s »", (typed) => {
    expect(placeInWords(typed, index, known)).toBeUndefined();
  });
});

test("names that are merely near the words are not looked for: it reads all of France", () => {
  const unread: PlaceIndex = {
    ...index,
    get entries(): PlaceIndex["entries"] {
      throw new Error("all names were read");
    },
  };
  for (const typed of [
    "jardin partagé",
    "théâtr pour enfants",
    "aide à domicille",
    "vers Sayansse",
  ])
    expect(placeInWords(typed, unread, known)).toBeUndefined();
  // But for a large town, one slip away, where a place is said at the end.
  expect(placeInWords("marché à Montélimarr", unread, known)?.place).toBe("Montélimarr");
  expect(placeInWords("théâtre en Ardèche", unread, known)?.place).toBe("departement-07");
});
