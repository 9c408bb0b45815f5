import { describe, expect, test } from "vitest";

import { knownId } from "#basics/id";

import { BOUNDS, decideStatutes, voicesOf } from "./statutes.ts";

const silent = {
  article: undefined,
  noticeDays: 0,
  quorum: undefined,
  cap: undefined,
  proxies: undefined,
} as const;

describe("statutes", () => {
  test("that say nothing are written down, by a facilitator alone", () => {
    expect(decideStatutes(silent, true).done).toBe(true);
    expect(decideStatutes(silent, false)).toEqual({ done: false, refusal: "not-a-facilitator" });
  });

  test.each(["noticeDays", "quorum", "cap", "proxies"] as const)(
    "keep %s within its bounds, both included",
    (name) => {
      const { least, most } = BOUNDS[name];
      const said = (value: number) => decideStatutes({ ...silent, [name]: value }, true);
      expect([said(least).done, said(most).done]).toEqual([true, true]);
      const refused = { done: false, refusal: "out-of-bounds" };
      expect([said(least - 1), said(most + 1), said(least + 0.5)]).toEqual([
        refused,
        refused,
        refused,
      ]);
    },
  );
});

const person = (n: number) => knownId<"Person">(`a0000000-0000-4000-8000-00000000000${n}`);

test("who is of a college has its voices; who is of none has one", () => {
  const college = (n: number, voices: number) => ({
    id: knownId<"College">(`b0000000-0000-4000-8000-00000000000${n}`),
    name: `College ${n}`,
    voices,
    members: [person(n)],
  });
  const voices = voicesOf([college(1, 3), college(2, 10)]);
  expect([person(1), person(2), person(3)].map(voices)).toEqual([3, 10, 1]);
});
