import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

/** Libraries that take ten megabytes or more, and that most processes never ask for: an import, a nightly job, most pages. */
const LATE = ["@simplewebauthn/server", "pdfkit", "sharp"];

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join("src", name), "utf8") }));

test.each(LATE)("%s is loaded when it is first asked for, never at the start", (library) => {
  const said = sources.filter(({ text }) => text.includes(`"${library}"`));
  expect(said).not.toEqual([]);
  const atStart = said.filter(({ text }) =>
    text
      .split(/^(?=import )/m)
      .some((one) => /^import (?!type )/.test(one) && one.split(";")[0]?.includes(`"${library}"`)),
  );
  expect(atStart.map(({ name }) => name)).toEqual([]);
});
