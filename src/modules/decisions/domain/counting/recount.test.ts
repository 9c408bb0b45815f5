import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  type CountFile,
  type CountRules,
  type FileBody,
  type FileMember,
  type Threshold,
  THRESHOLDS,
} from "./count-file.ts";
import { type Marks, type Method, METHODS } from "../methods/method.ts";
import { quorumOf } from "./outcome.ts";
import { recount } from "./recount.ts";

const RULES: CountRules = {
  quorum: undefined,
  threshold: "simple",
  budget: undefined,
  cap: undefined,
};

interface Told {
  readonly method: Method;
  readonly rules?: Partial<CountRules>;
  readonly options?: number;
  readonly costs?: readonly number[];
}

function fileOf({ method, rules, options = 2, costs }: Told, body: FileBody): CountFile {
  return {
    vote: "d0000000-0000-4000-8000-000000000001",
    question: "Fait-on la fête au jardin ?",
    circle: "Le jardin",
    method,
    secrecy: "open",
    closedAt: "2026-03-01T10:00:00Z",
    rules: { ...RULES, ...rules },
    options: Array.from({ length: options }, (_, i) => ({
      label: `Réponse ${i + 1}`,
      cost: costs?.[i],
      lot: options - i,
    })),
    previous: "0".repeat(64),
    body,
  };
}

/** As many ballots of these marks as said, and so many who cast none. */
function ballotsOf(cast: readonly (readonly [number, Marks])[], absent = 0): FileBody {
  return {
    kind: "ballots",
    ballots: cast.flatMap(([count, marks]) =>
      Array.from({ length: count }, () => ({ marks, voices: 1 })),
    ),
    absent: { members: absent, voices: absent },
  };
}

const resultOf = (told: Told, cast: readonly (readonly [number, Marks])[], absent = 0) =>
  recount(fileOf(told, ballotsOf(cast, absent))).outcome;

const [FIRST, SECOND, NONE]: readonly [Marks, Marks, Marks] = [
  [1, 0],
  [0, 1],
  [0, 0],
];
const [CONSENTS, OBJECTS, LEAVES]: readonly [Marks, Marks, Marks] = [[1], [2], [0]];

describe("by the most voices,", () => {
  test.each(["plurality", "nomination", "approval"] as const)("%s", (method) => {
    const by = (...cast: readonly (readonly [number, Marks])[]) => resultOf({ method }, cast, 1);
    expect(by([2, FIRST], [1, SECOND])).toEqual({ kind: "chosen", option: 0, drawn: false });
    expect(by([2, FIRST], [2, SECOND], [1, NONE])).toEqual({ kind: "tie", options: [0, 1] });
    expect(by([2, NONE])).toEqual({ kind: "nobody" });
    expect(by()).toEqual({ kind: "nobody" });
  });
});

const byConsent = (...cast: readonly (readonly [number, Marks])[]) =>
  resultOf({ method: "consent", options: 1 }, cast, 3);

describe("by consent,", () => {
  test.each([
    { told: "nobody objects: it is adopted", outcome: byConsent([2, CONSENTS]), kind: "consented" },
    {
      told: "who leaves it to the circle consents",
      outcome: byConsent([2, LEAVES]),
      kind: "consented",
    },
    {
      told: "one objection is enough",
      outcome: byConsent([9, CONSENTS], [1, OBJECTS]),
      kind: "objected",
    },
    { told: "nobody spoke", outcome: byConsent(), kind: "nobody" },
  ] as const)("$told", ({ outcome, kind }) => {
    expect(outcome.kind).toBe(kind);
  });

  test("objections are counted by voices", () => {
    expect(byConsent([1, CONSENTS], [3, OBJECTS])).toEqual({ kind: "objected", objections: 3 });
  });
});

describe("for or against,", () => {
  interface Bound {
    readonly threshold: Threshold;
    readonly told: string;
    readonly against: number;
    readonly left: number;
    /** The fewest for that adopt, of all who spoke. */
    readonly inFavour: number;
    /** How many are for, in all but one voice. */
    readonly needed: number;
  }
  const bounds: readonly Bound[] = [
    {
      threshold: "simple",
      told: "one more than against",
      against: 3,
      left: 4,
      inFavour: 4,
      needed: 4,
    },
    {
      threshold: "absolute",
      told: "more than half of ten",
      against: 2,
      left: 2,
      inFavour: 6,
      needed: 6,
    },
    {
      threshold: "absolute",
      told: "more than half of nine",
      against: 4,
      left: 0,
      inFavour: 5,
      needed: 5,
    },
    {
      threshold: "two-thirds",
      told: "two thirds of nine",
      against: 2,
      left: 1,
      inFavour: 6,
      needed: 6,
    },
    {
      threshold: "two-thirds",
      told: "two thirds of ten",
      against: 2,
      left: 1,
      inFavour: 7,
      needed: 7,
    },
    {
      threshold: "three-quarters",
      told: "three quarters of eight",
      against: 1,
      left: 1,
      inFavour: 6,
      needed: 6,
    },
    {
      threshold: "three-quarters",
      told: "three quarters of nine",
      against: 1,
      left: 1,
      inFavour: 7,
      needed: 7,
    },
  ];
  test.each(bounds)("$threshold: $told adopts, and one less does not", (bound) => {
    const { threshold, against, left, inFavour, needed } = bound;
    const by = (yes: number, no: number) =>
      resultOf({ method: "majority", rules: { threshold } }, [
        [yes, FIRST],
        [no, SECOND],
        [left, NONE],
      ]);
    expect(by(inFavour, against)).toEqual({ kind: "adopted", for: inFavour, against, needed });
    // As many are there: one who was for is against.
    expect(by(inFavour - 1, against + 1)).toMatchObject({ kind: "rejected", for: inFavour - 1 });
  });

  test.each(THRESHOLDS)("%s: as many for as against rejects", (threshold) => {
    const outcome = resultOf({ method: "majority", rules: { threshold } }, [
      [5, FIRST],
      [5, SECOND],
    ]);
    expect(outcome.kind).toBe("rejected");
  });

  test("who all leave it to the others decide nothing", () => {
    expect(resultOf({ method: "majority" }, [[3, NONE]])).toEqual({ kind: "nobody" });
  });
});

const byJudgment = (...cast: readonly (readonly [number, Marks])[]) =>
  resultOf({ method: "judgment" }, cast);

describe("by judgment,", () => {
  test.each([
    {
      told: "the best judged is chosen",
      cast: [
        [2, [5, 1]],
        [1, [0, 4]],
      ],
      chosen: 0,
    },
    {
      told: "judged alike to the last voice is a tie",
      cast: [
        [1, [5, 1]],
        [1, [1, 5]],
      ],
      chosen: "tie",
    },
    { told: "all rejected says something too", cast: [[2, [0, 0]]], chosen: "tie" },
    { told: "nobody spoke", cast: [], chosen: "nobody" },
  ] as const)("$told", ({ cast, chosen }) => {
    const outcome = byJudgment(...cast);
    expect(outcome.kind === "chosen" ? outcome.option : outcome.kind).toBe(chosen);
  });
});

const byRanks = (...cast: readonly (readonly [number, Marks])[]) =>
  resultOf({ method: "ranked", options: 3 }, cast);

describe("by ranks,", () => {
  test("who beats every other is chosen", () => {
    const outcome = byRanks([3, [1, 2, 3]], [2, [2, 1, 3]]);
    expect(outcome).toEqual({ kind: "chosen", option: 0, drawn: false });
  });

  test("of equals, the lot drawn beforehand chooses, and it is told", () => {
    const outcome = byRanks([1, [1, 2, 3]], [1, [2, 1, 3]]);
    // The later an answer, the lower its lot here.
    expect(outcome).toEqual({ kind: "chosen", option: 1, drawn: true });
  });

  test("who ranks nothing leaves it to the others", () => {
    expect(byRanks([2, [0, 0, 0]])).toEqual({ kind: "nobody" });
    expect(byRanks([2, [0, 0, 0]], [1, [2, 0, 1]])).toMatchObject({ kind: "chosen", option: 2 });
  });
});

describe("by equal shares,", () => {
  const told = {
    method: "equal-shares",
    costs: [60_00, 50_00],
    rules: { budget: 100_00 },
  } as const;
  test.each([
    { told: "what enough support is bought", cast: [[2, FIRST]], funded: [0], left: 40_00 },
    {
      told: "what does not fit is not",
      cast: [
        [3, FIRST],
        [1, SECOND],
      ],
      funded: [0],
      left: 40_00,
    },
  ] as const)("$told", ({ cast, funded, left }) => {
    expect(resultOf(told, cast)).toEqual({ kind: "funded", options: funded, left });
  });

  test("nobody who approves of anything buys nothing", () => {
    expect(resultOf(told, [[2, NONE]])).toEqual({ kind: "nobody" });
  });
});

describe("a quorum", () => {
  test.each(METHODS)(
    "that is not met decides nothing by %s; met to the voice, it does",
    (method) => {
      const options = method === "consent" ? 1 : 2;
      const marks: Marks = method === "consent" ? CONSENTS : FIRST;
      const told = { method, options, costs: [1, 1], rules: { quorum: 50, budget: 2 } };
      expect(resultOf(told, [[4, marks]], 5)).toEqual({ kind: "no-quorum", spoken: 4, needed: 5 });
      expect(resultOf(told, [[5, marks]], 5).kind).not.toBe("no-quorum");
      // Who leaves the choice to the others is there.
      expect(
        resultOf(
          told,
          [
            [1, marks],
            [4, marks.map(() => 0)],
          ],
          5,
        ).kind,
      ).not.toBe("no-quorum");
    },
  );

  test.each([
    { quorum: undefined, voices: 10, needed: 0 },
    { quorum: 50, voices: 10, needed: 5 },
    { quorum: 50, voices: 11, needed: 6 },
    { quorum: 1, voices: 1, needed: 1 },
    { quorum: 100, voices: 7, needed: 7 },
    { quorum: 10, voices: 0, needed: 0 },
  ])("of $quorum hundredths of $voices voices is $needed", ({ quorum, voices, needed }) => {
    expect(quorumOf({ quorum }, voices)).toBe(needed);
  });
});

function marksOf(method: Method, options: number): fc.Arbitrary<Marks> {
  const each = (highest: number) =>
    fc.array(fc.nat(highest), { minLength: options, maxLength: options });
  switch (method) {
    case "consent":
      return each(2);
    case "judgment":
      return each(5);
    case "ranked":
      return each(options);
    case "approval":
    case "equal-shares":
      return each(1);
    case "majority":
    case "nomination":
    case "plurality":
      return fc
        .nat(options)
        .map((chosen) => Array.from({ length: options }, (_, i) => Number(i + 1 === chosen)));
  }
}

function optionsOf(method: Method): fc.Arbitrary<number> {
  if (method === "consent") return fc.constant(1);
  return method === "majority" ? fc.constant(2) : fc.integer({ min: 2, max: 5 });
}

/** Whole files with their members: rings, weights, a most that one carries. */
function files(
  method: Method,
): fc.Arbitrary<CountFile & { readonly members: readonly FileMember[] }> {
  return fc.tuple(optionsOf(method), fc.nat(12)).chain(([options, count]) => {
    const names = Array.from({ length: count }, (_, i) => `v${String(i + 1).padStart(4, "0")}`);
    const member = (pseudonym: string) =>
      fc.record({
        pseudonym: fc.constant(pseudonym),
        voices: fc.integer({ min: 1, max: 3 }),
        marks: fc.option(marksOf(method, options), { nil: undefined }),
        delegates: fc.shuffledSubarray(names.filter((name) => name !== pseudonym)),
        without: fc.constant(undefined),
      });
    const rules = fc.record({
      quorum: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
      threshold: fc.constantFrom(...THRESHOLDS),
      budget: fc.constant(method === "equal-shares" ? 100 : undefined),
      cap: fc.option(fc.nat(3), { nil: undefined }),
    });
    const costs = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 5, maxLength: 5 });
    return fc
      .tuple(fc.tuple(...names.map(member)), rules, costs)
      .map(([members, told, prices]) => ({
        ...fileOf({ method, rules: told, options, costs: prices }, { kind: "members", members }),
        members,
      }));
  });
}

describe.each(METHODS)("whatever the ballots, by %s", (method) => {
  test("the figures alone decide as the members do", () => {
    fc.assert(
      fc.property(files(method), (file) => {
        const { summary, outcome } = recount(file);
        expect(recount({ ...file, body: { kind: "figures", summary } })).toEqual({
          summary,
          outcome,
        });
      }),
      { numRuns: 300 },
    );
  });

  test("so do the ballots alone, where nobody entrusts their voice", () => {
    fc.assert(
      fc.property(files(method), (file) => {
        const members = file.members.map((one) => ({ ...one, delegates: [] }));
        const absent = members.filter(({ marks }) => marks === undefined);
        const ballots = members.flatMap(({ marks, voices }) =>
          marks === undefined ? [] : [{ marks, voices }],
        );
        const voices = absent.reduce((sum, one) => sum + one.voices, 0);
        const [open, secret] = [
          recount({ ...file, body: { kind: "members", members } }),
          recount({
            ...file,
            body: { kind: "ballots", ballots, absent: { members: absent.length, voices } },
          }),
        ];
        expect(secret).toEqual(open);
      }),
      { numRuns: 300 },
    );
  });

  test("members add up: those who are carried and those whose voice is silent", () => {
    fc.assert(
      fc.property(files(method), (file) => {
        const { members, carried, ballots, through, silent, spoken, voices } =
          recount(file).summary;
        const silences = Object.values(silent).reduce((sum, one) => sum + one, 0);
        expect(carried + silences).toBe(members);
        expect(ballots + through).toBe(carried);
        expect(spoken).toBeLessThanOrEqual(voices);
      }),
      { numRuns: 300 },
    );
  });
});
