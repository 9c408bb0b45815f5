import { expect, test } from "vitest";

import { isToReadAgain, mailboxOf } from "./approver.ts";
import { isSourceOf } from "./source.ts";

test.each([
  ["zoe@exemple.fr", "zoe@exemple.fr", true],
  ["zoe@exemple.fr", " ZOE@Exemple.FR ", true],
  ["zoe@exemple.fr", "zoe+chef@exemple.fr", true],
  ["zoe+a@exemple.fr", "zoe+b@exemple.fr", true],
  ["zoe@café.fr", "zoe@xn--caf-dma.fr", true],
  ["zoe.martin@gmail.com", "zoemartin@googlemail.com", true],
  ["zoe.martin@exemple.fr", "zoemartin@exemple.fr", false],
  ["zoe@exemple.fr", "zoe@exemple.org", false],
  ["+a@exemple.fr", "+b@exemple.fr", false],
])("%s and %s are one mailbox: %s", (one, other, same) => {
  expect(mailboxOf(one)).toBeDefined();
  expect(mailboxOf(one) === mailboxOf(other)).toBe(same);
});

test("what is no address reaches no mailbox", () => {
  expect(mailboxOf("zoe")).toBeUndefined();
});

test.each([
  ["https://garage.example/contact", "https://garage.example", true],
  ["https://www.garage.example/contact", "http://garage.example/", true],
  ["https://equipe.garage.example", "https://www.garage.example", true],
  ["https://autregarage.example", "https://garage.example", false],
  ["https://garage.example.ailleurs.example", "https://garage.example", false],
  ["http://garage.example/contact", "https://garage.example", false],
  ["https://garage.example@ailleurs.example/", undefined, false],
  ["https://garage.example/contact", undefined, true],
  ["https://localhost/contact", undefined, false],
  ["le site du garage", undefined, false],
])("%s is of the site %s: %s", (source, site, answer) => {
  expect(isSourceOf(source, site)).toBe(answer);
});

const day = (text: string) => Temporal.PlainDate.from(text);

test("what was found is read again after a year", () => {
  expect(isToReadAgain(day("2025-11-26"), day("2026-11-25"))).toBe(false);
  expect(isToReadAgain(day("2025-11-25"), day("2026-11-25"))).toBe(true);
});
