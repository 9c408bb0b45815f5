import { assert, emailAddress, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";

import { maskAddress, readAddress } from "./address.ts";

const long = (length: number) => "a".repeat(length);

describe("an e-mail address", () => {
  test.each([
    ["Adrienne@Example.ORG", "adrienne@example.org"],
    ["  lou.perrin+alertes@assos.example.org\u00a0", "lou.perrin+alertes@assos.example.org"],
    ["o'brien@example.org", "o'brien@example.org"],
    ["contact@forêt-crest.example", "contact@xn--fort-crest-o7a.example"],
    [`${long(64)}@example.org`, `${long(64)}@example.org`],
  ])("typed « %s » is kept as %s", (typed, kept) => {
    expect(readAddress(typed)).toBe(kept);
  });

  test.each([
    ["nothing", ""],
    ["no @", "adrienne.example.org"],
    ["two @", "a@b@example.org"],
    ["a name around it", "Adrienne <adrienne@example.org>"],
    ["quotes", '"a b"@example.org'],
    ["a space inside", "a b@example.org"],
    ["two dots", "a..b@example.org"],
    ["a dot at the end", "a.@example.org"],
    ["an accent before the @", "adélaïde@example.org"],
    ["a machine without a domain", "a@localhost"],
    ["a number as address", "a@127.0.0.1"],
    ["an IP between brackets", "a@[127.0.0.1]"],
    ["a path after the domain", "a@example.org/x"],
    ["a percent in the domain", "a@ex%61mple.org"],
    ["a dash first", "a@-example.org"],
    ["a line more", "a@example.org\nBcc: b@example.org"],
    ["65 octets before the @", `${long(65)}@example.org`],
    ["a label of 64", `a@${long(64)}.org`],
    ["255 octets in all", `${long(60)}@${[60, 60, 60].map(long).join(".")}.${long(11)}`],
  ])("is not read with %s", (_, typed) => {
    expect(readAddress(typed)).toBeUndefined();
  });

  test("once read, reads the same, and holds one @ and nothing that a header could break on", () => {
    const typedTexts = oneof(emailAddress(), string({ unit: "binary" }));
    const holds = property(typedTexts, (typed) => {
      const read = readAddress(typed);
      if (read === undefined) return true;
      return readAddress(read) === read && /^[\x21-\x7e]+@[a-z0-9.-]+$/.test(read);
    });
    expect(() => assert(holds)).not.toThrow();
  });

  test("is shown to a stranger without telling it", () => {
    expect(maskAddress("adrienne@example.org")).toBe("ad…@example.org");
    expect(maskAddress("a@example.org")).toBe("a…@example.org");
  });
});
