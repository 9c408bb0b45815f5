import { expect, test } from "vitest";

import { benchCommons } from "./commons.ts";
import { withHouse } from "./support/house.ts";

test("what the bench of the commons measures is there, and both searches find the same", async () => {
  const sizes = { documents: 300, versions: 4, letters: 3_000, times: 6 };
  const { report, notes } = await withHouse((app) => benchCommons(app, sizes, () => undefined));
  expect(report.parts?.map(({ name }) => name)).toEqual(["read", "compared", "searched"]);
  expect(report.parts?.[2]).toMatchObject({ same_result: true });
  expect(report.parts?.every(({ ours }) => ours > 0)).toBe(true);
  expect(notes.join(" ")).toContain("300 documents");
}, 120_000);
