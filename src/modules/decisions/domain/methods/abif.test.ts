import { describe, expect, test } from "vitest";

import { readAbif } from "./abif.ts";
import type { BallotText } from "../ballot-text.ts";
import { schulze } from "./schulze.ts";
import { rowsOf } from "./test-tally.ts";

/** What reading gives, and how long this thread worked at it, in milliseconds, however busy the machine. */
function timed<T>(read: () => T): { readonly value: T; readonly milliseconds: number } {
  const began = process.threadCpuUsage();
  const value = read();
  return { value, milliseconds: process.threadCpuUsage(began).user / 1_000 };
}

function readOf(text: string): BallotText {
  const reading = readAbif(text);
  if (!reading.done) throw new Error(`line ${reading.refusal.line}: ${reading.refusal.reason}`);
  return reading.value;
}

const rowsIn = ({ options, rows, voices }: BallotText) =>
  rowsOf({ options: options.length, marks: rows, voices }).map(({ marks }) => marks);

const FILE = `# Notre vote
{title: Jardin de la gare}
{"version": "0.1"}
=V:[Verger, au fond]
=M:"La mare"
= B : Bancs en bois
27:V>M=B # le matin
5: B > V, M
3: M
2:
`;
const SCORES = `{"title": "Four \\u00e0 pain"}
12: V/5, M/3, B
4: B/255 > V/007 = M/7
1:
`;

test.each([
  { told: "as written", text: FILE },
  { told: "with the ends of lines of Windows", text: FILE.replaceAll("\n", "\r\n") },
  { told: "with a byte order mark", text: `\uFEFF${FILE}` },
  { told: "with spaces around lines", text: FILE.replaceAll("\n", "  \n\t ") },
])("ranks, $told", ({ text }) => {
  const read = readOf(text);
  expect(read).toMatchObject({
    title: "Jardin de la gare",
    options: ["Verger, au fond", "La mare", "Bancs en bois"],
    kind: "ranks",
  });
  expect(rowsIn(read)).toEqual([
    [1, 2, 2],
    [2, 2, 1],
    [0, 1, 0],
    [0, 0, 0],
  ]);
  expect([...read.voices]).toEqual([27, 5, 3, 2]);
});

test("scores; an option without one has 0", () => {
  const read = readOf(SCORES);
  expect(read).toMatchObject({ title: "Four à pain", options: ["V", "M", "B"], kind: "scores" });
  expect(rowsIn(read)).toEqual([
    [5, 3, 0],
    [7, 7, 255],
    [0, 0, 0],
  ]);
  expect([...read.voices]).toEqual([12, 4, 1]);
});

test("scores may stand in order, equals after `>` too", () => {
  expect(rowsIn(readOf("15:C/5>K/4>N/4>M/0\n"))).toEqual([[5, 4, 4, 0]]);
});

test("names in brackets and quotes, with signs of the format inside", () => {
  const read = readOf('3:["A" > B]=[C, D/5]>"x # y"\n1:[C, D/5]>É_2-b\n');
  expect(read.options).toEqual(['"A" > B', "C, D/5", "x # y", "É_2-b"]);
  expect(rowsIn(read)).toEqual([
    [1, 1, 2, 0],
    [0, 1, 0, 2],
  ]);
});

test("names may be told after the ballots", () => {
  expect(readOf("1:b>a\n=a:[Anne]\n=b:[Bob]\n").options).toEqual(["Bob", "Anne"]);
});

test("what is read is counted: the capital of Tennessee is Nashville", () => {
  const read = readOf(
    "42:Memph>Nash>Chat>Knox\n26:Nash>Chat>Knox>Memph\n15:Chat>Knox>Nash>Memph\n17:Knox>Chat>Nash>Memph\n",
  );
  const sheet = { options: 4, marks: read.rows, voices: read.voices };
  expect(schulze(sheet, [1, 2, 3, 4]).winners.map((option) => read.options[option])).toEqual([
    "Nash",
  ]);
});

describe("a bad line is named", () => {
  test.each([
    { told: "nothing", text: "", line: 1, reason: "no-ballots" },
    { told: "names alone", text: "=A:[Anne]\n", line: 2, reason: "no-ballots" },
    { told: "blank ballots alone", text: "# x\n100:\n", line: 3, reason: "no-options" },
    { told: "words", text: "1:A\nBonjour\n", line: 2, reason: "unreadable-line" },
    { told: "a count in words", text: "1:A\n\ndeux:A\n", line: 3, reason: "count-not-a-number" },
    { told: "no count", text: ":A\n", line: 1, reason: "count-not-a-number" },
    { told: "a count of nobody", text: "0:A\n", line: 1, reason: "count-out-of-bounds" },
    { told: "a count below", text: "-1:A\n", line: 1, reason: "count-out-of-bounds" },
    { told: "too many voices", text: "2147483648:A\n", line: 1, reason: "count-out-of-bounds" },
    { told: "an option twice", text: "1:A>B>A\n", line: 1, reason: "option-twice" },
    { told: "an option named twice", text: "=A:x\n=A:y\n1:A\n", line: 2, reason: "option-twice" },
    {
      told: "an option that is not named",
      text: "=A:[Anne]\n1:A\n1:A>B\n",
      line: 3,
      reason: "unknown-option",
    },
    { told: "an open bracket", text: "1:[A>B\n", line: 1, reason: "unclosed" },
    { told: "an open quote", text: '1:A>"B\n', line: 1, reason: "unclosed" },
    { told: "an open name", text: "=A:[Anne\n1:A\n", line: 1, reason: "unclosed" },
    { told: "an open brace", text: "{title: x\n1:A\n", line: 1, reason: "unclosed" },
    { told: "something in braces", text: "{title}\n1:A\n", line: 1, reason: "unreadable-line" },
    { told: "two signs", text: "1:A>>B\n", line: 1, reason: "unreadable-line" },
    { told: "a sign at the end", text: "1:A>\n", line: 1, reason: "unreadable-line" },
    { told: "a sign at the beginning", text: "1:>A\n", line: 1, reason: "unreadable-line" },
    { told: "two words", text: "1:A B\n", line: 1, reason: "unreadable-line" },
    { told: "a name without its sign", text: "=A\n", line: 1, reason: "unreadable-line" },
    { told: "a score in words", text: "1:A/cinq\n", line: 1, reason: "score-not-a-number" },
    { told: "a score with a point", text: "1:A/4.5\n", line: 1, reason: "score-not-a-number" },
    { told: "a score below", text: "1:A/-1\n", line: 1, reason: "score-not-a-number" },
    { told: "no score after its sign", text: "1:A/>B\n", line: 1, reason: "score-not-a-number" },
    { told: "a score too high", text: "1:A/256\n", line: 1, reason: "score-out-of-bounds" },
    {
      told: "a ballot without scores among others",
      text: "1:A/5\n1:A>B\n",
      line: 2,
      reason: "score-missing",
    },
    {
      told: "a score that rises after `>`",
      text: "1:A/3>B/5\n",
      line: 1,
      reason: "order-against-scores",
    },
    {
      told: "a score that rises at `=`",
      text: "1:A/3=B/5\n",
      line: 1,
      reason: "order-against-scores",
    },
    {
      told: "scores that differ at `=`",
      text: "1:A/5=B/3\n",
      line: 1,
      reason: "order-against-scores",
    },
    {
      told: "201 options",
      text: `1:${Array.from({ length: 201 }, (_, i) => `o${i}`).join(">")}\n`,
      line: 1,
      reason: "too-many-options",
    },
    {
      told: "201 names",
      text: Array.from({ length: 201 }, (_, i) => `=o${i}:x`).join("\n"),
      line: 201,
      reason: "too-many-options",
    },
  ])("$told", ({ text, line, reason }) => {
    expect(readAbif(text)).toEqual({ done: false, refusal: { line, reason } });
  });
});

describe("a hostile text is answered under a second", () => {
  const million = 1_000_000;
  test.each([
    {
      told: "one line of options",
      text: `1:${Array.from({ length: 200_000 }, (_, i) => i).join(">")}`,
    },
    { told: "one line of one option", text: `1:${"A>".repeat(million / 2)}A` },
    { told: "one line of signs", text: `1:${">".repeat(million)}` },
    { told: "one line of brackets", text: `1:${"[".repeat(million)}` },
    { told: "one line of quotes", text: `1:${'"'.repeat(million)}` },
    { told: "one line of spaces", text: `1:A${" ".repeat(million)}B` },
    { told: "a long score", text: `1:A/${"9".repeat(million)}` },
    { told: "a long count", text: `${"9".repeat(million)}:A` },
    { told: "braces", text: `{"title":"${"\\".repeat(million)}}` },
    { told: "a million lines", text: "#\n".repeat(million / 2) },
  ])("$told", ({ text }) => {
    const { value, milliseconds } = timed(() => readAbif(text));
    expect(value.done).toBe(false);
    expect(milliseconds).toBeLessThan(1_000);
  });

  test("a quarter of a million ballots are read", () => {
    const { value, milliseconds } = timed(() => readOf("1:A\n".repeat(250_000)));
    expect(value.voices).toHaveLength(250_000);
    expect(milliseconds).toBeLessThan(1_000);
  });
});
