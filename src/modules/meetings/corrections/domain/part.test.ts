import { expect, test } from "vitest";

import { type Line, partsOf, withLines } from "./part.ts";

const WORDS = { todo: "À faire", until: "avant le" };
const MINUTES = `Personne n’a fermé cette réunion : elle s’est terminée d’elle-même.

## 1. Le toit

- **Décidé** : On le répare. Consentent : Josiane, Solène.
- **À faire** : Demander un devis. Solène, avant le 3 décembre 2026.
- **À faire** : Ranger l’échelle. Qui veut.

## 2. Les clés

À huis clos, entre membres du cercle : Une personne.

- **Noté** : Rien d’autre.

## Reste à voir

- La date de janvier

## Qui était là

Là : Josiane, Solène.

Inès, dont la voix est à Jean-Rémy.`;

test("minutes are read part by part, each line with its words, who and by when", () => {
  const parts = partsOf(MINUTES, WORDS);
  expect(parts.map(({ title }) => title)).toEqual([
    undefined,
    "1. Le toit",
    "2. Les clés",
    "Reste à voir",
    "Qui était là",
  ]);
  expect(parts[1]?.lines).toEqual([
    {
      isItem: true,
      label: "Décidé",
      words: "On le répare. Consentent : Josiane, Solène.",
      todo: undefined,
    },
    {
      isItem: true,
      label: "À faire",
      words: "Demander un devis",
      todo: { who: "Solène", due: "3 décembre 2026" },
    },
    {
      isItem: true,
      label: "À faire",
      words: "Ranger l’échelle",
      todo: { who: "Qui veut", due: "" },
    },
  ]);
  expect(parts[4]?.lines).toEqual([
    { isItem: false, label: "Là", words: "Josiane, Solène.", todo: undefined },
    {
      isItem: false,
      label: undefined,
      words: "Inès, dont la voix est à Jean-Rémy.",
      todo: undefined,
    },
  ]);
});

test("each part written again as it was read is the same text, to the letter", () => {
  const parts = partsOf(MINUTES, WORDS);
  expect(parts).toHaveLength(5);
  for (const [place, { lines }] of parts.entries())
    expect(withLines(MINUTES, place, lines, WORDS)).toBe(MINUTES);
});

const item = (more: Partial<Line>): Line => ({
  isItem: true,
  label: undefined,
  words: "",
  todo: undefined,
  ...more,
});

test("one part changes and no other; what says nothing goes, and nothing makes a heading", () => {
  const [, roof] = partsOf(MINUTES, WORDS);
  const [decided, quote] = roof?.lines ?? [];
  const lines = [
    { ...(decided ?? item({})), words: "On le répare\n## en mars." },
    { ...(quote ?? item({})), todo: { who: "Nadège", due: "" } },
    item({ label: "Noté", words: " " }),
    item({ label: "Noté", words: "Il pleut." }),
  ];
  expect(withLines(MINUTES, 1, lines, WORDS)).toBe(
    MINUTES.replace(
      /- \*\*Décidé[\s\S]*?Qui veut\./,
      "- **Décidé** : On le répare ## en mars.\n- **À faire** : Demander un devis. Nadège.\n- **Noté** : Il pleut.",
    ),
  );
  const there = [item({ isItem: false, label: "Là", words: "Josiane.\n\n## Faux titre\n- Liste" })];
  expect(withLines(MINUTES, 4, there, WORDS)).toBe(
    MINUTES.replace(/Là : [\s\S]*$/, "Là : Josiane.\nFaux titre\nListe"),
  );
  expect(withLines(MINUTES, 5, [], WORDS)).toBeUndefined();
});

test("a text that somebody wrote in another way is kept whole", () => {
  const own = "Un mot.\n\n## Titre\n\nDeux lignes\nde suite.\n\n- a\n- b\n  suite";
  const parts = partsOf(own, WORDS);
  expect(parts).toHaveLength(2);
  expect(withLines(own, 1, parts[1]?.lines ?? [], WORDS)).toBe(
    "Un mot.\n\n## Titre\n\nDeux lignes\nde suite.\n\n- a\n- b suite",
  );
});
