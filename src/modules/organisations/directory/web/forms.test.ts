import { expect, test } from "vitest";

import { readAnswers, writeAnswer } from "#basics/form";

import { texts, numberTexts } from "../../web/texts.fr.ts";
import { knownOf, keptForm, makeForm, numbersOf, wholeForm } from "./forms.ts";

const CREST = { code: "26108" };
const full = {
  nom: "La Grange",
  genre: "association",
  objet: "Un lieu pour se voir.",
  commune: "Crest",
  fonction: "presidency",
  lien: "élue",
};

test("the entry of a court is read whole, or said beside the field that is wrong, with all the rest", () => {
  const typed = { ...full, tribunal: "Colmar", volume: "xii", folio: "34" };
  const read = readAnswers(makeForm(CREST), typed);
  expect(read.fits && numbersOf(read.data)).toEqual({
    inscription: "Colmar, volume XII, folio 34",
  });
  const without = readAnswers(makeForm(CREST), { ...typed, nom: " ", folio: "" });
  expect(!without.fits && without.problems).toEqual({
    nom: texts.make.problems.name,
    volume: numberTexts["volume-and-folio"],
  });
  const elsewhere = readAnswers(makeForm(CREST), { ...typed, tribunal: "Paris" });
  expect(!elsewhere.fits && elsewhere.problems).toEqual({
    tribunal: numberTexts["unknown-court"],
  });
});

test("without a court, its volume and folio are nothing", () => {
  const read = readAnswers(makeForm(CREST), { ...full, volume: "12", folio: "x" });
  expect(read.fits && numbersOf(read.data)).toEqual({});
});

test("a commune that was not found, a number and a site that are none, are said in the order of the page", () => {
  const typed = { ...full, numero: "W12", site: "chez nous", lien: "" };
  const read = readAnswers(makeForm({ problem: "Où donc ?" }), typed);
  expect(!read.fits && Object.keys(read.problems)).toEqual(["commune", "numero", "site", "lien"]);
  expect(!read.fits && read.problems["commune"]).toBe("Où donc ?");
});

test("once verified, its name, kind and numbers are not read at all", () => {
  const read = readAnswers(keptForm(CREST), { ...full, numero: "nonsense", version: "3" });
  expect(read.fits && read.data).toMatchObject({ commune: "26108", version: 3 });
  expect(read.fits && Object.keys(read.data)).not.toContain("name");
  expect(readAnswers(wholeForm(CREST), { ...full, numero: "nonsense" }).fits).toBe(false);
});

test("what is known of an organisation is written as one would type it", () => {
  const { shape } = wholeForm(CREST);
  const numbers = { rna: "W263001234", inscription: "Metz, volume 7, folio 12B" };
  const known = knownOf({ numbers, town: "Crest", department: "26" });
  expect(writeAnswer(shape.number, known.number)).toBe("W263001234");
  expect(writeAnswer(shape.commune, known.commune)).toBe("Crest (26)");
  expect([known.court, known.volume, known.folio]).toEqual(["Metz", "7", "12B"]);
});
