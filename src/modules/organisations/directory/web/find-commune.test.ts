import { expect, test } from "vitest";

import { texts } from "../../web/texts.fr.ts";

test.each([
  ["26400", "Plusieurs communes ont ce code : écrivez Aouste (26), ou Crest (26)."],
  ["Saint-Sauveur", "Plusieurs communes portent ce nom : écrivez Aouste (26), ou Crest (26)."],
])("« %s » typed, and several communes found", (typed, says) =>
  expect(texts.make.problems.communeSeveral(typed, ["Aouste (26)", "Crest (26)"])).toBe(says),
);
