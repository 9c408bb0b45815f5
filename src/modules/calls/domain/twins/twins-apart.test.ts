import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { compareTwins } from "./compare.ts";
import { twinFacts } from "./facts.ts";
import { AROUND, AT, HANDS, PARTS, PLACES, TITLES } from "./sample-parts.ts";
import { END, GARDEN, noticeThat, type Said } from "./sample-twins.ts";
import { titleWords } from "./title-words.ts";

/*
 * The same notice told twice, all but one thing: a place, a year, an edition, a lot. Nothing is joined then, and
 * whatever does not tell two calls apart (a hand, a spelling) still is.
 */

const verdict = (a: Said, b: Said) =>
  compareTwins(twinFacts(noticeThat(a)), twinFacts(noticeThat({ source: "ted", ...b }))).verdict;

/** Either way. */
const isJoined = (a: Said, b: Said) => verdict(a, b) === "same" || verdict(b, a) === "same";

const lot = (number: string, title: string) => ({ number, title });

/** Two notices alike in all but their lots. */
function withLots(a: readonly ReturnType<typeof lot>[], b: readonly ReturnType<typeof lot>[]) {
  const [one, other] = [
    noticeThat({ deadline: END }),
    noticeThat({ source: "ted", deadline: END }),
  ];
  return compareTwins(twinFacts({ ...one, lots: a }), twinFacts({ ...other, lots: b })).verdict;
}

const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const runs = { numRuns: 1_000, seed: 4_028 };

describe("two notices that say the same", () => {
  test("are joined in whatever hand they are written", () => {
    fc.assert(
      fc.property(
        oneOf(TITLES),
        oneOf(AROUND),
        oneOf(HANDS),
        oneOf(HANDS),
        (title, around, a, b) => {
          expect(verdict({ ...around, title: a(title) }, { ...around, title: b(title) })).toBe(
            "same",
          );
        },
      ),
      runs,
    );
  });

  test("of the same place and the same part are joined, in whatever spelling", () => {
    const same = oneOf(PARTS.flat().filter((spellings) => spellings.length > 1));
    const spelt = same.chain((spellings) => fc.tuple(oneOf(spellings), oneOf(spellings)));
    fc.assert(
      fc.property(
        oneOf(TITLES),
        oneOf(AROUND),
        oneOf(PLACES),
        spelt,
        (title, around, place, [a, b]) => {
          const written = (part: string) => ({ ...around, title: `${title} à ${place}, ${part}` });
          expect(verdict(written(a), written(b))).toBe("same");
        },
      ),
      runs,
    );
  });
});

describe("two notices are never joined", () => {
  test("when one adds a place", () => {
    fc.assert(
      fc.property(
        fc.record({
          title: oneOf(TITLES),
          around: oneOf(AROUND),
          place: oneOf(PLACES),
          at: oneOf(AT),
          a: oneOf(HANDS),
          b: oneOf(HANDS),
        }),
        ({ title, around, place, at, a, b }) => {
          expect(
            isJoined(
              { ...around, title: a(title) },
              { ...around, title: b(`${title}${at(place)}`) },
            ),
          ).toBe(false);
        },
      ),
      runs,
    );
  });

  test("when each names another place", () => {
    const two = fc.tuple(oneOf(PLACES), oneOf(PLACES)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(
        fc.record({
          title: oneOf(TITLES),
          around: oneOf(AROUND),
          two,
          at: oneOf(AT),
          a: oneOf(HANDS),
          b: oneOf(HANDS),
        }),
        ({ title, around, two: [first, second], at, a, b }) => {
          expect(
            isJoined(
              { ...around, title: a(`${title}${at(first)}`) },
              { ...around, title: b(`${title}${at(second)}`) },
            ),
          ).toBe(false);
        },
      ),
      runs,
    );
  });

  test("when one adds a year, an edition, a lot", () => {
    fc.assert(
      fc.property(
        fc.record({
          title: oneOf(TITLES),
          around: oneOf(AROUND),
          part: oneOf(PARTS.flat(2)),
          a: oneOf(HANDS),
          b: oneOf(HANDS),
        }),
        ({ title, around, part, a, b }) => {
          expect(
            isJoined({ ...around, title: a(title) }, { ...around, title: b(`${title}, ${part}`) }),
          ).toBe(false);
        },
      ),
      runs,
    );
  });

  test("when each names another year, edition or lot", () => {
    const two = oneOf(PARTS).chain((line) =>
      fc
        .tuple(fc.nat(line.length - 1), fc.nat(line.length - 1))
        .filter(([a, b]) => a !== b)
        .chain(([a, b]) => fc.tuple(oneOf(line[a] ?? []), oneOf(line[b] ?? []))),
    );
    fc.assert(
      fc.property(
        fc.record({
          title: oneOf(TITLES),
          around: oneOf(AROUND),
          two,
          a: oneOf(HANDS),
          b: oneOf(HANDS),
        }),
        ({ title, around, two: [first, second], a, b }) => {
          expect(
            isJoined(
              { ...around, title: a(`${title}, ${first}`) },
              { ...around, title: b(`${title}, ${second}`) },
            ),
          ).toBe(false);
        },
      ),
      runs,
    );
  });

  test.each([
    ["an added town", "La ville", "La ville de Crest"],
    ["another year", "cinq années", "cinq années, de 2026 à 2030"],
    ["a lot", "terre, outils", "lot 2 : terre, outils"],
    ["a quarter for another", "chaque quartier", "le quartier des Minguettes"],
  ])("when their texts differ by %s alone", (_, from, to) => {
    const text = GARDEN.replace(new RegExp(from, "i"), to);
    expect(text).not.toBe(GARDEN);
    expect(isJoined({ deadline: END, text: GARDEN }, { deadline: END, text })).toBe(false);
    expect(
      isJoined(
        { text: GARDEN, url: "https://r.example/aides/6" },
        { text, url: "https://r.example/aides/6" },
      ),
    ).toBe(false);
  });

  test.each<readonly [string, Said, Said]>([
    [
      "towns of one département",
      { places: [{ scale: "commune", code: "26108" }] },
      { places: [{ scale: "commune", code: "26113" }] },
    ],
    [
      "régions",
      { places: [{ scale: "region", code: "53" }] },
      { places: [{ scale: "region", code: "28" }] },
    ],
    [
      "a région and a département outside of it",
      { places: [{ scale: "region", code: "53" }] },
      { places: [{ scale: "department", code: "26" }] },
    ],
    [
      "groups of communes",
      { places: [{ scale: "group", code: "242600252" }] },
      { places: [{ scale: "group", code: "200040509" }] },
    ],
    [
      "massifs",
      { places: [{ scale: "other", code: "v", label: "Massif du Vercors" }] },
      { places: [{ scale: "other", code: "d", label: "Massif du Diois" }] },
    ],
    [
      "bodies, one of a place",
      { body: "Chambre d’agriculture" },
      { body: "Chambre d’agriculture de la Drôme" },
    ],
  ])("when they are of other %s", (_, a, b) => {
    expect(
      isJoined({ deadline: END, text: GARDEN, ...a }, { deadline: END, text: GARDEN, ...b }),
    ).toBe(false);
  });

  test("when they are of other lots of as many", () => {
    expect(withLots([lot("1", "École")], [lot("2", "École")])).toBe("likely");
    expect(withLots([lot("1", "École des Lilas")], [lot("1", "École des Roses")])).toBe("likely");
    expect(withLots([], [lot("3", "Serrurerie")])).toBe("likely");
    expect(withLots([lot("1", "Gros œuvre")], [lot("LOT-0001", "Gros œuvre")])).toBe("same");
    expect(withLots([], [lot("1", "Gros œuvre")])).toBe("same");
  });
});

describe("a place whose name is also a word of grammar", () => {
  test.each([
    ["Entretien du secteur Est", ["entretien", "secteur", "est"]],
    ["Crèche du nord-est", ["creche", "nord", "est"]],
    ["Ce que la ville est et ce qu’elle sera", ["ville", "sera"]],
  ])("is kept: %s", (title, words) => {
    expect([...titleWords(title).words]).toEqual(words);
  });
});
