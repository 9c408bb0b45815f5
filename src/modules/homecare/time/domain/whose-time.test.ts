import { expect, test } from "vitest";

import { newId } from "#basics/id";

import { receiverOf } from "./whose-time.ts";

test("the time of a volunteer whom a body sent is given to the body; of everybody else to whom they come to", () => {
  const [owner, body] = [newId<"Person">(), newId<"Organisation">()];
  const elsewhere = newId<"Organisation">();
  const person = { kind: "person", id: owner };
  expect(receiverOf({ owner, body, employers: [elsewhere] })).toEqual({
    kind: "organisation",
    id: body,
  });
  expect(receiverOf({ owner, body, employers: [body] })).toEqual(person);
  expect(receiverOf({ owner, body: undefined, employers: [elsewhere] })).toEqual(person);
});
