import { describe, expect, test } from "vitest";

import { countAnyFile } from "./any-count.ts";
import type { Method } from "./method.ts";

interface Said {
  readonly method?: Method | undefined;
  readonly budget?: number;
}

function told(name: string, text: string, { method, budget }: Said = {}) {
  return countAnyFile({ name, text, method, budget });
}

/** Tennessee: each town would be the capital; the one nearest to all comes first. */
const tennessee = `# FILE NAME: 1.soc
# TITLE: Tennessee
# DATA TYPE: soc
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 100
# ALTERNATIVE NAME 1: Memphis
# ALTERNATIVE NAME 2: Nashville
# ALTERNATIVE NAME 3: Chattanooga
# ALTERNATIVE NAME 4: Knoxville
42: 1,2,3,4
26: 2,3,4,1
15: 3,4,2,1
17: 4,3,2,1
`;
const categories = (count: number) => `# TITLE: Bancs
# DATA TYPE: cat
# NUMBER ALTERNATIVES: 2
# NUMBER CATEGORIES: ${count}
# ALTERNATIVE NAME 1: Rond
# ALTERNATIVE NAME 2: Long
3: 1,2
2: 2,1
1: 2,{}
`;

describe("ballots of elsewhere are counted", () => {
  test.each([
    ["orders", ["1.soc", tennessee], undefined, ["ranked", 1]],
    ["orders", ["1.soc", tennessee], "plurality", ["plurality", 0]],
    ["orders, by their look", ["1.txt", tennessee], undefined, ["ranked", 1]],
    ["two categories", ["b.cat", categories(2)], undefined, ["approval", undefined]],
    ["two categories", ["b.cat", categories(2)], "judgment", ["judgment", 1]],
    ["six categories", ["b.cat", categories(6)], undefined, ["judgment", 1]],
    ["seven categories", ["b.cat", categories(7)], undefined, ["ranked", 0]],
    ["scores", ["v.abif", "3:A/5,B/1\n2:B/3\n"], undefined, ["judgment", 0]],
    ["high scores", ["v.abif", "3:A/9,B/1\n4:B/3\n"], undefined, ["ranked", 1]],
    ["noughts and ones", ["v.abif", "3:A/1,B/1\n2:B/1\n"], undefined, ["approval", 1]],
    ["orders, by their look", ["votes", "3:A>B\n1:B>A\n"], undefined, ["ranked", 0]],
    ["orders of two", ["votes", "3:A>B\n1:B>A\n1:A=B\n"], "majority", ["majority", undefined]],
  ] as const)("%s of %o, asked as %s", (_, [name, text], asked, [method, option]) => {
    const outcome = option === undefined ? {} : { kind: "chosen", option };
    expect(told(name, text, { method: asked })).toMatchObject({
      done: true,
      value: { isOurs: false, file: { method }, outcome },
    });
  });

  test("with everyone who cast a line, not one a line", () => {
    expect(told("1.soc", tennessee)).toMatchObject({
      value: { summary: { members: 100, ballots: 100, voices: 100, spoken: 100 } },
    });
  });

  test("and several are chosen by equal shares, each answer costing one", () => {
    const text = "4:A/1,B/1,C/0\n4:C/1\n";
    expect(told("v.abif", text, { method: "equal-shares", budget: 200 })).toMatchObject({
      value: { outcome: { kind: "funded", options: [0, 2], left: 0 } },
    });
    expect(told("v.abif", text, { method: "equal-shares" })).toMatchObject({
      refusal: "missing-fact",
    });
  });

  test.each([
    ["a way that its ballots do not fit", ["1.soc", tennessee], "approval", "wrong-method"],
    ["objections, which it does not know", ["1.soc", tennessee], "consent", "wrong-method"],
    ["scores above 5, as mentions", ["v.abif", "1:A/6\n"], "judgment", "wrong-method"],
    ["a line that is wrong", ["1.soc", `${tennessee}1: 1,1\n`], undefined, "option-twice"],
    ["a table of prices", ["prix.csv", "nom;prix\npain;3\n"], undefined, "not-a-count"],
    ["nothing", ["rien.csv", ""], undefined, "not-a-count"],
    ["some other JSON", ["autre.json", '{"a": 1}'], undefined, "not-a-count"],
  ] as const)("but not %s", (_, [name, text], method, refusal) => {
    expect(told(name, text, { method })).toMatchObject({ done: false, refusal });
  });
});
