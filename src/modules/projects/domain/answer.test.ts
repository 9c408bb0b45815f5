import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { OUTCOMES, STAGES, type Stage } from "./answer.ts";
import { mayRead, mayWork } from "./rights.ts";
import { decideTurn, mayBeWritten, type Turn } from "./stage.ts";
import { decideWords } from "./words.ts";

/** What each turn makes of each stage, once sent; « – » when it is refused. */
const TABLE: Readonly<Record<Turn, readonly (Stage | "–")[]>> = {
  //            preparing    sent         won     lost    withdrawn
  send: ["sent", "sent", "–", "–", "–"],
  "call-back": ["–", "preparing", "–", "–", "–"],
  won: ["–", "won", "–", "–", "–"],
  lost: ["–", "lost", "–", "–", "–"],
  withdrawn: ["withdrawn", "withdrawn", "–", "–", "–"],
  reopen: ["–", "–", "sent", "sent", "sent"],
};
const TURNS: readonly Turn[] = ["send", "call-back", "reopen", ...OUTCOMES];

test.each(TURNS)("what « %s » makes of an answer, wherever it is", (turn) => {
  const found = STAGES.map((stage) => {
    const told = decideTurn(stage, turn, true);
    return told.done ? told.value : "–";
  });
  expect(found).toEqual(TABLE[turn]);
});

test("an answer withdrawn before it was sent, and taken back, is prepared again", () => {
  expect(decideTurn("withdrawn", "reopen", false)).toEqual({ done: true, value: "preparing" });
});

test("what is handed in is written while it is prepared; what was learnt, always", () => {
  const written = STAGES.filter((stage) => mayBeWritten(stage, "part"));
  expect(written).toEqual(["preparing"]);
  expect(STAGES.every((stage) => mayBeWritten(stage, "learnt"))).toBe(true);
});

test.each([
  { who: "outside", reads: false, works: false },
  { who: "member", reads: true, works: false },
  { who: "participant", reads: true, works: true },
  { who: "facilitator", reads: true, works: true },
] as const)("a $who of an answer", ({ who, reads, works }) => {
  expect(mayRead(who)).toBe(reads);
  expect(mayWork(who)).toBe(works);
});

describe("words", () => {
  const part = { kind: "part", version: 3, isAside: false } as const;
  const written = { words: "Nous plantons.", from: 3, most: 100, stands: "Nous semons." };

  test.each([
    { told: "from the version that stands", more: {}, answer: "next" },
    { told: "from an older one", more: { from: 2 }, answer: "written-meanwhile" },
    { told: "from one that never was", more: { from: 4 }, answer: "written-meanwhile" },
    { told: "the same", more: { words: "Nous semons." }, answer: "same" },
    {
      told: "the same, from an older one",
      more: { from: 2, words: "Nous semons." },
      answer: "written-meanwhile",
    },
    { told: "as long as may be", more: { words: "a".repeat(100) }, answer: "next" },
    { told: "longer", more: { words: "a".repeat(101) }, answer: "too-long" },
  ] as const)("written $told", ({ more, answer }) => {
    const told = decideWords(part, "preparing", { ...written, ...more });
    expect(told.done ? told.value : told.refusal).toBe(answer);
  });

  test("of a part set aside, or of an answer that was sent, are not written", () => {
    expect(decideWords({ ...part, isAside: true }, "preparing", written)).toEqual({
      done: false,
      refusal: "set-aside",
    });
    expect(decideWords(part, "sent", written)).toEqual({ done: false, refusal: "already-sent" });
    expect(decideWords({ ...part, kind: "learnt" }, "lost", written).done).toBe(true);
  });

  test("of several who write at once are never lost: each is a version, or is refused to its writer", () => {
    let versions = 0;
    const writer = fc.record({ words: fc.string({ maxLength: 8 }), from: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(writer, { maxLength: 8 }), (writers) => {
        const kept = ["début"];
        for (const { words, from } of writers) {
          const stands = kept.at(-1) ?? "";
          const told = decideWords(
            { kind: "part", version: kept.length, isAside: false },
            "preparing",
            { words, from, most: 100, stands },
          );
          if (told.done && told.value === "next") kept.push(words);
          const isSafe = told.done ? kept.includes(words) : told.refusal === "written-meanwhile";
          expect(isSafe).toBe(true);
        }
        versions += kept.length - 1;
      }),
    );
    expect(versions).toBeGreaterThan(0);
  });
});
