import { readFileSync } from "node:fs";

/** One cell of « who × what »: the answer as the README of a module writes it. */
export interface RightsCell {
  readonly who: string;
  readonly what: string;
  readonly answer: string;
}

/** The table under a title of a module's README: what its page says *is* what its test checks. */
export function readRightsTable(module: string, title = "Who may do what"): readonly RightsCell[] {
  const page = readFileSync(`src/modules/${module}/README.md`, "utf8");
  const [, after = ""] = page.split(new RegExp(`^## ${title}$`, "m"));
  const lines = after
    .split(/^## /m)[0]
    ?.split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [head = [], , ...rows] = lines ?? [];
  return rows.flatMap(([who = "", ...answers]) =>
    answers.map((answer, i) => ({ who, what: head[i + 1] ?? "", answer })),
  );
}
