import { expect, test } from "vitest";

import { fitting, MOST_AT_ONCE } from "./press.ts";

const showing = (...pictures: string[]) => ({ pictures });
const many = (count: number, word: string) => Array.from({ length: count }, (_, i) => word + i);

test("so many things that take a moment are taken up at once, and any number of the others", () => {
  const tasks = many(20, "task").map(() => ({ pictures: undefined }));
  const documents = many(MOST_AT_ONCE.things + 2, "document").map(() => showing());
  expect(fitting([...documents, ...tasks])).toHaveLength(MOST_AT_ONCE.things + tasks.length);
});

test("so many pictures, each file once; a thing with too many leaves room for one with fewer", () => {
  const most = showing(...many(MOST_AT_ONCE.pictures - 1, "a"));
  const [two, one, again] = [showing("b", "c"), showing("b"), showing("a0", "b", "b")];
  expect(fitting([most, two, one, again])).toEqual([most, one, again]);
});
