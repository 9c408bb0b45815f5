import { expect, test } from "vitest";

import { newId } from "#basics/id";

import type { Circle } from "./circle.ts";
import { type AskedCircle, decideFounding, type Founder } from "./founding.ts";

const asked: AskedCircle = {
  name: "Four à pain",
  kind: "global",
  purpose: "Cuire ensemble.",
  charter: ["On chauffe à tour de rôle."],
  joining: "open",
  isPrivate: false,
};

function circle(more: Partial<Circle> = {}): Circle {
  return {
    id: newId<"Circle">(),
    name: "Le village",
    kind: "global",
    isOpen: true,
    isHidden: false,
    number: 1,
    purpose: "Vivre ici.",
    joining: "open",
    questions: [],
    parent: undefined,
    ownRules: undefined,
    charter: ["On se salue."],
    charterVersion: 1,
    madeAt: Temporal.Instant.from("2026-01-01T08:00:00Z"),
    rest: { state: "awake" },
    ...more,
  };
}

const somebody: Founder = { standing: "outsider", isOperator: false, above: undefined };
const shut = {
  state: "closed",
  since: Temporal.Instant.from("2026-11-01T08:00:00Z"),
  why: "Le four est cassé.",
  readers: "everyone",
} as const;

test.each([
  {
    told: "a visitor comes in first",
    by: { ...somebody, standing: "visitor" },
    refusal: "sign-in-first",
  },
  { told: "anyone signed in founds one", by: somebody, refusal: undefined },
  {
    told: "the governance of the instance is its operator's",
    more: { kind: "governing" },
    by: somebody,
    refusal: "operator-only",
  },
  {
    told: "the operator founds it",
    more: { kind: "governing" },
    by: { ...somebody, isOperator: true },
    refusal: undefined,
  },
  { told: "no charter, no circle", more: { charter: [] }, by: somebody, refusal: "no-charter" },
  {
    told: "a member founds no part of it",
    by: { ...somebody, above: { circle: circle(), standing: "member" } },
    refusal: "not-a-facilitator-above",
  },
  {
    told: "its facilitator does",
    by: { ...somebody, above: { circle: circle(), standing: "facilitator" } },
    refusal: undefined,
  },
  {
    told: "a private circle has private parts only",
    by: {
      ...somebody,
      above: { circle: circle({ isOpen: false, number: undefined }), standing: "facilitator" },
    },
    refusal: "private-above",
  },
  {
    told: "a closed circle grows no more",
    by: { ...somebody, above: { circle: circle({ rest: shut }), standing: "facilitator" } },
    refusal: "closed-above",
  },
] as const)("$told", ({ by, refusal, ...rest }) => {
  const answer = decideFounding({ ...asked, ...("more" in rest ? rest.more : {}) }, by);
  expect(answer.done ? undefined : answer.refusal).toBe(refusal);
});

test("a circle around a person is private, asked or not", () => {
  expect(decideFounding({ ...asked, kind: "support" }, somebody)).toEqual({
    done: true,
    value: { isOpen: false },
  });
  expect(decideFounding(asked, somebody)).toEqual({ done: true, value: { isOpen: true } });
});
