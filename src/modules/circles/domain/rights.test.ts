import { expect, test } from "vitest";

import { decideJoining, decideLeaving, maySeeCircle, maySeeMembers } from "./rights.ts";

const open = { isOpen: true, isHidden: false };
const closed = { isOpen: false, isHidden: false };
const hidden = { isOpen: true, isHidden: true };

test.each([
  { who: "visitor", seesOpen: true, seesOthers: false, names: false },
  { who: "outsider", seesOpen: true, seesOthers: false, names: false },
  { who: "member", seesOpen: true, seesOthers: true, names: true },
  { who: "facilitator", seesOpen: true, seesOthers: true, names: true },
] as const)("what a $who sees", ({ who, seesOpen, seesOthers, names }) => {
  expect(maySeeCircle(who, open)).toBe(seesOpen);
  expect(maySeeCircle(who, closed)).toBe(seesOthers);
  expect(maySeeCircle(who, hidden)).toBe(seesOthers);
  expect(maySeeMembers(who)).toBe(names);
});

test("nobody joins a circle that they may not know of, and a visitor comes in first", () => {
  expect(decideJoining("outsider", closed)).toEqual({ done: false, refusal: "unknown-circle" });
  expect(decideJoining("outsider", hidden)).toEqual({ done: false, refusal: "unknown-circle" });
  expect(decideJoining("visitor", open)).toEqual({ done: false, refusal: "sign-in-first" });
  expect(decideJoining("outsider", open).done).toBe(true);
});

test("the last one out may always leave", () => {
  expect(decideLeaving("facilitator", { members: 0, facilitators: 0 }).done).toBe(true);
});
