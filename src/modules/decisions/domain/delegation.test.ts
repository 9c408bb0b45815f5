import { describe, expect, test } from "vitest";

import { type Id, knownId } from "#basics/id";

import {
  applied,
  decideDelegation,
  type Delegation,
  fits,
  MOST_PREFERENCES,
  narrownessOf,
  type Scope,
} from "./delegation.ts";

const id = <Kind extends string>(letter: string, n: number): Id<Kind> =>
  knownId<Kind>(`${letter}0000000-0000-4000-8000-00000000000${n}`);
const person = (n: number) => id<"Person">("a", n);
const [ana, bilal, chloe, dede] = [person(1), person(2), person(3), person(4)];
const [here, elsewhere] = [id<"Circle">("c", 1), id<"Circle">("c", 2)];
const [asked, other] = [id<"Vote">("d", 1), id<"Vote">("d", 2)];
const NOW = Temporal.Instant.from("2026-03-01T10:00:00Z");
const vote = { id: asked, circle: here, theme: "culture" } as const;

const nothing: Scope = { circle: undefined, theme: undefined, vote: undefined };
const everything = nothing;
const theme: Scope = { ...nothing, theme: "culture" };
const circle: Scope = { ...nothing, circle: here };
const themeHere: Scope = { ...nothing, circle: here, theme: "culture" };
const question: Scope = { ...nothing, vote: asked };

let given = 0;
function entrusts(
  scope: Scope,
  to: Delegation["to"],
  more: Partial<Pick<Delegation, "place" | "until" | "answer">> = {},
): Delegation {
  given = (given % 9) + 1;
  return {
    id: id<"Delegation">("e", given),
    from: ana,
    to,
    scope,
    place: 1,
    givenAt: NOW.subtract({ hours: 1 }),
    until: undefined,
    answer: undefined,
    ...more,
  };
}

const members = new Set([ana, bilal, chloe]);
const applies = (...delegations: readonly Delegation[]) =>
  applied(delegations, { vote, at: NOW, isMember: (one) => members.has(one) });

test("the narrower a scope, the more it counts: a question, a theme in a circle, a circle, a theme, everything", () => {
  const scopes = [everything, theme, circle, themeHere, question];
  expect(scopes.map(narrownessOf)).toEqual([0, 1, 2, 3, 4]);
});

test.each([
  { told: "everything", scope: everything, speaks: true },
  { told: "its theme", scope: theme, speaks: true },
  { told: "another theme", scope: { ...nothing, theme: "education" }, speaks: false },
  { told: "its circle", scope: circle, speaks: true },
  { told: "another circle", scope: { ...nothing, circle: elsewhere }, speaks: false },
  { told: "its theme in its circle", scope: themeHere, speaks: true },
  {
    told: "its theme in another circle",
    scope: { ...themeHere, circle: elsewhere },
    speaks: false,
  },
  { told: "another theme in its circle", scope: { ...circle, theme: "education" }, speaks: false },
  { told: "itself", scope: question, speaks: true },
  { told: "another question", scope: { ...nothing, vote: other }, speaks: false },
] as const)("what is entrusted for $told speaks of a question: $speaks", ({ scope, speaks }) => {
  expect(fits(scope, vote)).toBe(speaks);
});

test("a question without a theme is of no theme", () => {
  expect(fits(theme, { ...vote, theme: undefined })).toBe(false);
  expect(fits(circle, { ...vote, theme: undefined })).toBe(true);
});

const yesterday = { until: NOW.subtract({ hours: 24 }) };

describe("of all that one entrusted,", () => {
  test.each([
    { told: "nothing entrusts to nobody", all: [], to: [], without: undefined },
    {
      told: "the question goes before a theme in its circle",
      all: [entrusts(themeHere, bilal), entrusts(question, chloe)],
      to: [chloe],
      without: undefined,
    },
    {
      told: "a theme in the circle goes before the circle",
      all: [entrusts(circle, bilal), entrusts(themeHere, chloe)],
      to: [chloe],
      without: undefined,
    },
    {
      told: "the circle goes before the theme",
      all: [entrusts(theme, bilal), entrusts(circle, chloe)],
      to: [chloe],
      without: undefined,
    },
    {
      told: "the theme goes before everything",
      all: [entrusts(everything, bilal), entrusts(theme, chloe)],
      to: [chloe],
      without: undefined,
    },
    {
      told: "what speaks of something else does not count",
      all: [
        entrusts(everything, bilal),
        entrusts({ ...nothing, circle: elsewhere }, chloe),
        entrusts({ ...nothing, vote: other }, chloe),
      ],
      to: [bilal],
      without: undefined,
    },
    {
      told: "a narrower scope does not add to a broader one: it takes its place",
      all: [entrusts(circle, bilal), entrusts(question, chloe), entrusts(everything, bilal)],
      to: [chloe],
      without: undefined,
    },
    {
      told: "to nobody, in the narrower scope, ends it",
      all: [entrusts(everything, bilal), entrusts(question, undefined)],
      to: [],
      without: "nobody",
    },
    {
      told: "to nobody, in the broader scope, ends nothing",
      all: [entrusts(everything, undefined), entrusts(question, chloe)],
      to: [chloe],
      without: undefined,
    },
    {
      told: "several of a scope come in their order of preference, as they are given or not",
      all: [entrusts(circle, chloe, { place: 2 }), entrusts(circle, bilal, { place: 1 })],
      to: [bilal, chloe],
      without: undefined,
    },
    {
      told: "what ended by its date leaves the next scope to decide",
      all: [entrusts(circle, bilal), entrusts(question, chloe, yesterday)],
      to: [bilal],
      without: undefined,
    },
    {
      told: "what was refused leaves the next scope to decide",
      all: [entrusts(circle, bilal), entrusts(question, chloe, { answer: "refused" })],
      to: [bilal],
      without: undefined,
    },
    {
      told: "what goes to who is not in the circle leaves the next scope to decide",
      all: [entrusts(everything, bilal), entrusts(circle, dede)],
      to: [bilal],
      without: undefined,
    },
    {
      told: "of several, those that stand stay",
      all: [
        entrusts(circle, dede),
        entrusts(circle, bilal, { place: 2, answer: "refused" }),
        entrusts(circle, chloe, { place: 3, answer: "accepted" }),
      ],
      to: [chloe],
      without: undefined,
    },
    {
      told: "ended by its date, nobody is left, and why is known",
      all: [entrusts(circle, bilal, yesterday)],
      to: [],
      without: "expired",
    },
    {
      told: "refused, nobody is left, and why is known",
      all: [entrusts(circle, bilal, { answer: "refused" })],
      to: [],
      without: "refused",
    },
    {
      told: "gone from the circle, nobody is left, and why is known",
      all: [entrusts(circle, dede)],
      to: [],
      without: "gone",
    },
    {
      told: "of several reasons, that of the narrowest scope and of the first is told",
      all: [
        entrusts(everything, bilal, yesterday),
        entrusts(circle, dede),
        entrusts(circle, bilal, { place: 2, answer: "refused" }),
      ],
      to: [],
      without: "gone",
    },
    {
      told: "what ended narrower and is to nobody broader goes to nobody",
      all: [entrusts(everything, undefined), entrusts(circle, bilal, yesterday)],
      to: [],
      without: "nobody",
    },
  ] as const)("$told", ({ all, to, without }) => {
    expect(applies(...all)).toMatchObject({ to, without });
    expect(applies(...all.toReversed())).toMatchObject({ to, without });
  });
});

test("the scope that decided is told", () => {
  expect(applies(entrusts(circle, bilal), entrusts(theme, chloe)).scope).toBe(circle);
  expect(applies(entrusts(circle, undefined)).scope).toBe(circle);
  expect(applies(entrusts(circle, dede)).scope).toBeUndefined();
});

test("at the very instant of its end, it carries no more; the instant before, it does", () => {
  expect(applies(entrusts(circle, bilal, { until: NOW })).to).toEqual([]);
  const until = NOW.add({ milliseconds: 1 });
  expect(applies(entrusts(circle, bilal, { until })).to).toEqual([bilal]);
});

test("until who receives it answers, it carries", () => {
  expect(applies(entrusts(circle, bilal)).to).toEqual([bilal]);
  expect(applies(entrusts(circle, bilal, { answer: "accepted" })).to).toEqual([bilal]);
});

describe("to entrust one’s voice", () => {
  const companions = new Set(Array.from({ length: 7 }, (_, i) => person(i + 2)));
  const all = [...companions];
  test.each([
    { told: "to somebody of the circle", to: [bilal], refusal: undefined },
    { told: "to nobody", to: [], refusal: undefined },
    { told: "to five", to: all.slice(0, MOST_PREFERENCES), refusal: undefined },
    { told: "to six", to: all.slice(0, MOST_PREFERENCES + 1), refusal: "too-many-named" },
    { told: "to the same twice", to: [bilal, chloe, bilal], refusal: "named-twice" },
    { told: "to oneself", to: [bilal, ana], refusal: "to-yourself" },
    { told: "to a stranger", to: [bilal, person(9)], refusal: "delegate-not-a-member" },
  ] as const)("$told: $refusal", ({ to, refusal }) => {
    const answer = decideDelegation({ from: ana, to, companions, until: undefined, now: NOW });
    expect(answer).toMatchObject(refusal === undefined ? { done: true } : { done: false, refusal });
  });

  test("is not until an instant that is past, nor until now", () => {
    const until = (at: Temporal.Instant) =>
      decideDelegation({ from: ana, to: [bilal], companions, until: at, now: NOW });
    const refused = { done: false, refusal: "ends-in-the-past" };
    expect(until(NOW.subtract({ seconds: 1 }))).toEqual(refused);
    expect(until(NOW)).toEqual(refused);
    expect(until(NOW.add({ seconds: 1 })).done).toBe(true);
  });
});
