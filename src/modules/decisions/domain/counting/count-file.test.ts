import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { CountRefusal } from "./count-check.ts";
import { readCountJson, writeCountJson } from "./count-file-json.ts";
import { readCountFile, writeCountFile } from "./count-file-text.ts";
import { type CountFile, type FileBody, THRESHOLDS } from "./count-file.ts";
import { type Marks, type Method, METHODS } from "../methods/method.ts";
import { summarise } from "./summary.ts";

/** Words that spreadsheets and separators trip on. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    "=1+1",
    "'=x",
    "''@y",
    "-3",
    "a;b",
    'un "mot"',
    "deux\nlignes",
    "fin\r",
    " bord ",
    "\tx",
    "'",
  ),
);

function optionsOf(method: Method, most: number): number {
  if (method === "consent") return 1;
  return method === "majority" ? 2 : most;
}

function marksOf(method: Method, options: number): fc.Arbitrary<Marks> {
  const zeros = Array.from({ length: options }, () => 0);
  switch (method) {
    case "judgment":
      return fc.array(fc.nat(5), { minLength: options, maxLength: options });
    case "ranked":
      return fc.array(fc.nat(options), { minLength: options, maxLength: options });
    case "approval":
    case "equal-shares":
      return fc.array(fc.nat(1), { minLength: options, maxLength: options });
    case "consent":
      return fc.nat(2).map((mark) => [mark]);
    case "majority":
    case "nomination":
    case "plurality":
      return fc.nat(options).map((chosen) => zeros.map((_, i) => (i + 1 === chosen ? 1 : 0)));
  }
}

function membersOf(method: Method, options: number): fc.Arbitrary<FileBody> {
  return fc.nat(12).chain((count) => {
    const names = Array.from({ length: count }, (_, i) => `v${String(i + 1).padStart(4, "0")}`);
    const member = (pseudonym: string) =>
      fc.record({
        pseudonym: fc.constant(pseudonym),
        voices: fc.integer({ min: 1, max: 9 }),
        marks: fc.option(marksOf(method, options), { nil: undefined }),
        delegates: fc.subarray(names.filter((name) => name !== pseudonym)),
        without: fc.constantFrom(undefined, "expired", "refused", "gone", "nobody"),
      });
    return fc.tuple(...names.map(member)).map((members) => ({ kind: "members" as const, members }));
  });
}

function ballotsOf(method: Method, options: number): fc.Arbitrary<FileBody> {
  return fc.record({
    kind: fc.constant("ballots" as const),
    ballots: fc.array(
      fc.record({ marks: marksOf(method, options), voices: fc.integer({ min: 1, max: 9 }) }),
      { maxLength: 8 },
    ),
    absent: fc.record({ members: fc.nat(5), voices: fc.nat(9) }),
  });
}

const files: fc.Arbitrary<CountFile> = fc
  .tuple(fc.constantFrom(...METHODS), fc.integer({ min: 1, max: 5 }), fc.boolean())
  .chain(([method, most, secret]) => {
    const options = optionsOf(method, most);
    const rest = fc.record({
      vote: fc.uuid(),
      question: words,
      circle: words,
      method: fc.constant(method),
      secrecy: fc.constant(secret ? ("secret" as const) : ("open" as const)),
      closedAt: fc.constant("2026-11-25T19:00:00Z"),
      rules: fc.record({
        quorum: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
        threshold: fc.constantFrom(...THRESHOLDS),
        budget:
          method === "equal-shares"
            ? fc.nat(1_000_000)
            : fc.option(fc.nat(1_000_000), { nil: undefined }),
        cap: fc.option(fc.nat(9), { nil: undefined }),
      }),
      options: fc.tuple(
        ...Array.from({ length: options }, (_, lot) =>
          fc.record({ label: words, cost: fc.nat(90_000), lot: fc.constant(lot) }),
        ),
      ),
      previous: fc.constant("0".repeat(64)),
    });
    const body = secret ? ballotsOf(method, options) : membersOf(method, options);
    return fc.tuple(rest, body, fc.boolean()).map(([told, is, figures]): CountFile => {
      const file = { ...told, body: is };
      return figures
        ? { ...file, body: { kind: "figures", summary: summarise(file).summary } }
        : file;
    });
  });

describe("the file of a count", () => {
  test("is read back as it was written, as a table and as JSON-LD", () => {
    fc.assert(
      fc.property(files, (file) => {
        expect(readCountFile(writeCountFile(file))).toEqual({ done: true, value: file });
        expect(readCountJson(writeCountJson(file))).toEqual({ done: true, value: file });
      }),
      { numRuns: 300 },
    );
  });

  test("is the same byte for byte, whichever way it came", () => {
    fc.assert(
      fc.property(files, (file) => {
        const text = writeCountFile(file);
        const json = readCountJson(writeCountJson(file));
        const again = readCountFile(text);
        expect(json.done && writeCountFile(json.value)).toBe(text);
        expect(again.done && writeCountFile(again.value)).toBe(text);
      }),
    );
  });
});

const garden: CountFile = {
  vote: "7a1b6a52-0d3e-4d5e-9d5a-0a4d7f1c2b3e",
  question: "Où se retrouver en janvier ?",
  circle: "Jardins du Roubion",
  method: "plurality",
  secrecy: "open",
  closedAt: "2026-11-25T19:00:00Z",
  rules: { quorum: undefined, threshold: "simple", budget: undefined, cap: undefined },
  options: [
    { label: "Le jardin ; ou la serre", cost: undefined, lot: 2 },
    { label: "=SOMME(A1)", cost: undefined, lot: 1 },
  ],
  previous: "0".repeat(64),
  body: {
    kind: "members",
    members: [
      { pseudonym: "v0001", voices: 1, marks: [1, 0], delegates: [], without: undefined },
      { pseudonym: "v0002", voices: 1, marks: undefined, delegates: ["v0001"], without: undefined },
      { pseudonym: "v0003", voices: 2, marks: undefined, delegates: [], without: "expired" },
      { pseudonym: "v0004", voices: 1, marks: [0, 0], delegates: ["v0003"], without: undefined },
    ],
  },
};
const table = writeCountFile(garden);
const lines = table.split("\r\n");

test("the table reads as a person would write it, and runs nothing in a spreadsheet", () => {
  expect(lines.slice(0, 6)).toEqual([
    "\ufeffcompte Archipel;1",
    "vote;7a1b6a52-0d3e-4d5e-9d5a-0a4d7f1c2b3e",
    "question;Où se retrouver en janvier ?",
    "cercle;Jardins du Roubion",
    "méthode;choix unique",
    "bulletin;ouvert",
  ]);
  expect(table).toContain('1;"Le jardin ; ou la serre";;2\r\n2;\'=SOMME(A1);;1\r\n');
  expect(table).toContain(
    "v0001;1;;;1;0\r\nv0002;1;v0001;\r\nv0003;2;;échue\r\nv0004;1;v0003;;0;0",
  );
  expect(table).not.toMatch(/(^|;)[=+@]/m);
});

/** As LibreOffice writes it again: every row as wide as the widest, its own separator and quotes. */
function savedAgain(sign: string, end: string): string {
  const rows = lines.slice(0, -1).map((line) => {
    const cells = line.replace("\ufeff", "").split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const quoted = cells.map((cell) =>
      cell.startsWith('"') || /^\d+$|^$/.test(cell) ? cell : `"${cell}"`,
    );
    return [...quoted, ...Array.from({ length: 6 - quoted.length }, () => "")].join(sign);
  });
  return rows.join(end) + end;
}

test.each([
  [";", "\n"],
  [",", "\r\n"],
  ["\t", "\n"],
])("a table that a spreadsheet saved again, with « %s », is the same count", (sign, end) => {
  expect(readCountFile(savedAgain(sign, end))).toEqual({ done: true, value: garden });
});

/** The table with one of its lines written otherwise. */
function forged(line: string, into: string): string {
  expect(table).toContain(`${line}\r\n`);
  return table.replace(`${line}\r\n`, `${into}\r\n`);
}

const FORGED: readonly (readonly [string, () => string, CountRefusal, number])[] = [
  ["no count at all", () => "nom;prix\n", "not-a-count", 1],
  ["another version", () => forged("compte Archipel;1", "compte Archipel;2"), "not-a-count", 1],
  [
    "a delegate who is nobody",
    () => forged("v0002;1;v0001;", "v0002;1;v0009;"),
    "unknown-delegate",
    21,
  ],
  [
    "a voice entrusted to oneself",
    () => forged("v0002;1;v0001;", "v0002;1;v0002;"),
    "self-delegation",
    21,
  ],
  [
    "the same delegate twice",
    () => forged("v0002;1;v0001;", "v0002;1;v0001 v0001;"),
    "delegate-twice",
    21,
  ],
  ["a pseudonym twice", () => forged("v0003;2;;échue", "v0001;2;;échue"), "pseudonym-twice", 22],
  ["no pseudonym", () => forged("v0003;2;;échue", ";2;;échue"), "wrong-pseudonym", 22],
  ["a mark too many", () => forged("v0001;1;;;1;0", "v0001;1;;;1;0;0"), "wrong-cells", 20],
  ["a mark too few", () => forged("v0001;1;;;1;0", "v0001;1;;;1"), "wrong-cells", 20],
  ["a mark in letters", () => forged("v0001;1;;;1;0", "v0001;1;;;oui;0"), "wrong-cells", 20],
  [
    "two answers where one is chosen",
    () => forged("v0001;1;;;1;0", "v0001;1;;;1;1"),
    "not-a-ballot",
    20,
  ],
  ["a mark below nought", () => forged("v0001;1;;;1;0", "v0001;1;;;-1;0"), "not-a-ballot", 20],
  ["voices below nought", () => forged("v0003;2;;échue", "v0003;-2;;échue"), "wrong-voices", 22],
  ["no voice", () => forged("v0003;2;;échue", "v0003;0;;échue"), "wrong-voices", 22],
  ["half a voice", () => forged("v0003;2;;échue", 'v0003;"1,5";;échue'), "wrong-cells", 22],
  [
    "too many voices",
    () => forged("v0003;2;;échue", "v0003;999999999999999999;;échue"),
    "wrong-cells",
    22,
  ],
  ["a reason that is none", () => forged("v0003;2;;échue", "v0003;2;;perdue"), "wrong-cells", 22],
  ["no method", () => forged("méthode;choix unique", "méthode;au hasard"), "wrong-fact", 5],
  [
    "a fact left out",
    () => table.replace("clos le;2026-11-25T19:00:00Z\r\n", ""),
    "missing-fact",
    1,
  ],
  ["a fact twice", () => forged("cercle;Jardins du Roubion", "question;Autre"), "fact-twice", 4],
  ["a fact of its own", () => forged("quorum;", "quorum;\r\nverdict;Le jardin"), "unknown-fact", 9],
  ["a quorum of 101", () => forged("quorum;", "quorum;101"), "wrong-fact", 1],
  [
    "the same place drawn twice",
    () => forged("2;'=SOMME(A1);;1", "2;'=SOMME(A1);;2"),
    "lot-twice",
    17,
  ],
  ["no more answers", () => forged("2;'=SOMME(A1);;1", "3;'=SOMME(A1);;1"), "wrong-cells", 17],
  [
    "a quote that never closes",
    () => forged("v0003;2;;échue", 'v0003;2;;"échue'),
    "open-quote",
    22,
  ],
  [
    "another heading",
    () =>
      forged(
        "pseudonyme;voix;confiée à;pourquoi personne;option 1;option 2",
        "nom;voix;confiée à;pourquoi personne;option 1;option 2",
      ),
    "wrong-heading",
    19,
  ],
  ["something after its end", (): string => `${table}\r\nv0005;1\r\n`, "wrong-heading", 25],
];

describe("a forged table is refused, and its line named:", () => {
  test.each(FORGED)("%s", (_, text, refusal, at) => {
    expect(readCountFile(text())).toMatchObject({
      done: false,
      refusal,
      place: { in: "line", at },
    });
  });
});

describe("forged figures are refused:", () => {
  const { summary } = summarise(garden);
  const told = writeCountFile({ ...garden, body: { kind: "figures", summary } });
  test.each([
    ["voices that come from nowhere", "1;1;2", "1;1;7", "wrong-figures"],
    ["members who do not add up", "membres;4", "membres;5", "wrong-figures"],
    [
      "voices entrusted that nobody entrusted",
      "membres entendus par d’autres;1",
      "membres entendus par d’autres;2",
      "wrong-figures",
    ],
    ["a figure left out", "voix;5\r\n", "", "missing-fact"],
    ["a figure twice", "bulletins;2", "bulletins;2\r\nbulletins;2", "fact-twice"],
  ])("%s", (_, line, into, refusal) => {
    expect(readCountFile(told).done).toBe(true);
    expect(told).toContain(line);
    const at = told.indexOf(line, told.indexOf("chiffre;valeur"));
    const forgedText = told.slice(0, at) + into + told.slice(at + line.length);
    expect(readCountFile(forgedText)).toMatchObject({ done: false, refusal });
  });
});

test("JSON that is no count, or not whole, is refused with the place of its flaw", () => {
  const json = writeCountJson(garden);
  expect(readCountJson("{")).toMatchObject({ done: false, refusal: "not-a-count" });
  expect(readCountJson(json.replace('"voices": 2', '"voices": "2"'))).toMatchObject({
    refusal: "wrong-fact",
    about: "body.members.2.voices",
  });
  expect(readCountJson(json.replace('"circle": "J', '"club": "J'))).toMatchObject({
    refusal: "wrong-fact",
  });
  expect(readCountJson(json.replace('"pseudonym": "v0003"', '"pseudonym": "v0001"'))).toMatchObject(
    { refusal: "pseudonym-twice", place: { in: "members", at: 3 } },
  );
});

test("more answers or members than a file holds are refused", () => {
  const options = Array.from({ length: 201 }, (_, lot) => ({ label: "x", cost: undefined, lot }));
  const many = { ...garden, options, body: { kind: "members", members: [] } } as const;
  expect(readCountFile(writeCountFile(many))).toMatchObject({ refusal: "too-many-options" });
});
