import { expect, test } from "vitest";

import { picturesStanding } from "./pictures.ts";

test("a picture is found by what it says and where it is, without its title", () => {
  const markdown = 'Un ![plan \\[daté\\]](images/plan.png "Le plan") et ![](<un point.png>).';
  expect(picturesStanding(markdown)).toEqual([
    { name: "images/plan.png", says: "plan [daté]" },
    { name: "un point.png", says: "" },
  ]);
});

test("a text of pictures that are begun and never ended is looked through in a moment", () => {
  const markdown = `${"![".repeat(1_000_000)}](${" ".repeat(1_990)}point.png)`;
  expect(picturesStanding(markdown)).toEqual([{ name: "point.png", says: "" }]);
}, 2_000);
