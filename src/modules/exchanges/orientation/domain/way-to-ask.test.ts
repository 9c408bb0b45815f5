import { describe, expect, test } from "vitest";

import { contactsIn, wayToAsk } from "./way-to-ask.ts";

describe("what a line states", () => {
  test.each([
    ["04 65 71 20 11", ["tel:0465712011"]],
    ["0465712011, demander Paule", ["tel:0465712011"]],
    ["Accueil : 04.65.71.20.11 ou 06-12-34-56-78.", ["tel:0465712011", "tel:0612345678"]],
    ["+33 4 65 71 20 11", ["tel:0465712011"]],
    ["Depuis la Suisse, +41 22 123 45 67", ["tel:+41221234567"]],
    ["0 800 123 456 (appel gratuit)", ["tel:0800123456"]],
    ["115", ["tel:115"]],
    ["115 rue du Pont", []],
    ["Au 15 rue du Pont", []],
    ["Pour 3000 habitants", []],
    ["Appeler le 3919, jour et nuit", ["tel:3919"]],
    ["accueil@epicerie.example.org", ["mailto:accueil@epicerie.example.org"]],
    ["Écrire à accueil@epicerie.example.org.", ["mailto:accueil@epicerie.example.org"]],
    ["https://epicerie.example.org/venir", ["https://epicerie.example.org/venir"]],
    ["12 rue du Pont, Crest", []],
    ["Mardi et vendredi, de 14 h à 17 h.", []],
    ["SIRET 123 456 789 00012", []],
    ["Le 20 12 2026", []],
    ["javascript:alert(1)", []],
    ["@voisins", []],
    ["", []],
  ])("« %s »", (text, hrefs) => {
    expect(contactsIn(text).map(({ href }) => href)).toEqual(hrefs);
  });

  test("the same number said twice is one", () => {
    expect(contactsIn("04 65 71 20 11", "Appeler le 04.65.71.20.11.")).toHaveLength(1);
  });
});

describe("how one asks", () => {
  const line = {
    actor: "person",
    isMine: false,
    isGone: false,
    isVerified: false,
    contact: undefined,
    conditions: "Sur rendez-vous.",
  } as const;

  test.each([
    ["a person who is here", line, "here"],
    ["oneself", { ...line, isMine: true }, "mine"],
    ["who left", { ...line, isGone: true }, "nobody"],
    [
      "an organisation that is verified",
      { ...line, actor: "organisation", isVerified: true },
      "here",
    ],
    ["one that is not", { ...line, actor: "organisation" }, "page"],
    [
      "one that says a telephone",
      { ...line, actor: "organisation", conditions: "Au 04 65 71 20 11." },
      "contact",
    ],
    ["a name with an address", { ...line, actor: "free", contact: "12 rue du Pont" }, "contact"],
    ["a name alone", { ...line, actor: "free" }, "circle"],
    ["nobody", { ...line, actor: "nobody" }, "nobody"],
  ] as const)("%s", (_, asked, way) => {
    expect(wayToAsk(asked).way).toBe(way);
  });
});
