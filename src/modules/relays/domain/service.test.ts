import { expect, test } from "vitest";

import { knownId } from "#basics/id";
import { readHoursWords, writeHours } from "#rules/premises";

import { readHours, writeHoursTyped } from "../web/service-forms.ts";
import { decideNext, type Passing, type Turn } from "./relay.ts";
import { answersAt, inTurnOf, readersOf, type Served } from "./service.ts";

const NOW = Temporal.Instant.from("2026-11-25T08:00:00Z");
const QUENTIN = knownId<"Person">("00000000-0000-4000-8000-000000000001");
const ODILE = knownId<"Person">("00000000-0000-4000-8000-000000000002");
const MALIKA = knownId<"Person">("00000000-0000-4000-8000-000000000003");
const CCAS = knownId<"RelayService">("00000000-0000-4000-8000-000000000009");

const weekOf = (words: string) => {
  const week = readHoursWords(words);
  if (week === undefined) throw new Error(words);
  return writeHours(week) ?? "";
};

test.each([
  ["2026-11-25T08:00:00Z", true],
  ["2026-11-25T07:59:00Z", false],
  ["2026-11-25T15:59:00Z", true],
  ["2026-11-25T16:00:00Z", false],
  ["2026-11-28T10:00:00Z", false],
  // 11 November 2026 is a Wednesday, and a public holiday; in summer the clocks show an hour more.
  ["2026-11-11T10:00:00Z", false],
  ["2026-07-15T07:00:00Z", true],
])("from Monday to Friday, from 9 to 17, at %s: %s", (at, answers) => {
  const hours = weekOf("du lundi au vendredi, de 9 h à 17 h, fermé les jours fériés");
  expect(answersAt({ hours }, Temporal.Instant.from(at))).toBe(answers);
});

test("what is no plain week never answers", () => {
  expect(answersAt({ hours: "Jan-Mar: Mo 09:00-12:00" }, NOW)).toBe(false);
});

test.each([
  "du lundi au vendredi, de 9 h à 17 h, fermé les jours fériés",
  "tous les jours, de 0 h à 24 h",
  "lundi et jeudi 9h-12h et 14h-24h",
])("hours that are written again are read again: %s", (words) => {
  const week = readHours(words);
  if (week === undefined) throw new Error(words);
  expect(readHours(writeHoursTyped(week))).toEqual(week);
});

test.each(["quand on peut", "sur rendez-vous", ""])(
  "what says no hours is not read: %s",
  (words) => {
    expect(readHours(words)).toBeUndefined();
  },
);

test("neither whose silence it is, nor who stands in the list by themself, answers for a service", () => {
  expect(readersOf([QUENTIN, ODILE, MALIKA], { owner: MALIKA, persons: [QUENTIN] })).toEqual([
    ODILE,
  ]);
});

const servedThat = (said: Served["said"]) => ({
  service: "Le CCAS",
  served: {
    id: knownId<"RelayServed">("00000000-0000-4000-8000-00000000000a"),
    space: knownId<"Space">("00000000-0000-4000-8000-00000000000b"),
    service: CCAS,
    place: 2,
    name: "Ana",
    telephone: undefined,
    said,
    askedAt: NOW,
    saidAt: NOW,
  },
});

test("a service that said yes is named in its place among those of the list; before, it is not", () => {
  const both = [
    { person: QUENTIN, place: 1, name: "Quentin" },
    { person: ODILE, place: 3, name: "Odile" },
  ];
  const names = (said: Served["said"]) =>
    inTurnOf({ chain: both, served: servedThat(said) }).map(({ name }) => name);
  expect(names("yes")).toEqual(["Quentin", "Le CCAS", "Odile"]);
  expect(names("waiting")).toEqual(["Quentin", "Odile"]);
});

type All = Passing<Turn>["told"];
const of = (person: typeof QUENTIN, more: Partial<All[number]> = {}) => ({
  person,
  reached: true,
  toldAt: NOW,
  answer: undefined,
  ...more,
});
const chain: readonly Turn[] = [CCAS, QUENTIN];
const next = (told: All, passed?: typeof CCAS) =>
  decideNext<Turn>({ delay: "half-hour", chain, told, passed }, NOW);

test("a service is one turn: waited for while nobody of it answers, and not once one cannot", () => {
  expect(next([])).toEqual({ what: "tell", turns: [CCAS] });
  const both = (answer?: "cannot" | "takes") => [
    of(ODILE, { service: CCAS, answer }),
    of(MALIKA, { service: CCAS }),
  ];
  expect(next(both()).what).toBe("waits");
  expect(next(both("cannot"))).toEqual({ what: "tell", turns: [QUENTIN] });
  expect(next(both("takes")).what).toBe("stands");
  expect(next([...both("cannot"), of(QUENTIN, { answer: "cannot" })]).what).toBe("nobody");
});

test("passed over, it is not waited for", () => {
  expect(next([], CCAS)).toEqual({ what: "tell", turns: [QUENTIN] });
});
