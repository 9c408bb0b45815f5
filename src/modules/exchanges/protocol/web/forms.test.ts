import { describe, expect, test } from "vitest";

import { form, readAnswers, writeAnswer } from "#basics/form";
import type { ExchangeKind } from "#services/house";

import { approverQuestions, approversIn } from "./approvers.tsx";
import { laterForm, sentAct } from "./forms.ts";
import { daysInOrder, termQuestions, termsKnown, valuesOf, titleOfTerms } from "./terms.ts";

const kind: ExchangeKind = {
  name: "Prêt",
  ask: "Emprunter",
  says: "Cela part, et revient.",
  offers: ["equipment"],
  terms: [
    { name: "quoi", label: "Quoi ?", input: "line" },
    { name: "debut", label: "De quand ?", input: "day" },
    { name: "fin", label: "À quand ?", input: "day", optional: true, notBefore: "debut" },
    { name: "usage", label: "Pourquoi ?", input: "lines", optional: true },
  ],
  approvals: [],
  deliveries: { giver: { did: "Parti", received: "Reçu", told: "parti" } },
  worth: "goods",
};
const today = Temporal.PlainDate.from("2026-12-01");
const asks = form(termQuestions(kind)).superRefine(daysInOrder(kind, today));

describe("the terms of a kind", () => {
  const typed = { "t-quoi": " Un  barnum ", "t-debut": "20/12/2026", "t-usage": "La fête\r\n" };
  const kept = { quoi: "Un barnum", debut: "2026-12-20", fin: "", usage: "La fête" };

  test("are kept as text, a day as YYYY-MM-DD, and written back in their fields", () => {
    const read = readAnswers(asks, typed);
    expect(read.fits && valuesOf(kind, { ...read.data })).toEqual(kept);
    const known = new Map<string, unknown>(Object.entries(termsKnown(kind, kept)));
    const written = Object.entries(asks.shape).map(([name, question]) => [
      name,
      writeAnswer(question, known.get(name)),
    ]);
    expect(Object.fromEntries(written)).toEqual({
      "t-quoi": "Un barnum",
      "t-debut": "2026-12-20",
      "t-fin": "",
      "t-usage": "La fête",
    });
  });

  test.each([
    [{ "t-debut": "demain" }, { "t-debut": "Écrivez un jour, par exemple 30/11/2026." }],
    [{ "t-debut": "30/11/2026" }, { "t-debut": "Ce jour est passé : choisissez un jour à venir." }],
    [{ "t-fin": "demain" }, { "t-fin": "Écrivez un jour, par exemple 30/11/2026." }],
    [{ "t-fin": "19/12/2026" }, { "t-fin": "Choisissez un jour qui vient après « De quand ? »." }],
    [{ "t-quoi": " " }, { "t-quoi": "Répondez à « Quoi ? »." }],
    [{ "t-usage": "a".repeat(1_501) }, { "t-usage": "Écrivez moins de 1500 caractères." }],
  ])("%j is answered beside its field, in French", (wrong, problems) => {
    expect(readAnswers(asks, { ...typed, ...wrong })).toMatchObject({ fits: false, problems });
  });
});

describe("who must agree", () => {
  const wanted = [{ party: "first-approver", who: "Qui ?", mayBeOneself: true }] as const;
  const named = (name: string, email: string) => {
    const typed = { "first-approver-name": name, "first-approver-email": email };
    const read = readAnswers(form(approverQuestions(wanted)), typed);
    return read.fits ? approversIn(wanted, read.data) : read.problems;
  };

  test("may be oneself: then nobody is named; by half, the action says what is missing", () => {
    expect(named("", " ")).toEqual([]);
    expect(named("Mireille", "")).toEqual([
      { party: "first-approver", name: "Mireille", email: "" },
    ]);
    expect(named("Mireille", "mireille")).toEqual({
      "first-approver-email": "Écrivez une adresse électronique, par exemple nom@exemple.fr.",
    });
  });
});

describe("the form of an act", () => {
  const sent = { geste: "accept", numero: "1", version: "2" };

  test("says which, for which side, at what number", () => {
    const of = { act: "accept", number: 1, terms: 2 };
    expect(sentAct({ ...sent, comme: "giver" })).toEqual({ ...of, as: "giver" });
    expect(sentAct({ ...sent, comme: "platform" })).toEqual(of);
    expect(sentAct({ ...sent, livraison: "3" })).toEqual({ ...of, delivery: 3 });
  });

  test.each([{ geste: "rob" }, { numero: "-1" }, { version: "" }, { livraison: "x" }])(
    "%j is no form of ours",
    (wrong) => {
      expect(sentAct({ ...sent, ...wrong })).toBeUndefined();
    },
  );

  test("a later day is its morning in Paris", () => {
    const read = readAnswers(laterForm, { jour: "15/01/2027" });
    expect(read.fits && read.data.until.toString()).toBe("2027-01-15T08:00:00Z");
  });
});

test("an exchange is known by its title; without it, by the first term, a day in words", () => {
  const day = { ...kind, terms: [{ name: "jour", label: "Quel jour ?", input: "day" }] } as const;
  expect(titleOfTerms(day, { titre: "Une affiche", jour: "2026-12-10" })).toBe("Une affiche");
  expect(titleOfTerms(day, { jour: "2026-12-10" })).toBe("10 décembre 2026");
});
