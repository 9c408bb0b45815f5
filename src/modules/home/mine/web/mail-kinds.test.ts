import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { modules } from "../../../all.ts";

const root = new URL("../../../", import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".test.ts"))
  .map((path) => readFileSync(new URL(path, root), "utf8"));

/** The kinds that the code posts by their name: `postIn(work, { kind: "code", …`. */
const posted = sources.flatMap((source) =>
  [...source.matchAll(/\bpost(?:Asked)?(?:Mail)?In\((?:(?!;\n)[^])*?\bkind: ([^\n]+),\n/g)].flatMap(
    ([, says = ""]) => [...says.matchAll(/"([\w.-]+)"/g)].map(([, kind = ""]) => kind),
  ),
);
const named = modules.flatMap((one) => Object.keys(one.names?.letters ?? {}));
const declared = modules.flatMap((one) => Object.keys(one.notificationKinds ?? {}));

test("every kind of mail that a module declares or posts has a French name for the operator", () => {
  expect(posted).toEqual(expect.arrayContaining(["code", "digest", "calls.alert-to-confirm"]));
  expect(declared).toContain("calls.new-call");
  for (const kind of [...posted, ...declared]) expect(named).toContain(kind);
});
