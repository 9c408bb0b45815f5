import { expect, test } from "vitest";

import { mailIn } from "./contact.ts";

test.each([
  ["bonjour@racines.example.org", "bonjour@racines.example.org"],
  [
    "Le mardi, au 04 75 00 00 00, ou par lettre : accueil@tablee.example.",
    "accueil@tablee.example",
  ],
  ["(contact@four.example)", "contact@four.example"],
  ["Au 04 75 00 00 00", undefined],
  ["@lafourmi sur les réseaux", undefined],
  ["a@b@c.example", undefined],
])("%s: %s", (words, mail) => {
  expect(mailIn(words)).toBe(mail);
});
