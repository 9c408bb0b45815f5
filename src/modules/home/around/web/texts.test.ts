import { expect, test } from "vitest";

import { texts } from "./texts.fr.ts";

const plain = (text: string) => text.replace(/\s/g, " ");

test.each([
  [{ total: 105, things: 97, places: 9 }, "105 points, pour 97 choses. Ce qui est en plusieurs lieux a plusieurs points. Là où il y en a le plus vient d’abord."],
  [{ total: 97, things: 97, places: 9 }, "97 points. Là où il y en a le plus vient d’abord."],
  [{ total: 1, things: 1, places: 1 }, "1 point."],
  [{ total: 0, things: 0, places: 0 }, "0 point."],
])("%o are said so that sums are understood", (counted, says) =>
  expect(plain(texts.leads.box(counted))).toBe(says),
); // prettier-ignore

test("points of a search say how many of its answers they are", () => {
  const some = texts.listed.lead({ total: 27, things: 25, places: 4 }, 49);
  expect(plain(some)).toBe(
    "27 points ici, pour 25 des 49 réponses de la liste. Ce qui est en plusieurs lieux a plusieurs points.",
  );
  const all = texts.listed.lead({ total: 2, things: 2, places: 1 }, 2);
  expect(plain(all)).toBe("2 points.");
});
