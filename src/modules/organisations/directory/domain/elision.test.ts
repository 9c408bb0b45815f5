import { expect, test } from "vitest";

import { of, that } from "../../domain/elision.fr.ts";

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
