import { describe, expect, test } from "vitest";

import { form, putOf, readAnswers, writeAnswer } from "./form.ts";
import { lookedUp } from "./looked-up.ts";
import {
  boxes,
  choice,
  chosen,
  day,
  line,
  lines,
  maybeChoice,
  maybeChosen,
  maybeDay,
  maybeLine,
  maybeLines,
  maybeWhole,
  version,
  whole,
  yes,
} from "./questions.ts";

const ID = "6f1c1a52-7d5f-4a51-9d43-0c2c3c1d2e3f";
const label = "Quoi ?";
const empty = "Dites quoi.";
const says = { open: "Ouvert", shut: "Fermé" };
const of = ["open", "shut"] as const;

const notOffered = "Choisissez une des réponses proposées.";
const KINDS = {
  line: line("f", { label, empty, most: 10 }),
  "maybe a line": maybeLine("f", { label, most: 10 }),
  lines: lines("f", { label, empty, most: 10 }),
  "maybe lines": maybeLines("f", { label, most: 10 }),
  day: day("f", { label, empty }),
  "maybe a day": maybeDay("f", { label, empty }),
  whole: whole("f", { label, empty, least: 2, most: 12 }),
  "maybe whole": maybeWhole("f", { label, empty, least: 2, most: 1_200 }),
  choice: choice("f", { label, of, says, empty }),
  "choice with a rest": choice("f", { label, of, says, otherwise: "open" }),
  "maybe a choice": maybeChoice("f", { label, of, says }),
  "looked up": lookedUp({ name: "f", label, as: "line" }, { found: { value: 26 }, write: String }),
  "looked up in vain": lookedUp<number>(
    { name: "f", label, as: "line" },
    { found: { problem: "Nous ne connaissons pas « Crestt »." }, write: String },
  ),
  boxes: boxes("f", { label, of: [] }),
  yes: yes("f", { label }),
  "yes in a word": yes("f", { label, word: "oui" }),
  chosen: chosen("f", { label, of: [], empty }),
  "maybe chosen": maybeChosen("f", { label, of: [], empty }),
  version: version(),
} as const;
type Kind = keyof typeof KINDS;
const kinds = Object.keys(KINDS).filter((kind): kind is Kind => kind in KINDS);

function read(kind: Kind, typed: string | readonly string[] | undefined) {
  const sent = typed === undefined ? {} : { [putOf(KINDS[kind]).name]: typed };
  const told = readAnswers(form({ it: KINDS[kind] }), sent);
  return told.fits ? told.data["it"] : Object.values(told.problems)[0];
}

const noon = Temporal.PlainDate.from("2026-11-30");
const long = "Écrivez moins de 10 caractères.";

describe("what was typed is read", () => {
  const cases: readonly (readonly [Kind, string | readonly string[] | undefined, unknown])[] = [
    ["line", "  un  deux ", "un deux"],
    ["line", " \n ", empty],
    ["line", undefined, empty],
    ["line", ["a", "b"], empty],
    ["line", "onze lettres", long],
    ["maybe a line", " ", undefined],
    ["maybe a line", undefined, undefined],
    ["maybe a line", "onze lettres", long],
    ["lines", "a\r\nb ", "a\nb"],
    ["lines", "", empty],
    ["maybe lines", "a\r\nb", "a\nb"],
    ["maybe lines", "", undefined],
    ["maybe lines", "onze lettres", long],
    ["day", "30/11/2026", noon],
    ["day", "2026-11-30", noon],
    ["day", "31/02/2026", empty],
    ["day", "", empty],
    ["maybe a day", "", undefined],
    ["maybe a day", "30.11.2026", noon],
    ["maybe a day", "demain", empty],
    ["whole", "12", 12],
    ["whole", "1", empty],
    ["whole", "13", empty],
    ["whole", "1e1", empty],
    ["maybe whole", "", undefined],
    ["maybe whole", undefined, undefined],
    ["maybe whole", " 1\u202f200 ", 1_200],
    ["maybe whole", "1", empty],
    ["maybe whole", "1 201", empty],
    ["maybe whole", "douze", empty],
    ["choice", "shut", "shut"],
    ["choice", "wide", empty],
    ["choice", undefined, empty],
    ["choice with a rest", "wide", notOffered],
    ["choice with a rest", "", "open"],
    ["choice with a rest", undefined, "open"],
    ["maybe a choice", "", undefined],
    ["maybe a choice", "shut", "shut"],
    ["maybe a choice", "wide", notOffered],
    ["maybe a choice", undefined, undefined],
    ["boxes", undefined, []],
    ["boxes", "a", ["a"]],
    ["boxes", ["a", "b"], ["a", "b"]],
    ["yes", "1", true],
    ["yes", undefined, false],
    ["yes", "2", notOffered],
    ["yes", "", false],
    ["yes in a word", "oui", true],
    ["yes in a word", "1", notOffered],
    ["chosen", ID, ID],
    ["chosen", "robert", empty],
    ["chosen", undefined, empty],
    ["maybe chosen", ID, ID],
    ["maybe chosen", "", undefined],
    ["maybe chosen", "robert", empty],
    ["looked up", "la Drôme", 26],
    ["looked up", undefined, 26],
    ["looked up in vain", "Crestt", "Nous ne connaissons pas « Crestt »."],
    ["version", "3", 3],
    ["version", undefined, undefined],
    ["version", "", 0],
    ["version", "3; drop", 0],
  ];
  test.each(cases)("%s: %j", (kind, typed, value) => {
    expect(read(kind, typed)).toStrictEqual(value);
  });
  test.each([
    ["line", line("f", { label, empty }), 200],
    ["maybe a line", maybeLine("f", { label }), 200],
    ["lines", lines("f", { label, empty }), 5_000],
    ["maybe lines", maybeLines("f", { label }), 5_000],
  ] as const)("%s has an end where its form says none", (_, it, most) => {
    const fits = (length: number) => readAnswers(form({ it }), { f: "é".repeat(length) }).fits;
    expect([fits(most), fits(most + 1)]).toEqual([true, false]);
  });
  test("each kind is tried", () => {
    expect(new Set(cases.map(([kind]) => kind))).toEqual(new Set(kinds));
  });
});

test.each<readonly [Kind, unknown, string | readonly string[]]>([
  ["line", "un", "un"],
  ["maybe a line", undefined, ""],
  ["day", noon, "2026-11-30"],
  ["maybe a day", noon, "2026-11-30"],
  ["whole", 7, "7"],
  ["maybe whole", 7, "7"],
  ["maybe whole", undefined, ""],
  ["choice", "shut", "shut"],
  ["maybe a choice", undefined, ""],
  ["boxes", ["a", "b"], ["a", "b"]],
  ["yes", true, "1"],
  ["yes", false, ""],
  ["looked up", 26, "26"],
  ["maybe chosen", ID, ID],
  ["version", 3, "3"],
])("%s: a known answer is written back, and read again the same", (kind, value, text) => {
  expect(writeAnswer(KINDS[kind], value)).toEqual(text);
  expect(read(kind, text)).toStrictEqual(value);
});

test.each<readonly [Kind, unknown, string | readonly string[]]>([
  ["line", "une ligne bien plus longue", "une ligne bien plus longue"],
  ["line", "", ""],
  ["choice", "ajar", "ajar"],
  ["chosen", "robert", "robert"],
  ["maybe a day", "hier", "hier"],
])("%s: what was known and no longer fits is shown as it is", (kind, value, text) => {
  expect(writeAnswer(KINDS[kind], value)).toEqual(text);
});

test("a few are put in a folded list, or all shown", () => {
  expect(putOf(KINDS["maybe a choice"]).as).toBe("list");
  const shown = maybeChoice("f", { label, of, says, as: "choices", layout: "jours" });
  expect(putOf(shown)).toMatchObject({ as: "choices", layout: "jours" });
});

test("answers stand under the names of the action, problems under those of the page", () => {
  const asked = form({
    title: line("titre", { label, empty }),
    until: day("fin", { label, empty: "Dites quand." }),
  }).refine(({ title, until }) => title !== "hier" || until.year > 2026, {
    path: ["until"],
    error: "Ce jour est passé.",
  });
  expect(readAnswers(asked, { titre: "un", fin: "30/11/2026" })).toMatchObject({
    fits: true,
    data: { title: "un", until: noon },
  });
  expect(readAnswers(asked, { titre: "", fin: "" })).toMatchObject({
    fits: false,
    problems: { titre: empty, fin: "Dites quand." },
  });
  expect(readAnswers(asked, { titre: "hier", fin: "30/11/2026" })).toMatchObject({
    fits: false,
    problems: { fin: "Ce jour est passé." },
  });
});
