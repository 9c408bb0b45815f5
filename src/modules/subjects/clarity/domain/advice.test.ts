import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { lexiconOf } from "../../words/store/lexicon-file.ts";
import { commonWordsOf } from "../store/common-file.ts";
import { adviseOn, LONGEST, type MarkKind } from "./advice.ts";
import { isCommon, readCommonWords } from "./common-words.ts";
import { countWords, sentencesOf } from "./sentences.ts";

const projectFolder = process.cwd();
const lexicon = lexiconOf(projectFolder);
const words = commonWordsOf(projectFolder);

const advise = (text: string) => adviseOn(text, { lexicon, words });
const marksOf = (text: string, kind: MarkKind) =>
  advise(text)
    .advised.flatMap(({ marks }) => marks)
    .filter((mark) => mark.kind === kind)
    .map((mark) => mark.text);

describe("sentences", () => {
  test.each([
    ["Venez. Nous vous attendons ! Et vous ?", 3],
    ["M. Ferrand vient. Il a lu l’art. 5 du texte.", 2],
    ["Il dit « Venez. » Puis il part.", 2],
    ["Le prix est de 3.50 euros.", 1],
    ["# Un titre\nUne phrase", 2],
    ["- un point\n- un autre\n\nUne ligne\nqui continue", 3],
    ["1. Touchez.\n2. Lisez.", 2],
    ["Voir https://example.org/a.b?c=d. Puis venez.", 2],
    ["", 0],
    ["…", 0],
  ])("« %s » has %i", (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  test("stand where they stand in the text", () => {
    const text = "# Titre\n\nVenez **vite**.  Nous\nmangeons.";
    const found = sentencesOf(text).map(({ from, to }) => text.slice(from, to));
    expect(found).toEqual(["Titre", "Venez **vite**.", "Nous\nmangeons."]);
  });

  test("are counted in words as one counts them", () => {
    expect(countWords("L’eau du rendez-vous, aujourd’hui : 3 litres.")).toBe(6);
  });
});

const row = (count: number) => `${Array.from({ length: count }, () => "oui").join(" ")}.`;

describe("a long sentence", () => {
  test("is told beyond twenty words, and not at twenty", () => {
    expect(marksOf(row(LONGEST), "long")).toEqual([]);
    expect(marksOf(row(LONGEST + 1), "long")).toHaveLength(1);
  });
});

describe("a passive turn", () => {
  test.each([
    ["Le dossier doit être rempli.", "être rempli"],
    ["Une lettre vous sera envoyée demain.", "sera envoyée"],
    ["Nous avons été surpris.", "été surpris"],
    ["La salle est fermée par le gardien.", "est fermée"],
    ["Il est demandé de venir.", "est demandé"],
    ["Les places sont toujours attribuées par le bureau.", "sont toujours attribuées"],
    ["Le texte n’était pas encore lu par les membres.", "était pas encore lu"],
  ])("is told in « %s »", (text, said) => {
    expect(marksOf(text, "passive")).toEqual([said]);
  });

  test.each([
    "Elle est venue hier.",
    "Elle sera partie demain.",
    "Nous sommes partis sans lui.",
    "La porte est fermée.",
    "La salle est fermée par exemple le lundi.",
    "Il s’est inscrit par la poste.",
    "Ils se sont réunis par groupes.",
    "C’est fermé.",
    "Nous serons contents.",
    "Le local est situé par la route de Die.",
    "Il sera, lundi, rempli de joie.",
  ])("is none in « %s »", (text) => {
    expect(marksOf(text, "passive")).toEqual([]);
  });
});

describe("words", () => {
  test("that few meet are told, once each", () => {
    const text = "Une occurrence idiosyncratique. Les occurrences reviennent.";
    expect(marksOf(text, "rare")).toEqual(["occurrence", "idiosyncratique", "occurrences"]);
    expect(marksOf(`${text} ${text}`, "rare")).toHaveLength(3);
  });

  test.each([
    "Nous mangions des pommes.",
    "Quelqu’un viendra aujourd’hui.",
    "Les bénévoles et les adhérentes votent.",
    "Un rendez-vous avec Adrienne, à Dieulefit.",
    "Le 12 décembre 2026, à 18h30.",
  ])("that everybody meets are not, nor names and numbers: « %s »", (text) => {
    expect(marksOf(text, "rare")).toEqual([]);
  });

  test("in a heavy way are told with what to say instead, whatever their form", () => {
    const { advised } = advise("Afin d’avancer, nous effectuons un tour.");
    const heavy = advised.flatMap(({ marks }) => marks).filter(({ kind }) => kind === "heavy");
    expect(heavy.map(({ text, instead }) => `${text} → ${instead}`)).toEqual([
      "Afin d → pour",
      "effectuons → faire",
    ]);
  });

  test("of which only letters stand are told", () => {
    expect(marksOf("La CNIL répond. La CNIL aide.", "acronym")).toEqual(["CNIL"]);
  });
});

test("signs and numbers that slow who reads are told", () => {
  const text = "Venez (tous) ; le 12/03/2026, 20 % des gens viennent…";
  expect(marksOf(text, "sign")).toEqual(["(", ")", ";", "…"]);
  expect(marksOf(text, "figure")).toEqual(["12/03/2026", "20 %"]);
});

test("what is quoted is the word of another, and code and addresses are read by nobody", () => {
  const text =
    "Touchez « Télécharger (zip) ; être effacé ». Voir `être rempli` à https://a.example/;x.";
  expect(advise(text).advised).toEqual([]);
});

test("marks stand where they are, in the order of the text", () => {
  const text = "- Venez.\n- Le *dossier* doit être rempli ; merci.";
  const { advised } = advise(text);
  expect(advised.flatMap(({ marks }) => marks.map(({ from, to }) => text.slice(from, to)))).toEqual(
    ["être rempli", ";"],
  );
});

test("a text of any length and any signs is answered at once", () => {
  const hostile = [
    "« ".repeat(5_000),
    "est ".repeat(5_000),
    "[".repeat(20_000),
    "](".repeat(10_000),
    "a-".repeat(10_000),
    "``` ".repeat(5_000),
    "\n- ".repeat(7_000),
    ".".repeat(20_000),
    "1.".repeat(10_000),
  ];
  const began = performance.now();
  expect(hostile.map((text) => advise(text).sentences)).toHaveLength(hostile.length);
  expect(performance.now() - began).toBeLessThan(10_000);
});

const linesOf = (name: string) =>
  readFileSync(`src/modules/subjects/clarity/data/${name}`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

test("the lists say each word once, and nothing that is common is said to be heavy for no reason", () => {
  for (const name of ["courants.txt", "de-la-maison.txt", "plus-simples.txt"]) {
    const all = linesOf(name);
    expect(all.length).toBeGreaterThan(40);
    expect(all).toHaveLength(new Set(all).size);
  }
  expect(() => readCommonWords([], "afin de pour")).toThrow("not « said = instead »");
  expect(isCommon("sous-marin", words, lexicon)).toBe(true);
});
