import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { decideClosing, partsOf } from "./closing.ts";
import { MOST } from "./thanks.ts";

describe("the closing of a common account", () => {
  test("shares all that is left: no hundredth is made or lost, nobody receives more than passes at once", () => {
    fc.assert(
      fc.property(fc.nat(1_000_00), fc.nat(12), (rest, count) => {
        const parts = partsOf(rest, count);
        if (parts === undefined) return count === 0 || rest < count;
        const { each, remainder } = parts;
        const isUneven = remainder >= count && each < MOST.amount;
        return each * count + remainder === rest && each > 0 && each <= MOST.amount && !isUneven;
      }),
    );
    expect(partsOf(10_00, 3)).toEqual({ each: 333, remainder: 1 });
    expect(partsOf(250_00, 1)).toEqual({ each: 100_00, remainder: 150_00 });
    expect(partsOf(0, 2)).toBeUndefined();
  });

  test("waits for the lines that are said to be wrong, and is as it was read", () => {
    const parts = partsOf(10_00, 2);
    const asked = { way: "shared", waiting: 0, parts, isAsRead: true } as const;
    expect(decideClosing(asked).done).toBe(true);
    const refusal = (change: Partial<Parameters<typeof decideClosing>[0]>) => {
      const decision = decideClosing({ ...asked, ...change });
      return decision.done ? undefined : decision.refusal;
    };
    expect(refusal({ waiting: 1 })).toBe("lines-waiting");
    expect(refusal({ isAsRead: false })).toBe("changed");
    expect(refusal({ parts: undefined })).toBe("nobody-to-share");
    expect(refusal({ parts: undefined, way: "house" })).toBeUndefined();
  });
});
