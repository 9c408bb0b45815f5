import { readdirSync, readFileSync } from "node:fs";

import { parseSync, Visitor } from "oxc-parser";

/** A regular expression as it stands in the code. */
export interface Written {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions of the code that is delivered. */
export interface Expressions {
  /** Those that are written out. */
  readonly written: readonly Written[];
  /** The files that make one of words that are only known as it runs: `new RegExp(…)`. */
  readonly making: ReadonlySet<string>;
}

/** Reads all of them. */
export function readExpressions(): Expressions {
  const written: Written[] = [];
  const making = new Set<string>();
  for (const file of delivered()) {
    const look = ({ callee }: { readonly callee: { readonly type: string } }) => {
      if (callee.type === "Identifier" && "name" in callee && callee.name === "RegExp")
        making.add(file);
    };
    const reader = new Visitor({
      Literal: (node) => {
        if (!("regex" in node)) return;
        written.push({ file, source: node.regex.pattern, flags: node.regex.flags });
      },
      NewExpression: look,
      CallExpression: look,
    });
    reader.visit(parseSync(file, readFileSync(file, "utf8")).program);
  }
  return { written, making };
}

function delivered(): readonly string[] {
  return readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/test-[\w-]+\.tsx?$/.test(path))
    .toSorted();
}
