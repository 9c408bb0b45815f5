import { expect, test } from "vitest";

import { CHARGES, FLIES, flagOf } from "./flag.ts";
import { landOf } from "./island.ts";

const told = (id: string) => {
  const { land, fly, charge, isInked, isTurned } = flagOf(id);
  const cloth = ["square", "swallowtail", "taper"][FLIES.indexOf(fly)];
  return [land, cloth, charge, isInked ? "ink" : "tone", isTurned ? "turned" : "straight"].join(
    " ",
  );
};

test("a flag never changes: the same id gives the same flag, today and in ten years", () => {
  const ids = Array.from(
    { length: 24 },
    (_, i) => `3f2b8c1e-5d4a-4c6b-9e7f-${i.toString(16).padStart(12, "0")}`,
  );
  expect(ids.map(told)).toMatchInlineSnapshot(`
    [
      "basalte square pales ink straight",
      "chataigne swallowtail bar ink turned",
      "lavande square pales tone turned",
      "tuile taper lozenge tone turned",
      "lavande square quarters tone straight",
      "lavande swallowtail disc tone straight",
      "abricot taper disc ink straight",
      "lavande taper cross tone turned",
      "lavande swallowtail disc tone turned",
      "tuile square bend ink turned",
      "chataigne square bar ink straight",
      "lavande square saltire ink straight",
      "lavande swallowtail bar tone straight",
      "olivier swallowtail cross ink turned",
      "olivier swallowtail pales tone straight",
      "chataigne swallowtail quarters tone straight",
      "calcaire square bend tone turned",
      "basalte taper pales tone turned",
      "olivier taper lozenge ink straight",
      "basalte swallowtail saltire ink turned",
      "basalte swallowtail hoist ink straight",
      "basalte taper lozenge tone straight",
      "calcaire swallowtail wedge tone turned",
      "chataigne square hoist ink turned",
    ]
  `);
});

test("its cloths and charges are drawn as they were", () => {
  expect({ FLIES, CHARGES }).toMatchInlineSnapshot(`
    {
      "CHARGES": {
        "bar": "M2 16H58V28H2z",
        "bend": "M2 3H14L58 33V41H46L2 11z",
        "cross": "M2 17H16V3H26V17H58V27H26V41H16V27H2z",
        "disc": "M28 11a11 11 0 1 0 .1 0z",
        "hoist": "M2 3H24V41H2z",
        "lozenge": "M28 7L46 22 28 37 10 22z",
        "pales": "M2 3H14V41H2zM42 3H58V41H42z",
        "quarters": "M2 3H30V22H58V41H30V22H2z",
        "saltire": "M2 3H10L58 33V41H50L2 11zM58 3V11L10 41H2V33L50 3z",
        "wedge": "M2 3L30 22 2 41z",
      },
      "FLIES": [
        "M2 3H58V41H2z",
        "M2 3H58L48 22 58 41H2z",
        "M2 3L58 8V36L2 41z",
      ],
    }
  `);
});

test("its land is that of the token of the same id, and every cloth and charge is drawn by some id", () => {
  const ids = Array.from({ length: 400 }, (_, i) => `structure ${i}`);
  expect(ids.filter((id) => flagOf(id).land !== landOf(id))).toEqual([]);
  expect(new Set(ids.map((id) => flagOf(id).fly)).size).toBe(FLIES.length);
  expect(new Set(ids.map((id) => flagOf(id).charge)).size).toBe(Object.keys(CHARGES).length);
});
