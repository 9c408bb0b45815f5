import { describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { knownCommune } from "#rules/territory";

import { compareCandidates } from "./candidate.ts";
import { availabilityOf, decideTerms, goesAsFar, newTerms, withoutOverPause } from "./giver.ts";
import { givers, triesFor } from "./search.ts";

const today = Temporal.PlainDate.from("2026-11-26");
const terms = newTerms({ person: newId() });
const crest = knownCommune("26108");
const until = (days: number) => ({ size: 2, pausedUntil: today.add({ days }) });

describe("what a giver declares", () => {
  test("is nothing shown, two asks at once, the days of a volunteer or of an office", () => {
    expect(terms).toMatchObject({ shown: false, receive: { size: 2, pausedUntil: undefined } });
    expect(terms.openDays.week).toEqual([true, true, true, true, true, true, true]);
    const office = newTerms({ organisation: newId() }, crest);
    expect(office.openDays.week).toEqual([true, true, true, true, true, false, false]);
    expect(office.commune).toBe(crest);
  });

  test.each([
    { told: "free", receive: { size: 1, pausedUntil: undefined }, state: "free" },
    { told: "closed at none", receive: { size: 0, pausedUntil: undefined }, state: "closed" },
    { told: "paused on the last day too", receive: until(0), state: "paused" },
    { told: "free the day after", receive: until(-1), state: "free" },
  ])("today: $told", ({ receive, state }) => {
    expect(availabilityOf({ receive }, today).state).toBe(state);
  });

  test("a pause that is over is said no more", () => {
    expect(withoutOverPause({ ...terms, receive: until(-1) }, today).receive.pausedUntil).toBe(
      undefined,
    );
    expect(withoutOverPause({ ...terms, receive: until(3) }, today).receive).toEqual(until(3));
  });

  test.each([
    { told: "a distance from nowhere", changes: { km: 10 }, refusal: "where-first" },
    { told: "a pause that is over", changes: { receive: until(-1) }, refusal: "pause-is-over" },
    { told: "a pause of two years", changes: { receive: until(730) }, refusal: "pause-too-long" },
  ])("refused: $told", ({ changes, refusal }) => {
    const facts = { today, isAdult: true, offers: 1 };
    expect(decideTerms({ ...terms, ...changes }, facts)).toEqual({ done: false, refusal });
  });

  test("nobody under eighteen is in the directory, nor anybody with nothing to give", () => {
    const shown = { ...terms, shown: true };
    const decide = (isAdult: boolean, offers: number) =>
      decideTerms(shown, { today, isAdult, offers });
    expect(decide(false, 1)).toEqual({ done: false, refusal: "minor" });
    expect(decide(true, 0)).toEqual({ done: false, refusal: "no-offer" });
    expect(decide(true, 1).done).toBe(true);
  });
});

test.each([
  { km: 20, commune: crest, kilometres: 20, goes: true },
  { km: 20, commune: crest, kilometres: 20.4, goes: false },
  { km: 0, commune: crest, kilometres: 0, goes: true },
  { km: undefined, commune: crest, kilometres: 800, goes: true },
  { km: 20, commune: crest, kilometres: undefined, goes: true },
])("goes as far as $kilometres km when saying $km: $goes", ({ km, commune, kilometres, goes }) => {
  expect(goesAsFar({ km, commune }, kilometres)).toBe(goes);
});

const steps = (severalWords: boolean, place: boolean, kind: boolean) =>
  triesFor({ severalWords, place, kind }).map(({ widened }) => widened);

describe("the directory", () => {
  test("is in the order of fit, then distance, then name", () => {
    const all = [
      { fit: 1, km: undefined, name: "Zoé" },
      { fit: 1, km: 12, name: "Yves" },
      { fit: 1, km: 3, name: "Ève" },
      { fit: 1, km: 3, name: "Bruno" },
      { fit: 2, km: 90, name: "Ana" },
    ];
    const names = all.toSorted(compareCandidates).map(({ name }) => name);
    expect(names).toEqual(["Ana", "Bruno", "Ève", "Yves", "Zoé"]);
  });

  test("reads what an address asks, whatever it is, and writes it again", () => {
    const asked = givers.read({ q: [" vélo "], ou: ["Die"], genre: ["materiel"], page: ["2"] });
    expect(asked).toEqual({ words: "vélo", typedPlace: "Die", kind: "equipment", page: 2 });
    expect(
      givers.read(
        Object.fromEntries(
          [...new URLSearchParams(givers.write(asked))].map(([name, value]) => [name, [value]]),
        ),
      ),
    ).toEqual(asked);
    expect(givers.read({ genre: ["__proto__"], page: ["-1"], q: undefined })).toEqual({
      words: "",
      typedPlace: "",
      kind: undefined,
      page: 1,
    });
  });

  test("widens words, then place, then kind, and says the last step", () => {
    expect(steps(true, true, true)).toEqual([undefined, "some-words", "anywhere", "any-kind"]);
    expect(steps(false, true, false)).toEqual([undefined, "anywhere"]);
    expect(steps(false, false, false)).toEqual([undefined]);
    expect(triesFor({ severalWords: true, place: true, kind: true }).at(-1)).toEqual({
      widened: "any-kind",
      allWords: false,
      hasPlace: false,
      hasKind: false,
    });
  });
});
