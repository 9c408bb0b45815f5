import * as fc from "fast-check";
import { expect, test } from "vitest";

import { readTerritoryFiles } from "../store/territory-files.ts";
import { suggestPlaces } from "./close-names.ts";
import { indexPlaces } from "./place-index.ts";
import { findPlace, writePlace, type FoundPlace } from "./place-names.ts";
import { readReference, writeReference } from "./place-reference.ts";
import type { Place } from "./place.ts";

const territory = readTerritoryFiles(".");
const index = indexPlaces(territory);

function one(typed: string): string | undefined {
  const answer = findPlace(index, typed);
  return answer.found === "one" ? writeReference(answer.place) : undefined;
}

function listed(typed: string, found: "several" | "close"): readonly string[] {
  const answer = findPlace(index, typed);
  return answer.found === found
    ? answer.places.map((place) => writePlace(index, place))
    : [answer.found];
}

function placesOf(answer: FoundPlace): readonly Place[] {
  return answer.found === "several" || answer.found === "close" ? answer.places : [];
}

test.each([
  ["Crest", "commune-26108"],
  ["CREST ", "commune-26108"],
  ["crest (26)", "commune-26108"],
  ["Crest 26", "commune-26108"],
  ["26 - Crest", "commune-26108"],
  ["26400 Crest", "commune-26108"],
  ["Crest 26 400", "commune-26108"],
  ["F-26400 CREST", "commune-26108"],
  ["Crest, Drôme", "commune-26108"],
  ["crest drome", "commune-26108"],
  ["Crest en Auvergne-Rhône-Alpes", "commune-26108"],
  ["Le Crest", "commune-63126"],
  ["Crest (Puy-de-Dôme)", "commune-63126"],
  ["mairie de Crest", "commune-26108"],
  ["12 rue des Lilas, 26400 Crest", "commune-26108"],
  ["26108", "commune-26108"],
  ["commune-26108", "commune-26108"],
  ["du Teil", "commune-07319"],
  ["St Paul 3 châteaux", "commune-26324"],
  ["saint paul trois chateaux", "commune-26324"],
  ["Ste-Eulalie (07)", "commune-07235"],
  ["Romans s/ Isère", "commune-26281"],
  ["Romans/Isère", "commune-26281"],
  ["bourg les valence", "commune-26058"],
  ["l'abergement clemenciat", "commune-01001"],
  ["L’Abergement-Clémenciat", "commune-01001"],
  ["Valence (82)", "commune-82186"],
  ["Valence cedex 9", "commune-26362"],
  ["26902 Valence cedex 9", "commune-26362"],
  ["saint paul la réunion", "commune-97415"],
  ["97460 Saint-Paul", "commune-97415"],
  ["Œuilly (02)", "commune-02565"],
  ["Y", "commune-80829"],
  ["Eu", "commune-76255"],
  ["havre", "commune-76351"],
  ["Ajaccio 2A", "commune-2A004"],
  ["20200 Bastia", "commune-2B033"],
  ["20099 Ajaccio cedex", "commune-2A004"],
  ["20299 Bastia cedex", "commune-2B033"],
  ["97499 Saint-Paul cedex", "commune-97415"],
  ["2A004", "commune-2A004"],
  ["Papeete", "commune-98735"],
  ["Paris", "commune-75056"],
  ["Paris 11e", "commune-75111"],
  ["paris 11ème arrondissement", "commune-75111"],
  ["75011", "commune-75111"],
  ["75011 Paris", "commune-75111"],
  ["Marseille (13)", "commune-13055"],
  ["13001 Marseille", "commune-13201"],
  ["Lyon 3", "commune-69383"],
  ["Marseille 1er", "commune-13201"],
  ["Arbignieu", "commune-01015"],
  ["la Drôme", "departement-26"],
  ["dans la Drôme", "departement-26"],
  ["département de l'Ardèche", "departement-07"],
  ["26", "departement-26"],
  ["07", "departement-07"],
  ["2a", "departement-2A"],
  ["974", "departement-974"],
  ["Ille et Vilaine", "departement-35"],
  ["La Réunion", "departement-974"],
  ["Guadeloupe", "departement-971"],
  ["Corse", "region-94"],
  ["PACA", "region-93"],
  ["Rhône-Alpes", "region-84"],
  ["Île de France", "region-11"],
  ["Bretagne", "region-53"],
  ["France", "france"],
  ["toute la France", "france"],
])("« %s » is understood as %s", (typed, reference) => {
  expect(one(typed)).toBe(reference);
});

test.each([
  ["autour de Crest, 30 km", "commune-26108", 30],
  ["Crest 30km", "commune-26108", 30],
  ["30 km autour du Teil", "commune-07319", 30],
  ["à moins de 15 kilomètres de Die", "commune-26113", 15],
  ["dans un rayon de 20 km autour d'Aubenas", "commune-07019", 20],
  ["Aubenas (Ardèche), 12,5 km", "commune-07019", 12],
  ["Vienne 20 km", "commune-38544", 20],
  ["26400 Crest 5 km", "commune-26108", 5],
  ["Crest 9000 km", "commune-26108", 300],
  ["Crest 0 km", "commune-26108", undefined],
  ["Drôme 30 km", "departement-26", undefined],
])("« %s » is a place and a radius", (typed, reference, radius) => {
  const answer = findPlace(index, typed);
  expect(one(typed)).toBe(reference);
  expect(answer.radius).toBe(radius);
});

test.each([
  ["26400", "Crest (Drôme)"],
  ["1000", "Bourg-en-Bresse (Ain)"],
  ["Saint-Paul", "Saint-Paul (La Réunion)"],
  ["St Denis", "Saint-Denis (La Réunion)"],
  ["Vienne", "Vienne"],
  ["Romans", "Romans-sur-Isère (Drôme)"],
  ["Vals", "Vals-les-Bains (Ardèche)"],
  ["Loriol", "Loriol-sur-Drôme (Drôme)"],
])("« %s » is several places, among which the person chooses; the first is %s", (typed, first) => {
  const places = listed(typed, "several");
  expect(places[0]).toBe(first);
  expect(places.length).toBeGreaterThan(1);
});

test("an overseas homonym does not hide those of the mainland, nor the other way round", () => {
  expect(listed("Saint-Denis", "several")).toEqual(
    expect.arrayContaining(["Saint-Denis (La Réunion)", "Saint-Denis (Seine-Saint-Denis)"]),
  );
});

test("a place that stands out is taken, and its small homonyms are named beside it", () => {
  const answer = findPlace(index, "Valence");
  expect(answer).toMatchObject({ found: "one", place: { commune: { code: "26362" } } });
  expect(answer.found === "one" && answer.others.map((place) => writePlace(index, place))).toEqual([
    "Valence (Tarn-et-Garonne)",
    "Valence (Charente)",
  ]);
});

test.each([
  ["Montelimard", "Montélimar (Drôme)"],
  ["crset", "Crest (Drôme)"],
  ["Valanse", "Valence (Drôme)"],
  ["Drome 26 km de nullepart", "none"],
  ["Nyonss", "Nyons (Drôme)"],
  ["Ardeche du nord", "none"],
  ["Crest (33)", "Crest (Drôme)"],
  ["26401 Montelimard", "Montélimar (Drôme)"],
  ["26999", "Drôme"],
])("« %s »: did you mean %s?", (typed, first) => {
  expect(listed(typed, "close")[0]).toBe(first);
});

test.each([
  "",
  "   ",
  "autour de",
  "Xyzzy",
  "????",
  "—",
  "0".repeat(5000),
  "a ".repeat(5000),
  "(".repeat(300),
])("nothing is made up from « %s »", (typed) => {
  expect(findPlace(index, typed).found).not.toBe("one");
});

test("every commune is found by its name and département, or named beside its homonyms there", () => {
  const lost = territory.communes.filter(({ name, code, department }) => {
    const answer = findPlace(index, `${name} (${department})`);
    const places = answer.found === "one" ? [answer.place, ...answer.others] : placesOf(answer);
    return !places.some((place) => writeReference(place) === `commune-${code}`);
  });
  expect(lost.map(({ name, code }) => `${name} ${code}`)).toEqual([]);
});

test("every commune is found by its own reference", () => {
  expect(territory.communes).not.toHaveLength(0);
  for (const { code } of territory.communes) expect(one(`commune-${code}`)).toBe(`commune-${code}`);
});

test("whatever is typed, an answer comes, and quickly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
      // What this thread works, whatever else the machine does.
      const began = process.threadCpuUsage();
      findPlace(index, typed);
      suggestPlaces(index, typed);
      expect(process.threadCpuUsage(began).user / 1_000).toBeLessThan(150);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["cres", "Crest (Drôme)"],
  ["26400", "Crest (Drôme)"],
  ["st paul 3", "Saint-Paul-Trois-Châteaux (Drôme)"],
  ["dro", "Drôme"],
  ["montelimr", "Montélimar (Drôme)"],
])("while « %s » is typed, %s is proposed", (typed, proposed) => {
  expect(suggestPlaces(index, typed).map((place) => writePlace(index, place))).toContain(proposed);
});

test.each([
  ["cres", "Crest (Drôme)"],
  ["havre", "Le Havre (Seine-Maritime)"],
  ["die", "Die (Drôme)"],
  ["Crest (", "Crest (Drôme)"],
  ["Crest (Dr", "Crest (Drôme)"],
  ["Crest (Drôme)", "Crest (Drôme)"],
  ["Romans (Ai", "Romans (Ain)"],
  ["Romans (Deux-S", "Romans (Deux-Sèvres)"],
])("the first proposed for « %s » is %s", (typed, first) => {
  expect(suggestPlaces(index, typed).map((place) => writePlace(index, place))[0]).toBe(first);
});

test("by one letter of difference, the names that are borne come before former names", () => {
  const near = listed("Cresst", "close");
  expect(near[0]).toBe("Crest (Drôme)");
  expect(near.slice(0, 4)).not.toContain("Val-de-Scie (Seine-Maritime)");
});

test("nothing is proposed from nothing, and never more than asked", () => {
  expect(suggestPlaces(index, " ")).toEqual([]);
  expect(suggestPlaces(index, "saint", 5)).toHaveLength(5);
});

test("a reference that is not one is read as words", () => {
  for (const text of ["", "commune-", "commune-26", "region-ABC", "departement-20", "France"]) {
    expect(readReference(text)).toBeUndefined();
  }
});
