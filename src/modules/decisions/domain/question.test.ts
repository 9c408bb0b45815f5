import { describe, expect, test } from "vitest";

import { METHODS } from "./methods/method.ts";
import {
  type AskedOption,
  type AskedQuestion,
  type AskRefusal,
  decideQuestion,
  MOST_DAYS,
  OPTIONS,
} from "./question.ts";
import type { Statutes } from "./statutes.ts";

const NOW = Temporal.Instant.from("2026-03-01T10:00:00Z");
const after = (hours: number) => NOW.add({ hours });
const answers = (count: number, cost?: number): readonly AskedOption[] =>
  Array.from({ length: count }, (_, i) => ({ label: `Réponse ${i + 1}`, cost }));

const plain: AskedQuestion = {
  question: "Fait-on la fête au jardin ?",
  method: "plurality",
  secrecy: "open",
  options: answers(2),
  rules: { quorum: undefined, threshold: "simple", budget: undefined, cap: undefined },
  binding: false,
  proposalsFrom: undefined,
  votesFrom: NOW,
  closesAt: after(72),
};
const statutes: Statutes = {
  version: 1,
  article: "Article 9",
  noticeDays: 15,
  quorum: undefined,
  cap: undefined,
  proxies: undefined,
};

interface Around {
  readonly isMember?: boolean;
  readonly statutes?: Statutes;
}

function refusalOf(put: Partial<AskedQuestion>, around: Around = {}): AskRefusal | undefined {
  const { isMember = true } = around;
  const answer = decideQuestion({
    isMember,
    put: { ...plain, ...put },
    statutes: around.statutes,
    now: NOW,
  });
  return answer.done ? undefined : answer.refusal;
}

const shared = (budget: number | undefined, options: readonly AskedOption[]) => ({
  method: "equal-shares" as const,
  options,
  rules: { ...plain.rules, budget },
});

describe("a question", () => {
  test.each([
    { told: "by a member is put", put: {}, refusal: undefined },
    { told: "without words is not", put: { question: "" }, refusal: "no-question" },
    {
      told: "with the same answer twice, whatever its capitals, is not",
      put: { options: [...answers(2), { label: "RÉPONSE 1", cost: undefined }] },
      refusal: "same-option-twice",
    },
    {
      told: "that shares a budget is put",
      put: shared(100_00, answers(2, 50_00)),
      refusal: undefined,
    },
    {
      told: "without the budget is not",
      put: shared(undefined, answers(2, 1)),
      refusal: "no-budget",
    },
    {
      told: "with a budget of nothing is not",
      put: shared(0, answers(2, 1)),
      refusal: "no-budget",
    },
    { told: "without costs is not", put: shared(100_00, answers(2)), refusal: "no-cost" },
    {
      told: "with a cost of nothing is not",
      put: shared(100_00, answers(2, 0)),
      refusal: "no-cost",
    },
    {
      told: "with a cost as high as the budget is put",
      put: shared(100_00, answers(2, 100_00)),
      refusal: undefined,
    },
    {
      told: "with a cost over the budget is not",
      put: shared(100_00, answers(2, 100_01)),
      refusal: "costs-too-much",
    },
  ] as const)("$told", ({ put, refusal }) => {
    expect(refusalOf(put)).toBe(refusal);
  });

  test("from outside the circle is refused before all else", () => {
    expect(refusalOf({ question: "" }, { isMember: false })).toBe("not-a-member");
  });

  test.each(METHODS)("by %s takes as many answers as its bounds say, and no others", (method) => {
    const { fewest, most } = OPTIONS[method];
    const rules = { ...plain.rules, budget: method === "equal-shares" ? 10 : undefined };
    const refusal = (count: number) => refusalOf({ method, rules, options: answers(count, 1) });
    expect([refusal(fewest), refusal(most)]).toEqual([undefined, undefined]);
    expect(refusal(most + 1)).toBe("too-many-options");
    expect(fewest === 0 ? "too-few-options" : refusal(fewest - 1)).toBe("too-few-options");
  });

  test.each([
    { told: "one votes an hour", put: { closesAt: after(1) }, refusal: undefined },
    {
      told: "one votes less than an hour",
      put: { closesAt: after(1).subtract({ seconds: 1 }) },
      refusal: "closes-too-soon",
    },
    {
      told: "the hour counts from when one votes, not from now",
      put: { votesFrom: after(10), closesAt: after(10).add({ minutes: 30 }) },
      refusal: "closes-too-soon",
    },
    { told: "it lasts 90 days", put: { closesAt: after(24 * MOST_DAYS) }, refusal: undefined },
    {
      told: "it lasts longer",
      put: { closesAt: after(24 * MOST_DAYS).add({ seconds: 1 }) },
      refusal: "closes-too-late",
    },
    {
      told: "one would have voted before",
      put: { votesFrom: NOW.subtract({ seconds: 1 }) },
      refusal: "opens-in-the-past",
    },
    {
      told: "one would have proposed before",
      put: { proposalsFrom: NOW.subtract({ seconds: 1 }), votesFrom: after(1) },
      refusal: "proposals-in-the-past",
    },
    {
      told: "one proposes, then votes",
      put: { proposalsFrom: NOW, votesFrom: after(1) },
      refusal: undefined,
    },
    {
      told: "one proposes from when one votes",
      put: { proposalsFrom: after(1), votesFrom: after(1) },
      refusal: "phases-out-of-order",
    },
  ] as const)("when $told: $refusal", ({ put, refusal }) => {
    expect(refusalOf(put)).toBe(refusal);
  });

  test.each([
    { told: "without statutes is not put", days: 30, known: undefined, refusal: "no-article" },
    {
      told: "without an article is not put",
      days: 30,
      known: { ...statutes, article: undefined },
      refusal: "no-article",
    },
    { told: "on the very day of its notice is put", days: 15, known: statutes, refusal: undefined },
    { told: "sooner is not put", days: 14, known: statutes, refusal: "notice-too-short" },
  ] as const)("that decides, $told", ({ days, known, refusal }) => {
    const put = { binding: true, votesFrom: after(24 * days), closesAt: after(24 * days + 48) };
    expect(refusalOf(put, known === undefined ? {} : { statutes: known })).toBe(refusal);
    // What only asks for opinions needs neither.
    expect(refusalOf({ ...put, binding: false }, {})).toBeUndefined();
  });
});
