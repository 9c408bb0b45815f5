import { expect, test } from "vitest";

import { readByAnother } from "./kept-letter.ts";

const says = { code: "(code)", link: "(lien)" };

test("who hands a letter over reads neither what votes nor what answers for somebody", () => {
  const text =
    "Répondre : https://archipel.example.org/l/vote/1/2/abc.\nOu : http://localhost:8080/l/entrer/a_b-c\nLire : https://archipel.example.org/votes/3";
  expect(readByAnother("decisions.asked", text, says)).toBe(
    "Répondre : (lien)\nOu : (lien)\nLire : https://archipel.example.org/votes/3",
  );
});

test.each(["code", "organisations-code"])("nor a code, of the kind %s", (kind) => {
  expect(readByAnother(kind, "Voici le code :\n\n    123 456\n\nLe code : 1234 5678", says)).toBe(
    "(code)",
  );
});
