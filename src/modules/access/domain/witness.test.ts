import { describe, expect, test } from "vitest";

import { newId } from "#basics/id";

import { isBelieved, isWider, mayWitness, type Witnessing } from "./witness.ts";

const [witness, personId, body] = [newId<"Person">(), newId<"Person">(), newId<"Organisation">()];

const asked: Witnessing = {
  witness,
  person: personId,
  sharers: [],
  sides: new Set(),
  bodies: [body],
  proven: [body],
  denials: [],
  isAdult: true,
  isReached: true,
};

test("a witness is an adult who answers for another body", () => {
  expect(mayWitness(asked)).toBe(true);
});

test.each<[string, Partial<Witnessing>]>([
  ["the person themself", { witness: personId }],
  ["somebody at the person’s address", { sharers: [witness] }],
  [
    "who opened it, or would read it, or is at the address of one of them",
    { sides: new Set([witness]) },
  ],
  ["somebody of the body of one of them", { sides: new Set([body]) }],
  ["somebody of no body", { bodies: [], proven: [] }],
  ["somebody of a body that anybody may have made, or joined since", { proven: [] }],
  ["somebody under eighteen", { isAdult: false }],
  ["somebody whom the gate keeps apart from the person", { isReached: false }],
])("nobody witnesses who is %s", (_who, more) => {
  expect(mayWitness({ ...asked, ...more })).toBe(false);
});

describe("whoever was denied", () => {
  const [one, two, three] = [newId<"Person">(), newId<"Person">(), newId<"Person">()];
  const by = (person: typeof one, found?: "upheld" | "dismissed") => ({ person, found });

  test.each([
    ["of whom it was, whatever is found", [by(one, "dismissed")], one, false],
    ["of another, after one denial", [by(one)], two, true],
    ["of anybody, after those of two", [by(one), by(two)], three, false],
    ["of another, after two of one person", [by(one), by(one)], three, true],
    [
      "of another, once one of the two is found to be nothing",
      [by(one, "dismissed"), by(two)],
      three,
      true,
    ],
    ["of anybody, once one is found true", [by(one, "upheld")], three, false],
  ])("is believed %s: %#", (_, denials, person, believed) => {
    expect(isBelieved(denials, person)).toBe(believed);
  });
});

test("what a thing says more than its sheet is another; what it says less is not", () => {
  expect(isWider(["a", "b"], { lines: ["a"] })).toBe(true);
  expect(isWider(["a"], { lines: ["a", "b"] })).toBe(false);
});
