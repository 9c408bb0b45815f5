import { expect, test } from "vitest";

import {
  decideJoining,
  decideKeeping,
  decideLeaving,
  maySeeCircle,
  maySeeMembers,
  mayModerate,
} from "./rights.ts";

const awake = { joining: "open", rest: { state: "awake" } } as const;
const open = { ...awake, isOpen: true, isHidden: false };
const closed = { ...awake, isOpen: false, isHidden: false };
const hidden = { ...awake, isOpen: true, isHidden: true };
const over = (readers: "everyone" | "members") => ({
  ...open,
  rest: {
    state: "closed",
    since: Temporal.Instant.from("2026-11-25T08:00:00Z"),
    why: "",
    readers,
  } as const,
});

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

test("where one joins on request one asks first; who is in already is in", () => {
  const asks = { ...open, joining: "on-request" } as const;
  expect(decideJoining("outsider", asks)).toEqual({ done: false, refusal: "asks-first" });
  expect(decideJoining("member", asks).done).toBe(true);
});

test("a closed circle takes nobody in; who still reads it was said when it closed", () => {
  expect(decideJoining("outsider", over("everyone"))).toEqual({
    done: false,
    refusal: "circle-closed",
  });
  expect(maySeeCircle("outsider", over("everyone"))).toBe(true);
  expect(maySeeCircle("outsider", over("members"))).toBe(false);
  expect(maySeeCircle("member", over("members"))).toBe(true);
});

test.each([
  { who: "visitor", keeps: false, moderates: false },
  { who: "outsider", keeps: false, moderates: false },
  { who: "member", keeps: false, moderates: true },
  { who: "facilitator", keeps: true, moderates: true },
] as const)("a $who who holds a moderating role", ({ who, keeps, moderates }) => {
  expect(decideKeeping(who, open).done).toBe(keeps);
  expect(decideKeeping(who, over("everyone")).done).toBe(false);
  expect(mayModerate(who, true)).toBe(moderates);
  expect(mayModerate(who, false)).toBe(who === "facilitator");
});

test("the last one out may always leave", () => {
  expect(decideLeaving("facilitator", { members: 0, facilitators: 0 }).done).toBe(true);
});
