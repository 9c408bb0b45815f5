import { expect, test } from "vitest";

import { newId } from "#basics/id";

import { mayWitness, type Witnessing } from "./witness.ts";

const [witness, personId, body] = [newId<"Person">(), newId<"Person">(), newId<"Organisation">()];

const asked: Witnessing = {
  witness,
  person: personId,
  sharers: [],
  sides: new Set(),
  bodies: [body],
  proven: [body],
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
