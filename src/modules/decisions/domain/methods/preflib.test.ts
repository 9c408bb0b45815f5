import { describe, expect, test } from "vitest";

import type { BallotText } from "../ballot-text.ts";
import { countApproval } from "./approval.ts";
import { type PreflibKind, readPreflib } from "./preflib.ts";
import { schulze } from "./schulze.ts";
import { drawing, randomSheet, rowsOf } from "./test-tally.ts";

/** What reading gives, and how long this thread worked at it, in milliseconds, however busy the machine. */
function timed<T>(read: () => T): { readonly value: T; readonly milliseconds: number } {
  const began = process.threadCpuUsage();
  const value = read();
  return { value, milliseconds: process.threadCpuUsage(began).user / 1_000 };
}

const HEAD = `# FILE NAME: 09999-00000001.toi
# TITLE: Jardin de la gare
# DATA TYPE: toi
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 10
# ALTERNATIVE NAME 1: Verger
# ALTERNATIVE NAME 2: Mare
# ALTERNATIVE NAME 3: Bancs: trois, en bois
# ALTERNATIVE NAME 4: Four
`;
const BODY = `5: 1,2,3,4
3: 4, {2,3}
2: {1,4}
`;
const OLD = `4
1,Verger
2,Mare
3,Bancs, en bois
4,Four
10,10,3
5,1,2,3,4
3,4,{2,3}
2,{1,4}
`;
const ROWS = [
  [1, 2, 3, 4],
  [0, 2, 2, 1],
  [1, 0, 0, 1],
];
/** A head for any kind, of three options. */
const small = (kind: string, body: string) => `# DATA TYPE: ${kind}
# NUMBER ALTERNATIVES: 3
# ALTERNATIVE NAME 1: A
# ALTERNATIVE NAME 2: B
# ALTERNATIVE NAME 3: C
${body}`;
/** As many lines as the head of `small`. */
const LINES = 5;

function readOf(text: string, kind?: PreflibKind): BallotText {
  const reading = readPreflib(text, kind);
  if (!reading.done) throw new Error(`line ${reading.refusal.line}: ${reading.refusal.reason}`);
  return reading.value;
}

const rowsIn = ({ options, rows, voices }: BallotText) =>
  rowsOf({ options: options.length, marks: rows, voices }).map(({ marks }) => marks);

describe("orders", () => {
  test.each([
    { told: "as written", text: HEAD + BODY },
    { told: "with the ends of lines of Windows", text: (HEAD + BODY).replaceAll("\n", "\r\n") },
    { told: "with those of old Macs", text: (HEAD + BODY).replaceAll("\n", "\r") },
    { told: "with a byte order mark", text: `\uFEFF${HEAD}${BODY}` },
    { told: "without an end to the last line", text: (HEAD + BODY).trimEnd() },
    {
      told: "with blank lines and spaces",
      text: `\n${HEAD}\n  ${BODY.replaceAll(",", " , ")}\n\n`,
    },
  ])("a file of 2022, $told", ({ text }) => {
    const read = readOf(text);
    expect(read).toMatchObject({
      title: "Jardin de la gare",
      options: ["Verger", "Mare", "Bancs: trois, en bois", "Four"],
      kind: "ranks",
      categories: [],
    });
    expect(rowsIn(read)).toEqual(ROWS);
    expect([...read.voices]).toEqual([5, 3, 2]);
  });

  test.each([
    { told: "as written", text: OLD },
    {
      told: "with the ends of lines of Windows and a mark",
      text: `\uFEFF${OLD.replaceAll("\n", "\r\n")}`,
    },
  ])("a file of 2013, $told", ({ text }) => {
    const read = readOf(text);
    expect(read.options).toEqual(["Verger", "Mare", "Bancs, en bois", "Four"]);
    expect(rowsIn(read)).toEqual(ROWS);
    expect([...read.voices]).toEqual([5, 3, 2]);
  });

  test("options without a name have their number; a ballot may be blank where orders are incomplete", () => {
    const read = readOf("# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 2\n3:\n1: 2\n");
    expect(read.options).toEqual(["1", "2"]);
    expect(rowsIn(read)).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test("what is read is counted", () => {
    const { options, rows, voices } = readOf(HEAD + BODY);
    const sheet = { options: options.length, marks: rows, voices };
    expect(schulze(sheet, [1, 2, 3, 4]).winners).toEqual([0]);
  });

  test("random orders written and read again are the same", () => {
    const draw = drawing(1);
    for (let i = 0; i < 300; i += 1) {
      const sheet = randomSheet(draw, { rows: 1 + draw(6), options: 1 + draw(6), last: 4 });
      const dense = rowsOf(sheet).map(({ marks, voices }) => {
        const ranks = [...new Set(marks.filter((mark) => mark > 0))].toSorted((a, b) => a - b);
        const groups = ranks.map((rank) =>
          marks.flatMap((mark, option) => (mark === rank ? [option + 1] : [])),
        );
        const written = groups.map((group) =>
          group.length === 1 ? String(group[0]) : `{${group.join(",")}}`,
        );
        return {
          marks: marks.map((mark) => ranks.indexOf(mark) + 1),
          text: `${voices}: ${written.join(",")}`,
        };
      });
      const text = `# DATA TYPE: toi\n# NUMBER ALTERNATIVES: ${sheet.options}\n`;
      const read = readOf(text + dense.map((row) => row.text).join("\n"));
      expect(rowsIn(read)).toEqual(dense.map(({ marks }) => marks));
      expect(read.voices).toEqual(sheet.voices);
    }
  });
});

test("categories: one group each, empty or not; what is in none has no mark", () => {
  const read = readOf(
    small(
      "cat",
      "# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Oui\n# CATEGORY NAME 2: Non\n13: 1,{2,3}\n4: {},2\n1: {},{}\n",
    ),
  );
  expect(read).toMatchObject({ kind: "categories", categories: ["Oui", "Non"] });
  expect(rowsIn(read)).toEqual([
    [1, 2, 2],
    [0, 2, 0],
    [0, 0, 0],
  ]);
  // The first category approves.
  const sheet = { options: 3, marks: read.rows, voices: read.voices };
  expect(countApproval(sheet).voices).toEqual([13, 0, 0]);
});

test("the kind: what the file says, then its name, then what it looks like", () => {
  const bare = "# NUMBER ALTERNATIVES: 2\n";
  expect(readOf(`${bare}1: {1,2}\n`).kind).toBe("ranks");
  expect(readOf(`${bare}# CATEGORY NAME 1: Oui\n1: {1,2}\n`).kind).toBe("categories");
  expect(readOf(`${bare}1: {1,2}\n`, "cat").kind).toBe("categories");
  expect(readPreflib(`${bare}1: {1,2}\n`, "soc")).toMatchObject({ refusal: { reason: "tie" } });
  expect(readOf(small("toc", "1: {1,2,3}\n"), "soc").kind).toBe("ranks");
});

describe("a bad line is named", () => {
  test.each([
    { told: "nothing", text: "", line: 1, reason: "no-ballots" },
    { told: "blank lines", text: "\n \r\n", line: 1, reason: "no-ballots" },
    { told: "a head alone", text: HEAD, line: 10, reason: "no-ballots" },
    { told: "no options", text: "# TITLE: x\n1: 1\n", line: 1, reason: "no-options" },
    {
      told: "another kind of file",
      text: "# DATA TYPE: wmd\n# NUMBER ALTERNATIVES: 1\n1: 1",
      line: 1,
      reason: "unknown-kind",
    },
    { told: "words", text: "Bonjour,\n", line: 1, reason: "unreadable-line" },
    {
      told: "201 options",
      text: "# NUMBER ALTERNATIVES: 201\n1: 1\n",
      line: 1,
      reason: "too-many-options",
    },
    { told: "201 options, of 2013", text: "201\n", line: 1, reason: "too-many-options" },
    {
      told: "option 201 named",
      text: "# ALTERNATIVE NAME 201: x\n",
      line: 1,
      reason: "too-many-options",
    },
    {
      told: "how many, in words",
      text: "# NUMBER ALTERNATIVES: deux\n1: 1\n",
      line: 1,
      reason: "unreadable-line",
    },
    {
      told: "more names than options",
      text: "# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 2: x\n",
      line: 2,
      reason: "unknown-option",
    },
    {
      told: "option 0 named",
      text: "# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 0: x\n",
      line: 2,
      reason: "unknown-option",
    },
    {
      told: "an option named twice",
      text: "# ALTERNATIVE NAME 1: x\n# ALTERNATIVE NAME 1: y\n",
      line: 2,
      reason: "option-twice",
    },
    {
      told: "256 categories",
      text: "# NUMBER ALTERNATIVES: 1\n# NUMBER CATEGORIES: 256\n",
      line: 2,
      reason: "too-many-ranks",
    },
    {
      told: "fewer voters than told",
      text: `${HEAD}5: 1,2,3,4\n`,
      line: 5,
      reason: "voters-differ",
    },
    {
      told: "a name missing, of 2013",
      text: "2\n1,A\n3,B\n1,1,1\n1,1\n",
      line: 3,
      reason: "unreadable-line",
    },
    { told: "no totals, of 2013", text: "1\n1,A\n1,1\n", line: 3, reason: "unreadable-line" },
  ])("$told", ({ text, line, reason }) => {
    expect(readPreflib(text)).toEqual({ done: false, refusal: { line, reason } });
  });

  test.each([
    { kind: "toi", row: "trois: 1", reason: "count-not-a-number" },
    { kind: "toi", row: "1.5: 1", reason: "count-not-a-number" },
    { kind: "toi", row: ": 1", reason: "count-not-a-number" },
    { kind: "toi", row: "1e3: 1", reason: "count-not-a-number" },
    { kind: "toi", row: "0: 1", reason: "count-out-of-bounds" },
    { kind: "toi", row: "-2: 1", reason: "count-out-of-bounds" },
    { kind: "toi", row: "2147483648: 1", reason: "count-out-of-bounds" },
    { kind: "toi", row: `${"9".repeat(400)}: 1`, reason: "count-out-of-bounds" },
    { kind: "toi", row: "1 1,2", reason: "unreadable-line" },
    { kind: "toi", row: "1: 1,,2", reason: "unreadable-line" },
    { kind: "toi", row: "1: 1,", reason: "unreadable-line" },
    { kind: "toi", row: "1: {1,}", reason: "unreadable-line" },
    { kind: "toi", row: "1: {},1", reason: "unreadable-line" },
    { kind: "toi", row: "1: {1,2", reason: "unclosed" },
    { kind: "toi", row: "1: 1,2}", reason: "unclosed" },
    { kind: "toi", row: "1: {1,{2}}", reason: "unclosed" },
    { kind: "toi", row: "1: {1}}", reason: "unknown-option" },
    { kind: "toi", row: "1: 4", reason: "unknown-option" },
    { kind: "toi", row: "1: 0", reason: "unknown-option" },
    { kind: "toi", row: "1: A", reason: "unknown-option" },
    { kind: "toi", row: "1: 1 2", reason: "unknown-option" },
    { kind: "toi", row: "1: 1,2,1", reason: "option-twice" },
    { kind: "toi", row: "1: {2,2}", reason: "option-twice" },
    { kind: "soc", row: "1: 1,2", reason: "incomplete" },
    { kind: "toc", row: "1: {1,2}", reason: "incomplete" },
    { kind: "soc", row: "1: 1,{2,3}", reason: "tie" },
    { kind: "soi", row: "1: {2,3}", reason: "tie" },
    { kind: "cat", row: "1: {1,1}", reason: "option-twice" },
  ])("$kind, « $row »: $reason", ({ kind, row, reason }) => {
    const reading = readPreflib(small(kind, `2: 1,2,3\n\n${row}\n2: 1,2,3\n`));
    expect(reading).toEqual({ done: false, refusal: { line: LINES + 3, reason } });
  });

  test("a category more than there are", () => {
    const text = small("cat", "# NUMBER CATEGORIES: 2\n1: 1,2\n1: 1,2,3\n");
    expect(readPreflib(text)).toEqual({
      done: false,
      refusal: { line: LINES + 3, reason: "unknown-category" },
    });
  });
});

describe("a hostile text is answered under a second", () => {
  const million = 1_000_000;
  test.each([
    { told: "one line of commas", text: small("toi", `1: ${",".repeat(million)}`) },
    { told: "one line of braces", text: small("toi", `1: ${"{".repeat(million)}`) },
    { told: "one line of one option", text: small("toi", `1: ${"1,".repeat(million / 2)}1`) },
    {
      told: "one line of empty categories",
      text: small("cat", `1: ${"{},".repeat(million / 3)}{}`),
    },
    { told: "a long count", text: small("toi", `${"1".repeat(million)}: 1`) },
    { told: "a line of spaces", text: small("toi", `1: ${" ".repeat(million)}x`) },
    { told: "a head of spaces", text: `# ${"A ".repeat(million / 2)}` },
    { told: "digits alone", text: "1".repeat(million) },
    { told: "a million lines", text: "#\n".repeat(million / 2) },
  ])("$told", ({ text }) => {
    const { value, milliseconds } = timed(() => readPreflib(text));
    expect(value.done).toBe(false);
    expect(milliseconds).toBeLessThan(1_000);
  });

  test("a quarter of a million ballots of 200 options are read, more are refused", () => {
    const head = "# NUMBER ALTERNATIVES: 200\n";
    const { value, milliseconds } = timed(() => readOf(head + "1:1\n".repeat(250_000)));
    expect(value.rows).toHaveLength(50_000_000);
    expect(milliseconds).toBeLessThan(1_000);
    expect(readPreflib(head + "1:1\n".repeat(400_000))).toMatchObject({
      refusal: { reason: "too-large" },
    });
  });
});
