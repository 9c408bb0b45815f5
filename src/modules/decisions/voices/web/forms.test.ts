import { expect, test } from "vitest";

import { type Form, readAnswers, type Typed } from "#basics/form";
import { newId } from "#basics/id";

import { answerForm, mineForm, namedIn, takeBackForm } from "./forms.ts";

const [lucienne, yvonne] = [newId<"Person">(), newId<"Person">()];
const mine = mineForm({
  given: [],
  ended: [],
  received: [],
  past: [],
  circles: [],
  companions: [
    { person: lucienne, name: "Lucienne" },
    { person: yvonne, name: "Yvonne" },
  ],
});
const said = (asks: Form, typed: Typed) => {
  const read = readAnswers(asks, typed);
  return read.fits ? read.data : read.problems;
};

test("those named are in order of preference, an empty choice is nobody", () => {
  const read = readAnswers(mine, { to: "", second: yvonne, third: lucienne, until: "" });
  expect(read.fits && namedIn(read.data)).toEqual([yvonne, lucienne]);
  expect(read.fits && read.data.until).toBeUndefined();
});

test("a voice goes to somebody or to nobody, and not to both", () => {
  expect(said(mine, { to: lucienne, nobody: "1" })).toEqual({
    nobody: "Choisissez une personne, ou à personne : pas les deux.",
  });
  expect(said(mine, { to: "" })).toEqual({ to: "Choisissez une personne." });
  expect(said(mine, { nobody: "1" })).toMatchObject({ nobody: true });
  expect(said(mine, { to: lucienne, until: "jamais" })).toEqual({
    until: "Ce jour n’est pas lisible. Écrivez-le ainsi : 31/12/2027.",
  });
});

test("what goes with a button is read whole, or not at all", () => {
  const vote = newId<"Vote">();
  expect(said(takeBackForm, { circle: "", theme: "", vote })).toEqual({
    circle: undefined,
    theme: undefined,
    vote,
  });
  expect(readAnswers(takeBackForm, { vote: "tous" }).fits).toBe(false);
  expect(
    readAnswers(answerForm, { delegation: newId<"Delegation">(), answer: "refused" }).fits,
  ).toBe(true);
  expect(
    readAnswers(answerForm, { delegation: newId<"Delegation">(), answer: "peut-être" }).fits,
  ).toBe(false);
});
