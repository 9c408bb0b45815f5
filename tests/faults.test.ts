import { readFileSync } from "node:fs";

import { parseSync } from "oxc-parser";
import { describe, expect, test } from "vitest";

import { applied, faultsOf, faultyParts } from "../tools/fault-files.ts";

/*
 * Each seeded fault still finds its place, once: one that does not is never tried, and the rule that
 * it watched over is held by nobody. Whether tests see them is long: `npm run faults`.
 */
describe.each(faultyParts("."))("faults of %s", (part) => {
  const faults = faultsOf(".", part);

  test("there are some", () => {
    expect(faults).not.toHaveLength(0);
  });

  test.each(faults)("$name: $breaks", (fault) => {
    const faulty = applied(fault, ".");
    expect(faulty.done ? "" : faulty.why).toBe("");
    if (!faulty.done) return;
    expect([...faulty.texts.keys()]).not.toHaveLength(0);
    for (const [file, text] of faulty.texts) {
      expect(text).not.toBe(readFileSync(file, "utf8"));
      // What does not even parse is seen by any test.
      expect(parseSync(file, text).errors).toEqual([]);
    }
  });
});
