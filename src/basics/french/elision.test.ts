import { expect, test } from "vitest";

import { of, ofNamed, that, toNamed } from "./elision.fr.ts";

test.each([
  ["Solène", "de Solène", "que Solène"],
  ["Odile", "d’Odile", "qu’Odile"],
  ["Étienne", "d’Étienne", "qu’Étienne"],
  ["Hélène", "d’Hélène", "qu’Hélène"],
  ["Yvonne", "d’Yvonne", "qu’Yvonne"],
  ["Yann", "de Yann", "que Yann"],
])("%s: %s, %s", (name, ofName, thatName) => {
  expect([of(name), that(name)]).toEqual([ofName, thatName]);
});

test.each([
  ["Le Four de la vallée", "du Four de la vallée"],
  ["Les Ateliers", "des Ateliers"],
  ["La Grange", "de La Grange"],
  ["L’Atelier du Lien", "de L’Atelier du Lien"],
  ["Annonay", "d’Annonay"],
  ["Habiterre", "d’Habiterre"],
  ["Halle aux grains", "de Halle aux grains"],
  ["Hérisson solidaire", "de Hérisson solidaire"],
])("%s: %s", (name, ofName) => {
  expect(ofNamed(name)).toBe(ofName);
});

test.each([
  ["Le Four de la vallée", "au Four de la vallée"],
  ["Les quatre bureaux", "aux quatre bureaux"],
  ["La Grange", "à La Grange"],
  ["L’Atelier du Lien", "à L’Atelier du Lien"],
  ["Lesquerde", "à Lesquerde"],
  ["Odile", "à Odile"],
])("to %s: %s", (name, toName) => {
  expect(toNamed(name)).toBe(toName);
});
