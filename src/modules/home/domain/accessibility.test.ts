import { expect, test } from "vitest";

import { decideConformity, writeMention, type Audit } from "./accessibility.ts";

const today = Temporal.PlainDate.from("2026-11-25");
const audit = (changes: Partial<Audit>): Audit => ({
  on: "2026-06-01",
  by: "Cabinet d’essai",
  met: 50,
  applicable: 60,
  missing: "",
  ...changes,
});

test.each([
  { told: "nobody audited it", audit: undefined, says: "none" },
  { told: "every criterion that applies is met", audit: audit({ met: 60 }), says: "total" },
  { told: "one is missing", audit: audit({ met: 59 }), says: "partial" },
  { told: "exactly one half is met", audit: audit({ met: 30 }), says: "partial" },
  { told: "less than one half is met", audit: audit({ met: 29 }), says: "none" },
  {
    told: "the audit is three years old to the day",
    audit: audit({ met: 60, on: "2023-11-25" }),
    says: "total",
  },
  {
    told: "the audit is a day more than three years old",
    audit: audit({ met: 60, on: "2023-11-24" }),
    says: "none",
  },
] as const)("what must be declared, when $told", ({ audit: entered, says }) => {
  expect(decideConformity(entered, today)).toBe(says);
});

test("the mention uses the words of the law", () => {
  expect(writeMention(undefined, today)).toBe("Accessibilité : non conforme");
  expect(writeMention(audit({}), today)).toBe("Accessibilité : partiellement conforme");
});
