import * as fc from "fast-check";
import { expect, test } from "vitest";

import { CODE, codeOf, isOver, readCode, spacedCode, SYLLABLES } from "./code.ts";

const drawn = fc.array(fc.nat(SYLLABLES - 1), {
  minLength: CODE.syllables,
  maxLength: CODE.syllables,
});

test("a code that is shown is read as it is typed, and each draw is another", () => {
  fc.assert(
    fc.property(drawn, drawn, (one, other) => {
      const code = codeOf(one);
      const isSame = one.every((number, at) => number === other[at]);
      return readCode(spacedCode(code)) === code && (codeOf(other) === code) === isSame;
    }),
  );
  expect(spacedCode(codeOf([0, 5, 39, 22]))).toBe("badi-vulo");
  expect(readCode(" Badì – VU lo.")).toBe("badivulo");
  for (const typed of ["", "badivul", "badivulop", "padivulo", "b4divulo"])
    expect(readCode(typed)).toBeUndefined();
});

test("a code is over at its very minute", () => {
  const endsAt = Temporal.Instant.from("2026-12-01T10:10:00Z");
  expect(isOver({ endsAt }, endsAt)).toBe(true);
  expect(isOver({ endsAt }, endsAt.subtract({ seconds: 1 }))).toBe(false);
});
