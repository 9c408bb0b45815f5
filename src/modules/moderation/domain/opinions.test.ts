import { expect, test } from "vitest";

import { tallyOpinions } from "./opinions.ts";
import type { Outcome } from "./verdict.ts";

const say = (...outcomes: readonly Outcome[]) =>
  outcomes.map((outcome, i) => ({
    outcome,
    by: `person:${i}`,
    ground: undefined,
    reasons: `Raison ${i + 1}`,
  }));

test.each([
  { told: "nobody spoke", said: [], seated: 2, outcome: undefined },
  { told: "one of two spoke", said: ["hide"], seated: 2, outcome: undefined },
  { told: "two agree", said: ["hide", "hide"], seated: 3, outcome: "hide" },
  {
    told: "one hid at once and another hides",
    said: ["hide-at-once", "hide"],
    seated: 3,
    outcome: "hide",
  },
  {
    told: "two differ and a third may speak",
    said: ["hide", "keep"],
    seated: 3,
    outcome: undefined,
  },
  { told: "a third tips", said: ["hide", "keep", "keep"], seated: 3, outcome: "keep" },
  {
    told: "all spoke and none agree: it stays",
    said: ["keep", "hide"],
    seated: 2,
    outcome: "keep",
  },
  {
    told: "all spoke of what is hidden: it is shown again",
    said: ["show-again", "hide"],
    seated: 2,
    outcome: "show-again",
  },
  {
    told: "in doubt on appeal, whoever published wins",
    said: ["show-again", "uphold"],
    seated: 2,
    outcome: "show-again",
  },
  {
    told: "in doubt on the appeal of who reported, it stays",
    said: ["hide", "uphold"],
    seated: 2,
    outcome: "uphold",
  },
] as const)("two are needed, and $told", ({ said, seated, outcome }) => {
  expect(tallyOpinions(say(...said), { needed: 2, seated })?.outcome).toBe(outcome);
});

test("the reasons are those of the last of the two who agree", () => {
  const decided = tallyOpinions(say("hide", "keep", "hide"), { needed: 2, seated: 4 });
  expect(decided?.reasons).toBe("Raison 3");
});
