import { describe, expect, test } from "vitest";

import { compareTwins } from "./compare.ts";
import { bodyWords, ownAddress, twinFacts } from "./facts.ts";
import { twinKeys } from "./keys.ts";
import { NEAR_TWINS } from "./sample-near-twins.ts";
import { noticeThat, type Said, TWINS } from "./sample-twins.ts";
import { titleWords } from "./title-words.ts";

const factsOf = (said: Said) => twinFacts(noticeThat(said));

describe("two notices", () => {
  test.each(TWINS)("of one call are joined: %s", (_, a, b) => {
    const [one, other] = [factsOf(a), factsOf(b)];
    expect(compareTwins(one, other).verdict).toBe("same");
    expect(compareTwins(other, one)).toEqual(compareTwins(one, other));
    expect(twinKeys(one).some((key) => twinKeys(other).includes(key))).toBe(true);
  });

  test("the near-twins are thirty at least", () => {
    expect(NEAR_TWINS.length).toBeGreaterThanOrEqual(30);
  });

  test.each(NEAR_TWINS)("of two calls are not: %s", (_, a, b) => {
    const [one, other] = [factsOf(a), factsOf(b)];
    expect(compareTwins(one, other).verdict).not.toBe("same");
    expect(compareTwins(other, one).verdict).toBe(compareTwins(one, other).verdict);
  });

  test("of one European procedure are one call, whatever words each journal puts on it", () => {
    const european = { procedure: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee" };
    const one = twinFacts({ ...noticeThat({ source: "boamp", title: "Nettoyage" }), ...european });
    const words = {
      source: "ted",
      title: "Entretien des écoles du nord",
      siret: "21690123100011",
    } as const;
    const other = twinFacts({ ...noticeThat(words), ...european });
    expect(compareTwins(one, other)).toEqual({ verdict: "same", signs: ["same-procedure"] });
    expect(twinKeys(one).some((key) => twinKeys(other).includes(key))).toBe(true);
    expect(compareTwins(one, twinFacts(noticeThat(words))).verdict).toBe("different");
  });

  test("that may be one call are put to a person, with what they agree on", () => {
    const moved = compareTwins(
      factsOf({ deadline: { date: Temporal.PlainDate.from("2026-12-18") } }),
      factsOf({ source: "ted", deadline: { date: Temporal.PlainDate.from("2026-12-11") } }),
    );
    expect(moved).toEqual({
      verdict: "likely",
      signs: ["same-title", "same-body", "other-deadline"],
    });
  });
});

describe("what is compared", () => {
  test("leaves out the ceremony of titles, and tells words, years and numbers apart", () => {
    expect(titleWords("Appel à projets n° 3 : l’Été des Arts 2026, lot b, volet IV")).toEqual({
      words: new Set(["ete", "art", "lot", "volet"]),
      years: new Set(["2026"]),
      numbers: new Set(["3", "lot b", "volet 4"]),
      names: new Set(["ete", "arts"]),
    });
  });

  test("knows the rank of a body", () => {
    expect(bodyWords("Conseil départemental de la Drôme")).toEqual({
      siren: undefined,
      rank: "department",
      words: new Set(["drome"]),
    });
  });

  test("takes no front page nor first level for the address of one call", () => {
    expect(ownAddress("https://www.region.example/")).toBeUndefined();
    expect(ownAddress("https://region.example/aides")).toBeUndefined();
    expect(ownAddress("https://region.example/voir?id=4&utm_source=x#y")).toBe(
      "region.example/voir?id=4",
    );
    expect(ownAddress("pas une adresse")).toBeUndefined();
  });
});
