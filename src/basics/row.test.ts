import { expect, test } from "vitest";

import { keptOf } from "./row.ts";

interface Kept {
  readonly name: string;
  readonly circle: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
}

test("null is nothing in what is kept, but inside a value", () => {
  const row = { name: "", circle: null, facts: { until: null } };
  expect(keptOf<Kept>(row)).toStrictEqual({
    name: "",
    circle: undefined,
    facts: { until: null },
  });
  expect(keptOf<Kept>({ ...row, circle: "1" }).circle).toBe("1");
});
