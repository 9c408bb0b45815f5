import { expect, test } from "vitest";

import { fullerTitle } from "./fuller-title.ts";

test.each([
  ["Rénovation du gymnase", "Rénovation du gymnase de Crest et de ses abords", 1],
  ["Travaux de réfection de tro…", "Travaux de réfection de trois courts de tennis", 1],
  ["RENOVATION DU GYMNASE", "Rénovation énergétique du gymnase", 1],
  ["Rénovation du gymnase de Crest", "Rénovation du gymnase", 0],
  ["Rénovation du gymnase", "Rénovation de l’école", 0],
  ["Gymnase de Crest : rénovation", "Rénovation du gymnase de Crest", 0],
  ["Rénovation du gymnase", "", 0],
  ["Rénovation du gymnase", undefined, 0],
  ["Rénovation du gymnase", `Rénovation du gymnase ${"et de ses abords ".repeat(20)}`, 0],
  ["…", "Rénovation du gymnase", 0],
])("of « %s » and « %s »", (first, other, kept) => {
  expect(fullerTitle(first, other)).toBe([first, other][kept]);
});
