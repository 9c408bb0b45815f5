import { expect, test } from "vitest";

import { namesRewriter } from "./naming.ts";

const rewrite = namesRewriter(
  [
    { name: "Léa Martin", called: "la trésorerie" },
    { name: "Jean-Rémy", called: "l’animation" },
    { name: "Jean Dulac", called: "un membre" },
    { name: "Hugo Marcelin", called: "la trésorerie" },
    { name: "Hugo Vidal", called: "un membre" },
    { name: "Cœur d’Anjou", called: "un membre" },
  ],
  "un membre",
);

test("a whole name, or a first name alone, whatever its capitals and accents", () => {
  expect(rewrite("Léa Martin et LEA, puis léa  martin.")).toBe(
    "la trésorerie et la trésorerie, puis la trésorerie.",
  );
  expect(rewrite("Jean-Rémy dit à Jean, et jean-remy à Jean Dulac.")).toBe(
    "l’animation dit à un membre, et l’animation à un membre.",
  );
  expect(rewrite("Coeur d'anjou vient.")).toBe("un membre vient.");
});

test("a first name that several bear names nobody; a longer word is another", () => {
  expect(rewrite("Hugo et Hugo Marcelin.")).toBe("un membre et la trésorerie.");
  expect(rewrite("Léandre, élégant, à Ménilmontant.")).toBe("Léandre, élégant, à Ménilmontant.");
  expect(namesRewriter([], "un membre")("Léa")).toBe("Léa");
});
