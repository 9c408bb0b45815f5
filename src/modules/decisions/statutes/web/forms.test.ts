import { expect, test } from "vitest";

import { readAnswers, writeAnswer } from "#basics/form";

import { quorumOf, statutesForm, writtenOf } from "./forms.ts";

const typed = {
  version: "3",
  article: " Article 9 :\r\n  on vote  en ligne ",
  convocation: "15",
  quorum: "25",
  part: "",
  plafond: "",
  procurations: "2",
};

test("statutes are read whole, an article in one line, and a number that is left empty as none", () => {
  const read = readAnswers(statutesForm, typed);
  expect(read.fits && read.data).toEqual({
    version: 3,
    article: "Article 9 : on vote en ligne",
    noticeDays: 15,
    chosen: "25",
    part: undefined,
    cap: undefined,
    proxies: 2,
  });
});

test.each([
  [{ quorum: "none", part: "40" }, undefined],
  [{ quorum: "34", part: "quarante" }, 34],
  [{ quorum: "other", part: " 40 " }, 40],
])("another part of the voices counts only where it is chosen: %j", (changes, quorum) => {
  const read = readAnswers(statutesForm, { ...typed, ...changes });
  expect(read.fits && quorumOf(read.data)).toBe(quorum);
});

test.each([
  [{ quorum: "other" }, { part: "Écrivez un nombre entier, de 1 à 100." }],
  [{ quorum: "other", part: "101" }, { part: "Écrivez un nombre entier, de 1 à 100." }],
  [{ quorum: "12" }, { quorum: "Choisissez un quorum, ou aucun." }],
  [{ plafond: "1,5" }, { plafond: "Écrivez un nombre entier, de 0 à 1000." }],
  [{ article: "a".repeat(501) }, { article: "Écrivez moins de 500 caractères." }],
])("what does not fit is said beside its field: %j", (changes, problems) => {
  const read = readAnswers(statutesForm, { ...typed, ...changes });
  expect(!read.fits && read.problems).toEqual(problems);
});

const written = (quorum: number | undefined) => {
  const known = writtenOf({
    version: 1,
    article: undefined,
    noticeDays: 8,
    quorum,
    cap: 3,
    proxies: undefined,
  });
  const { chosen, part, noticeDays } = statutesForm.shape;
  return [
    writeAnswer(chosen, known.chosen),
    writeAnswer(part, known.part),
    writeAnswer(noticeDays, known.noticeDays),
  ];
};

test("what is written stands in the fields, a quorum of its own beside « another part »", () => {
  expect(written(undefined)).toEqual(["none", "", "8"]);
  expect(written(50)).toEqual(["50", "", "8"]);
  expect(written(40)).toEqual(["other", "40", "8"]);
  expect(writtenOf(undefined)).toEqual({ noticeDays: 0, chosen: "none" });
});
