import { expect, test } from "vitest";

import { jsonPieces } from "./json-pieces.ts";

test.each([
  {
    told: "a list cut in an object",
    text: '[{"a":1},{"a":2},{"a',
    pieces: ['{"a":1}', '{"a":2}'],
    isCut: true,
  },
  {
    told: "an answer cut in a text",
    text: '{"results":[{"a":"}"},{"a":"x',
    pieces: ['{"a":"}"}'],
    isCut: true,
  },
  {
    told: "a comma too many",
    text: '{"results":[{"a":[{"b":1}]},]}',
    pieces: ['{"a":[{"b":1}]}'],
    isCut: false,
  },
  {
    told: "one after the other",
    text: '{"a":1}\n{"a":2}',
    pieces: ['{"a":1}', '{"a":2}'],
    isCut: false,
  },
  { told: "in a call", text: 'f([{"a":"\\"]"}]);', pieces: ['{"a":"\\"]"}'], isCut: false },
  { told: "closed more than opened", text: ']]}{"a":1}', pieces: ['{"a":1}'], isCut: false },
  { told: "nothing", text: "rien", pieces: [], isCut: false },
])("what is whole in a JSON text that is not: $told", ({ text, pieces, isCut }) => {
  expect(jsonPieces(text)).toEqual({ pieces, isCut });
});

test.each(["[", '{"a":', '"', '\\"', "]"])(
  "a megabyte of « %s » is passed over at once",
  (sign) => {
    const begun = performance.now();
    jsonPieces(sign.repeat(1_000_000 / sign.length));
    expect(performance.now() - begun).toBeLessThan(10_000);
  },
);
