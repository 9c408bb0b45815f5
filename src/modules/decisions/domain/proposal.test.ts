import { describe, expect, test } from "vitest";

import { type Id, knownId } from "#basics/id";
import type { Result } from "#basics/result";

import type { Method } from "./methods/method.ts";
import {
  decideAmendment,
  decideProposal,
  decideTakingBack,
  decideWithdrawal,
  keeperOf,
} from "./proposal.ts";
import { OPTIONS } from "./question.ts";
import type { Option, Vote } from "./vote.ts";

const id = <Kind extends string>(letter: string, n: number): Id<Kind> =>
  knownId<Kind>(`${letter}0000000-0000-4000-8000-0000000000${String(n).padStart(2, "0")}`);
const [ana, bilal, chloe] = [id<"Person">("a", 1), id<"Person">("a", 2), id<"Person">("a", 3)];
const NOW = Temporal.Instant.from("2026-03-01T10:00:00Z");
const after = (hours: number) => NOW.add({ hours });

function option(n: number, proposedBy?: Option["proposedBy"]): Option {
  return {
    id: id<"Option">("b", n),
    label: `Réponse ${n}`,
    line: undefined,
    cost: undefined,
    person: undefined,
    lot: n,
    proposedBy,
  };
}

const vote: Vote = {
  id: id<"Vote">("d", 1),
  circle: id<"Circle">("c", 1),
  question: "Où planter ?",
  method: "approval",
  secrecy: "open",
  theme: undefined,
  options: [option(1), option(2), option(3, bilal)],
  askedBy: ana,
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
const of = (method: Method, more: Partial<Vote> = {}): Vote => ({ ...vote, method, ...more });
const shared = of("equal-shares", { rules: { ...vote.rules, budget: 100_00 } });

function refusalOf<Refusal extends string>(answer: Result<undefined, Refusal>) {
  return answer.done ? undefined : answer.refusal;
}

describe("another answer", () => {
  test.each([
    { told: "is added", asked: vote, label: "Au fond", refusal: undefined },
    { told: "without words is not", asked: vote, label: "", refusal: "no-words" },
    { told: "that is there is not", asked: vote, label: "RÉPONSE 2", refusal: "same-option-twice" },
    {
      told: "over the most is not",
      asked: of("approval", {
        options: Array.from({ length: OPTIONS.approval.most }, (_, i) => option(i + 1)),
      }),
      label: "Au fond",
      refusal: "too-many-options",
    },
    {
      told: "to a yes or no is not",
      asked: of("majority"),
      label: "Peut-être",
      refusal: "takes-no-proposal",
    },
    {
      told: "to a consent is not",
      asked: of("consent"),
      label: "Au fond",
      refusal: "takes-no-proposal",
    },
    {
      told: "to an election is not",
      asked: of("nomination"),
      label: "Ana",
      refusal: "takes-no-proposal",
    },
  ] as const)("$told", ({ asked, label, refusal }) => {
    expect(refusalOf(decideProposal(asked, { label, cost: undefined }, after(1)))).toBe(refusal);
  });

  test.each([
    { cost: 1, refusal: undefined },
    { cost: 100_00, refusal: undefined },
    { cost: undefined, refusal: "no-cost" },
    { cost: 0, refusal: "no-cost" },
    { cost: 100_01, refusal: "costs-too-much" },
  ] as const)("where a budget is shared, at $cost: $refusal", ({ cost, refusal }) => {
    expect(refusalOf(decideProposal(shared, { label: "Au fond", cost }, after(1)))).toBe(refusal);
  });

  test.each([
    { told: "while one talks", at: NOW },
    { told: "while one votes", at: after(2) },
    { told: "once it is over", at: after(3) },
  ])("is not added $told, nor are other words, nor is one taken back", ({ at }) => {
    const asked = { option: id<"Option">("b", 3), label: "Au fond", cost: undefined, by: bilal };
    expect([
      refusalOf(decideProposal(vote, asked, at)),
      refusalOf(decideAmendment(vote, asked, at)),
      refusalOf(decideTakingBack(vote, asked, at)),
    ]).toEqual(["proposals-not-open", "proposals-not-open", "proposals-not-open"]);
  });
});

describe("other words for an answer", () => {
  test.each([
    { told: "are asked for", asked: vote, n: 1, label: "Au fond", refusal: undefined },
    { told: "of a consent too", asked: of("consent"), n: 1, label: "Au fond", refusal: undefined },
    {
      told: "of one that is not there are not",
      asked: vote,
      n: 9,
      label: "Au fond",
      refusal: "unknown-option",
    },
    {
      told: "of a yes are not",
      asked: of("majority"),
      n: 1,
      label: "Oui",
      refusal: "takes-no-proposal",
    },
    {
      told: "of a person are not",
      asked: of("nomination"),
      n: 1,
      label: "Ana",
      refusal: "takes-no-proposal",
    },
    { told: "that are none are not", asked: vote, n: 1, label: "", refusal: "no-words" },
    {
      told: "that are the same are not",
      asked: vote,
      n: 1,
      label: "Réponse 1",
      refusal: "nothing-changes",
    },
    {
      told: "that are those of another are not",
      asked: vote,
      n: 1,
      label: "réponse 2",
      refusal: "same-option-twice",
    },
    {
      told: "may change its capitals alone",
      asked: vote,
      n: 1,
      label: "RÉPONSE 1",
      refusal: undefined,
    },
  ] as const)("$told", ({ asked, n, label, refusal }) => {
    const words = { option: id<"Option">("b", n), label };
    expect(refusalOf(decideAmendment(asked, words, after(1)))).toBe(refusal);
  });

  test("are taken or refused by who proposed it, else by who put the question", () => {
    const keepers = [1, 3, 9].map((n) => keeperOf(vote, id<"Option">("b", n)));
    expect(keepers).toEqual([ana, bilal, ana]);
  });
});

describe("an answer", () => {
  const few = { ...vote, options: [option(1), option(3, bilal)] };
  test.each([
    { told: "is taken back by who proposed it", asked: vote, n: 3, by: bilal, refusal: undefined },
    { told: "that is not there is not", asked: vote, n: 9, by: bilal, refusal: "unknown-option" },
    { told: "of another is not", asked: vote, n: 3, by: chloe, refusal: "not-yours" },
    {
      told: "of the question itself is not, even by who put it",
      asked: vote,
      n: 1,
      by: ana,
      refusal: "not-yours",
    },
    { told: "that leaves too few is not", asked: few, n: 3, by: bilal, refusal: "too-few-options" },
  ] as const)("$told", ({ asked, n, by, refusal }) => {
    const back = { option: id<"Option">("b", n), by };
    expect(refusalOf(decideTakingBack(asked, back, after(1)))).toBe(refusal);
  });
});

describe("a question", () => {
  test.each([
    {
      told: "is taken back by who put it",
      by: ana,
      facilitates: false,
      ballots: 0,
      at: after(2),
      refusal: undefined,
    },
    {
      told: "or by a facilitator",
      by: chloe,
      facilitates: true,
      ballots: 0,
      at: after(1),
      refusal: undefined,
    },
    {
      told: "by nobody else",
      by: chloe,
      facilitates: false,
      ballots: 0,
      at: after(1),
      refusal: "not-yours",
    },
    {
      told: "not after a ballot",
      by: ana,
      facilitates: true,
      ballots: 1,
      at: after(2),
      refusal: "vote-begun",
    },
    {
      told: "not once it is over",
      by: ana,
      facilitates: true,
      ballots: 0,
      at: after(3),
      refusal: "vote-begun",
    },
  ] as const)("$told", ({ at, refusal, ...asked }) => {
    expect(refusalOf(decideWithdrawal(vote, asked, at))).toBe(refusal);
  });

  test("is taken back once", () => {
    const asked = { by: ana, facilitates: false, ballots: 0 };
    const answer = decideWithdrawal({ ...vote, withdrawnAt: NOW }, asked, after(1));
    expect(refusalOf(answer)).toBe("vote-begun");
  });
});
