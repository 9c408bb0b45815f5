import { describe, expect, test } from "vitest";

import { type Id, knownId } from "#basics/id";

import { decideBallot, isOpen, OBJECTS, phaseOf, takesDelegations, type Vote } from "./vote.ts";

const id = <Kind extends string>(letter: string, n: number): Id<Kind> =>
  knownId<Kind>(`${letter}0000000-0000-4000-8000-00000000000${n}`);
const NOW = Temporal.Instant.from("2026-03-01T10:00:00Z");
const after = (hours: number) => NOW.add({ hours });

const option = (n: number): Vote["options"][number] => ({
  id: id<"Option">("b", n),
  label: `Réponse ${n}`,
  line: undefined,
  cost: undefined,
  person: undefined,
  lot: n,
  proposedBy: undefined,
});

const vote: Vote = {
  id: id<"Vote">("d", 1),
  circle: id<"Circle">("c", 1),
  question: "Fait-on la fête au jardin ?",
  method: "plurality",
  secrecy: "open",
  theme: undefined,
  options: [option(1), option(2)],
  askedBy: id<"Person">("a", 1),
  openedAt: NOW,
  proposalsFrom: after(1),
  votesFrom: after(2),
  closesAt: after(3),
  showsPartial: false,
  rules: { quorum: undefined, threshold: "simple", budget: undefined, cap: undefined },
  article: undefined,
  round: 1,
  follows: undefined,
  thread: undefined,
  withdrawnAt: undefined,
};
const instant = { milliseconds: 1 };

test.each([
  { told: "one talks at first", at: NOW, phase: "discussion" },
  { told: "until proposals", at: after(1).subtract(instant), phase: "discussion" },
  { told: "proposals begin at their instant", at: after(1), phase: "proposals" },
  { told: "and last until one votes", at: after(2).subtract(instant), phase: "proposals" },
  { told: "one votes from the instant on", at: after(2), phase: "vote" },
  { told: "and until the close", at: after(3).subtract(instant), phase: "vote" },
  { told: "at the very instant of closing it is over", at: after(3), phase: "closed" },
] as const)("of a question, $told", ({ at, phase }) => {
  expect(phaseOf(vote, at)).toBe(phase);
  expect(isOpen(vote, at)).toBe(phase !== "closed");
  expect(phaseOf({ ...vote, withdrawnAt: NOW }, at)).toBe("withdrawn");
});

test("without proposals one talks until one votes", () => {
  expect(phaseOf({ ...vote, proposalsFrom: undefined }, after(1))).toBe("discussion");
});

test("voices are entrusted only where ballots are open", () => {
  expect(takesDelegations(vote)).toBe(true);
  expect(takesDelegations({ secrecy: "secret" })).toBe(false);
});

const consent = { ...vote, method: "consent" as const, options: [option(1)] };
const because = "Le bruit gênerait les voisins.";

describe("a ballot", () => {
  test.each([
    { told: "while one votes counts", refusal: undefined },
    { told: "at the last instant counts", now: after(3).subtract(instant), refusal: undefined },
    { told: "that chooses nothing counts", marks: [0, 0], refusal: undefined },
    { told: "from outside is refused", isMember: false, refusal: "not-a-member" },
    { told: "at the closing is too late", now: after(3), refusal: "vote-not-open" },
    {
      told: "on a question taken back is refused",
      of: { ...vote, withdrawnAt: NOW },
      refusal: "vote-not-open",
    },
    { told: "while one talks is too early", now: NOW, refusal: "vote-not-begun" },
    { told: "while one proposes is too early", now: after(1), refusal: "vote-not-begun" },
    { told: "of two choices is refused", marks: [1, 1], refusal: "unknown-option" },
    { told: "of too many marks is refused", marks: [1, 0, 0], refusal: "unknown-option" },
    { told: "of a mark too high is refused", marks: [2, 0], refusal: "unknown-option" },
    { told: "of half a mark is refused", marks: [0.5, 0], refusal: "unknown-option" },
    {
      told: "that objects without a reason is refused",
      of: consent,
      marks: [OBJECTS],
      refusal: "objection-without-reason",
    },
    {
      told: "that objects and says why counts",
      of: consent,
      marks: [OBJECTS],
      why: because,
      refusal: undefined,
    },
    { told: "that consents needs no reason", of: consent, marks: [1], refusal: undefined },
    {
      told: "that leaves it to the circle needs none",
      of: consent,
      marks: [0],
      refusal: undefined,
    },
  ] as const)("$told", (row) => {
    const {
      of = vote,
      isMember = true,
      marks = [1, 0],
      why,
      now = after(2),
    } = {
      of: undefined,
      isMember: undefined,
      marks: undefined,
      why: undefined,
      now: undefined,
      ...row,
    };
    const answer = decideBallot({ vote: of, isMember, marks, why, now });
    expect(answer.done ? undefined : answer.refusal).toBe(row.refusal);
  });
});
