import fc from "fast-check";
import { expect, test } from "vitest";

import { plain } from "#basics/text";

import { type Entry, readEntries, readSuffixes } from "./hunspell.ts";
import { openForms, writeForms } from "./lexicon.ts";

const AFFIXES = `
SFX S. Y 2
SFX S. 0 0/L'D'Q' [^sxz]
SFX S. 0 s/D'Q' [^sxz]
SFX X. Y 3
SFX X. 0 x/D'Q' [aeoœ]u
SFX X. l ux/D'Q' al
SFX X. il ux/D'Q' ail
SFX F. Y 2
SFX F. f ve/L'D'Q' [iïu]f
SFX F. f ves/D'Q' [iïu]f
SFX a0 Y 2
SFX a0 er é er
SFX a0 er ons er
PFX L' Y 1
PFX L' 0 l' .
`;
const read = (dictionary: string) => [...readEntries(dictionary, readSuffixes(AFFIXES))];

test.each([
  { line: "animal/X.", kind: "noun", forms: ["animal", "animaux"] },
  { line: "travail/X.", kind: "noun", forms: ["travail", "travaux"] },
  { line: "lieu/X.", kind: "noun", forms: ["lieu", "lieux"] },
  { line: "sportif/F.", kind: "noun", forms: ["sportif", "sportive", "sportives"] },
  { line: "aîné/S.", kind: "noun", forms: ["aine", "aines"] },
  { line: "ganter/a0p+", kind: "verb", forms: ["gante", "ganter", "gantons"] },
  { line: "Drôme/L'D'Q'", kind: "name", forms: ["drome"] },
])("$line is read with all its forms", ({ line, kind, forms }) => {
  const [entry] = read(line);
  expect(entry?.kind).toBe(kind);
  expect([...(entry?.forms ?? [])].toSorted()).toEqual(forms);
});

test.each(["84310", "-", "1er/--", "porte-à-porte/S.", "zut/{}"])(
  "« %s » is no word of ours",
  (line) => {
    expect(read(line)).toEqual([]);
  },
);

test("whatever stands in a dictionary or a file of affixes, it is read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (dictionary, affixes) => {
      for (const { forms } of readEntries(dictionary, readSuffixes(AFFIXES)))
        for (const form of forms) expect(form).toMatch(/^[a-z]{2,}$/);
      expect(readSuffixes(affixes.replaceAll("SFX", "")).size).toBe(0);
    }),
  );
});

const word = fc.stringMatching(/^[a-z]{2,12}$/);
const entry: fc.Arbitrary<Entry> = fc.record({
  lemma: word,
  kind: fc.constantFrom("noun", "verb", "name"),
  forms: fc.array(word, { minLength: 1, maxLength: 6 }).map((forms) => new Set(forms)),
});

test("what is written in the file of forms is found there again, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), word, (entries, other) => {
      const lexicon = openForms(Buffer.from(writeForms(entries)));
      for (const { lemma, kind, forms } of entries)
        for (const form of forms) expect(lexicon.readingsOf(form)).toContainEqual({ lemma, kind });
      const isHeld = entries.some(({ forms }) => forms.has(other));
      expect(lexicon.readingsOf(other).length > 0).toBe(isHeld);
    }),
  );
});

test("the forms of a noun that begin like it are told", () => {
  const lexicon = openForms(Buffer.from(writeForms(read("animal/X.\nanimaux\nsportif/F."))));
  expect(lexicon.formsOf("animal")).toEqual(["animal", "animaux"]);
  expect(lexicon.formsOf(plain("Sportif"))).toEqual(["sportif", "sportive", "sportives"]);
});
