import { expect, test } from "vitest";

import { form, HEALTH_ANSWER, readAnswers, type Typed } from "#basics/form";
import { line, maybeLines } from "#basics/questions";

import { healthSaid } from "./health.ts";

const asks = form({
  title: line("visite", { label: "Qui vient ?", empty: "Écrivez qui vient.", health: true }),
  note: maybeLines("note", { label: "À savoir", health: true }),
  other: maybeLines("autre", { label: "Autre chose" }),
});
const said = (typed: Typed) => healthSaid(asks, readAnswers(asks, typed));

const TYPED = { visite: "Paul, le kiné", note: "Elle a du diabète.", autre: "Son insuline" };

test("words that may say something of health come back once, with all that was typed, and no fault", () => {
  expect(said(TYPED)).toEqual({
    typed: TYPED,
    health: { words: ["diabète"], isTaken: false },
  });
});

test("kept as it is written, it is not asked again; nothing is ever refused", () => {
  expect(said({ ...TYPED, [HEALTH_ANSWER]: "garder" })).toBeUndefined();
});

test("taken away, what is left is given back to be read again, also where something else is to be mended", () => {
  const taken = said({ ...TYPED, visite: "", [HEALTH_ANSWER]: "enlever" });
  expect(taken?.health).toEqual({ words: ["diabète"], isTaken: true });
  expect(taken?.typed).toMatchObject({ visite: "", note: "Elle a.", autre: "Son insuline" });
});

test("nothing is said of other words, nor of fields that may hold them, nor before the rest is right", () => {
  expect(said({ ...TYPED, note: "Elle a du pain." })).toBeUndefined();
  expect(said({ ...TYPED, visite: "" })).toBeUndefined();
});
