import { expect, test } from "vitest";

import { newId } from "#basics/id";

import type { ToldVerdict } from "../actions/see-reviews.ts";
import { redressOf, statementOf } from "./statement.ts";

const NOW = Temporal.Instant.from("2026-11-25T08:00:00Z");
const hidden: ToldVerdict = {
  id: newId(),
  subject: { kind: "call", id: newId() },
  is: "appel",
  outcome: "hide",
  ground: "law",
  reasons: "Ce texte donne l’adresse d’une voisine (Code civil, article 9).",
  givenAt: NOW,
  voices: 2,
  contests: undefined,
  sameEyes: false,
  isOfInstance: true,
  uponNotice: true,
};

const partsOf = (verdict: ToldVerdict) =>
  new Map(statementOf(verdict, NOW).map(({ label, says }) => [label, says]));

test("hiding states each part that the law asks for", () => {
  expect([...partsOf(hidden).keys()]).toEqual([
    "Décision",
    "Contenu",
    "Ce qui change",
    "Date",
    "Qui a décidé",
    "À la suite de quoi",
    "Fondement",
    "Faits et raisons",
    "Comment",
  ]);
});

test.each([
  ["Qui a décidé", {}, "Les personnes qui modèrent ce site, avec celles du cercle"],
  ["Qui a décidé", { isOfInstance: false }, "Les personnes qui modèrent le cercle"],
  ["À la suite de quoi", { uponNotice: false }, "Personne n’a signalé"],
  ["À la suite de quoi", { uponNotice: undefined }, undefined],
  ["Fondement", { ground: "terms" }, "Les conditions d’utilisation de ce site"],
  ["Fondement", { ground: "charter" }, "La charte du cercle"],
  ["Ce qui change", { outcome: "hide-at-once" }, "jusqu’à ce que d’autres personnes décident"],
  ["Ce qui change", { outcome: "keep", ground: undefined }, undefined],
  ["Comment", { voices: 1 }, "Une personne a décidé seule"],
  ["Comment", { contests: newId<"Verdict">() }, "D’autres personnes ont regardé"],
] as const)("« %s » of a decision with %o", (label, changes, says) => {
  const told = partsOf({ ...hidden, ...changes }).get(label);
  expect(told?.includes(says ?? "") ?? false).toBe(says !== undefined);
});

test("an author reads three ways to contest, and two once others have looked again", () => {
  const [here, ...elsewhere] = redressOf(hidden);
  expect(here).toContain("jusqu’au 25 mai 2027");
  expect(elsewhere).toHaveLength(2);
  expect(redressOf({ ...hidden, contests: newId() })).toEqual(elsewhere);
  const atOnce = redressOf({ ...hidden, outcome: "hide-at-once" });
  expect(atOnce[0]).toContain("vous pourrez contester leur décision");
});
