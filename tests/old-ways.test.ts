import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { parseSync, Visitor } from "oxc-parser";
import { expect, test } from "vitest";

import counted from "./old-ways.json" with { type: "json" };

/*
 * Ways that decision 0045 replaces: forms read by hand (`readForm`, `readTyped`), lists drawn by hand (`Pager`),
 * heads of pages drawn by hand (`h1`). What stands may stay until somebody passes by; nothing new is written so.
 */
const CALLS = new Set(["readForm", "readTyped"]);
const ELEMENTS: Readonly<Record<string, Way>> = { Pager: "lists", h1: "heads" };
type Way = "forms" | "lists" | "heads";

const INSTEAD: Readonly<Record<Way, string>> = {
  forms: "declare the form (#basics/questions) and read it by pageOf(…).sent",
  lists:
    "declare what the list is asked (#basics/query) and draw it with Listing or Paged (#ui/listing)",
  heads: "give the page its heading, lead, above: Page draws its own head",
};

function waysIn(folder: string): Readonly<Record<Way, number>> {
  const found = { forms: 0, lists: 0, heads: 0 };
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/(^|\/)web\/.*\.tsx?$/.test(name) || name.includes(".test.")) continue;
    const path = join(folder, name);
    new Visitor({
      CallExpression: ({ callee }) => {
        if (callee.type === "Identifier" && CALLS.has(callee.name)) found.forms += 1;
      },
      JSXOpeningElement: ({ name: element }) => {
        const way = element.type === "JSXIdentifier" ? ELEMENTS[element.name] : undefined;
        if (way !== undefined) found[way] += 1;
      },
    }).visit(parseSync(path, readFileSync(path, "utf8")).program);
  }
  return found;
}

const modules = readdirSync("src/modules", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test("old ways are only left, module by module", () => {
  const known: Readonly<Record<string, Readonly<Record<Way, number>>>> = counted;
  const now = Object.fromEntries(modules.map((name) => [name, waysIn(`src/modules/${name}`)]));
  if (process.env["ARCHIPEL_OLD_WAYS"] === "write") {
    writeFileSync("tests/old-ways.json", `${JSON.stringify(now, null, 2)}\n`);
  }
  const complaints = modules.flatMap((name) =>
    (["forms", "lists", "heads"] as const).flatMap((way) => {
      const [is, was] = [now[name]?.[way] ?? 0, known[name]?.[way] ?? 0];
      if (is > was) return [`${name}: ${is} ${way} by hand, ${was} known; ${INSTEAD[way]}`];
      return is < was ? [`${name}: ${is} ${way} by hand, write it in tests/old-ways.json`] : [];
    }),
  );
  expect(complaints).toEqual([]);
});
