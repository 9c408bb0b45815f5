import { expect, test } from "vitest";

import { partsOf } from "./mail-line.ts";

const site = ["http://localhost:9000", "https://archipel.example.org/"];

test("an address of this site becomes a link to its path, the words around it stay", () => {
  expect(partsOf("Ouvrez http://localhost:9000/l/entrer/a?b=c tout de suite", site)).toEqual([
    { says: "Ouvrez ", at: undefined },
    { says: "http://localhost:9000/l/entrer/a?b=c", at: "/l/entrer/a?b=c" },
    { says: " tout de suite", at: undefined },
  ]);
  expect(partsOf("https://archipel.example.org/appels", site)[0]?.at).toBe("/appels");
});

test.each([
  "https://ailleurs.example.org/appels",
  "http://localhost:9000.ailleurs.example.org/",
  "http://localhost:9000@ailleurs.example.org/",
  "http://localhost:9000//ailleurs.example.org/",
  "https://quelquun@archipel.example.org/appels",
  "javascript:alert(1)",
  "https://",
])("%s leads nowhere", (line) => {
  expect(partsOf(line, site).every(({ at }) => at === undefined)).toBe(true);
});
