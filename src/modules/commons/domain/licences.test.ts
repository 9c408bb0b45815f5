import { expect, test } from "vitest";

import { decideLicence, type Licence, LICENCES, licencesFor } from "./licences.ts";

test.each<readonly [Licence, readonly Licence[]]>([
  ["CC0-1.0", ["CC-BY-SA-4.0", "CC-BY-4.0", "CC0-1.0", "etalab-2.0", "ODbL-1.0"]],
  ["CC-BY-4.0", ["CC-BY-SA-4.0", "CC-BY-4.0", "etalab-2.0", "ODbL-1.0"]],
  ["etalab-2.0", ["CC-BY-SA-4.0", "CC-BY-4.0", "etalab-2.0", "ODbL-1.0"]],
  ["CC-BY-SA-4.0", ["CC-BY-SA-4.0"]],
  ["ODbL-1.0", ["ODbL-1.0"]],
])("a table made from one under %s bears one of %o", (origin, borne) => {
  const may = LICENCES.filter((licence) => decideLicence({ kind: "table", licence, origin }).done);
  expect(may).toEqual(borne);
});

test("ODbL is for tables alone, with or without an origin", () => {
  expect(licencesFor("text")).not.toContain("ODbL-1.0");
  const odbl = { kind: "text", licence: "ODbL-1.0" } as const;
  expect(decideLicence({ ...odbl, origin: undefined })).toEqual({
    done: false,
    refusal: "for-tables-alone",
  });
  expect(decideLicence({ ...odbl, origin: "CC0-1.0" }).done).toBe(false);
});
