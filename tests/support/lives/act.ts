import fc from "fast-check";

import type { Scope } from "#rules/people";

/** What passes from one to another with words. */
const CARRIERS = ["thank", "favour", "note", "need"] as const;
export type Carrier = (typeof CARRIERS)[number];
export const SCOPES = [
  "notes",
  "exchanges",
  "calls",
  "circles",
] as const satisfies readonly Scope[];

export type Act =
  | { readonly what: "join" | "leave"; readonly who: number }
  | {
      readonly what: "block" | "unblock" | "end-mandate";
      readonly who: number;
      readonly to: number;
    }
  | { readonly what: "mandate"; readonly who: number; readonly to: number; readonly scope: Scope }
  | { readonly what: "say"; readonly who: number; readonly to: number; readonly by: Carrier }
  | { readonly what: "merge"; readonly who: number; readonly to: number }
  | { readonly what: "erase"; readonly who: number }
  | { readonly what: "hide" | "show" };

const who = fc.nat({ max: 4 });
const pair = { who, to: who };
export const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom("join" as const, "leave" as const), who }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom("block" as const, "block" as const, "unblock" as const),
      ...pair,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant("say" as const),
      ...pair,
      by: fc.constantFrom(...CARRIERS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("mandate" as const),
      ...pair,
      scope: fc.constantFrom(...SCOPES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("end-mandate" as const), ...pair }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("merge" as const), ...pair }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("erase" as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom("hide" as const, "show" as const) }) },
);

/** Each life begins so: a word that passes, one of each sort that does not, and a mandate. */
export const BEGINNING: readonly Act[] = [
  { what: "say", who: 0, to: 1, by: "thank" },
  { what: "mandate", who: 0, to: 3, scope: "notes" },
  { what: "block", who: 1, to: 2 },
  ...CARRIERS.map((by): Act => ({ what: "say", who: 2, to: 1, by })),
];
