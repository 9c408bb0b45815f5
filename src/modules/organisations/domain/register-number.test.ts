import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  isRna,
  isSiren,
  isSiret,
  passesLuhn,
  readInscription,
  readRegisterNumber,
  writeDigits,
} from "./register-number.ts";

describe("a number copied from a paper", () => {
  test.each([
    { typed: "W263001234", read: { rna: "W263001234" } },
    { typed: " w26 3001 234 ", read: { rna: "W263001234" } },
    { typed: "W2A1000123", read: { rna: "W2A1000123" } },
    { typed: "W2B4000123", read: { rna: "W2B4000123" } },
    { typed: "W9R1000123", read: { rna: "W9R1000123" } },
    { typed: "W9N1000123", read: { rna: "W9N1000123" } },
    { typed: "999 910 375", read: { siren: "999910375" } },
    {
      typed: "999 910 375 00016",
      read: { siren: "999910375", siret: "99991037500016" },
    },
    { typed: "999.910.375.00016", read: { siren: "999910375", siret: "99991037500016" } },
    { typed: "263S0263012577", read: { formerNumber: "263S0263012577" } },
    { typed: "263S-026301257", read: { formerNumber: "263S-026301257" } },
  ])("$typed is read", ({ typed, read }) => {
    expect(readRegisterNumber(typed)).toEqual({ done: true, value: read });
  });

  test.each([
    { typed: "W26300123", refusal: "rna-shape" },
    { typed: "W2C1000123", refusal: "rna-shape" },
    { typed: "WA63001234", refusal: "rna-shape" },
    { typed: "999910376", refusal: "siren-key" },
    { typed: "000000000", refusal: "siren-key" },
    { typed: "99991037500017", refusal: "siret-key" },
    { typed: "99991037600016", refusal: "siret-key" },
    { typed: "9999103750001", refusal: "digits-count" },
    { typed: "12345", refusal: "digits-count" },
    { typed: "ASS00786", refusal: "unknown-number" },
    { typed: "", refusal: "unknown-number" },
  ])("$typed is refused: $refusal", ({ typed, refusal }) => {
    expect(readRegisterNumber(typed)).toEqual({ done: false, refusal });
  });
});

describe("the keys", () => {
  test("one wrong digit never passes Luhn's formula", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 14 });
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (all, place, more) => {
        const at = place % all.length;
        const other = all.with(at, ((all[at] ?? 0) + more) % 10);
        expect(passesLuhn(all.join("")) && passesLuhn(other.join(""))).toBe(false);
      }),
    );
  });

  test("a post office passes by the sum of its digits, its head office by the formula too", () => {
    expect(isSiret("35600000000048")).toBe(true);
    expect(passesLuhn("35600000000048")).toBe(true);
    expect(isSiret("35600000000001")).toBe(true);
    expect(passesLuhn("35600000000001")).toBe(false);
    expect(isSiret("35600000000002")).toBe(false);
  });

  test("the sum of digits is nobody else's key", () => {
    // Its sum is 60, a multiple of five, and its key is wrong.
    expect(isSiret("99991037500025")).toBe(false);
  });

  test("a SIRET is refused when its SIREN is wrong, whatever its own key says", () => {
    const wrong = [...Array(10).keys()]
      .map((last) => `9999103760001${last}`)
      .filter((text) => passesLuhn(text));
    expect(wrong).toHaveLength(1);
    expect(wrong.some((text) => isSiret(text))).toBe(false);
    expect(isSiren("999910376")).toBe(false);
  });

  test("letters stand only where a département has them", () => {
    expect(["W2A0000001", "W9M0000001", "W751234567"].map(isRna)).toEqual([true, true, true]);
    expect(["W7A0000001", "W2A000001", "X751234567"].map(isRna)).toEqual([false, false, false]);
  });
});

test.each([
  { court: "Colmar", volume: "45", folio: "12", read: "Colmar, volume 45, folio 12" },
  { court: "Metz", volume: "xlv", folio: "7b", read: "Metz, volume XLV, folio 7B" },
])("an entry of $court is read", ({ read, ...typed }) => {
  expect(readInscription(typed)).toEqual({ done: true, value: read });
});

test("an entry of a court that keeps no such register, or without its volume, is refused", () => {
  expect(readInscription({ court: "Valence", volume: "1", folio: "2" })).toEqual({
    done: false,
    refusal: "unknown-court",
  });
  expect(readInscription({ court: "Colmar", volume: "", folio: "2" })).toEqual({
    done: false,
    refusal: "volume-and-folio",
  });
});

test("digits are written in groups, as papers show them", () => {
  expect(writeDigits("99991037500016")).toBe("999 910 375 00016");
  expect(writeDigits("999910375")).toBe("999 910 375");
});
