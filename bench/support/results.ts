import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";

import type { Bench, Curve, Outcome } from "./bench.ts";

const HEAD = `# Performance

What we promise, and what we measured. Written by \`npm run bench -- all --write\`, never by hand: each bench
replaces its own section. *Must* is what users need. The reference does the same work the plain way, in the
same run; both sides give the same answer, which the bench checks. A ratio under 1 is good for times, over 1
for rates. Single figures mean little on a shared machine: look at the spread.
`;

/** Writes the section of one bench in docs/performance.md; the others stay as they are, all in the order of these names. */
export function writeResults(
  project: string,
  { bench, outcome, names }: { bench: Bench; outcome: Outcome; names: readonly string[] },
): void {
  const file = join(project, "docs/performance.md");
  const before = existsSync(file) ? readFileSync(file, "utf8") : HEAD;
  const [, ...old] = before.split(/^(?=## )/m);
  const rankOf = (section: string) => names.indexOf(titleOf(section) ?? "");
  const sections = [
    ...old.filter((one) => titleOf(one) !== bench.name),
    sectionOf(bench, outcome),
  ].toSorted((one, other) => rankOf(one) - rankOf(other));
  writeFileSync(file, [HEAD, ...sections].map((part) => part.trimEnd()).join("\n\n") + "\n");
}

function titleOf(section: string): string | undefined {
  return /^## `([\w-]+)`/.exec(section)?.[1];
}

function sectionOf(bench: Bench, { report, notes, curves }: Outcome): string {
  const rows = (report.parts ?? [report]).map((part) => [
    part.name,
    part.ours,
    part.reference ?? "–",
    part.ratio ?? "–",
    part.must,
    part.met ? "met" : "**not met**",
    part.same_result === null ? "–" : part.same_result ? "yes" : "**no**",
  ]);
  const columns = ["what", "ours", "reference", "ratio", "must", "", "same result"];
  return [
    `## \`${bench.name}\``,
    `${bench.title} Unit: ${bench.unit}.`,
    `\`npm run bench -- ${bench.name}\`, ${Temporal.Now.plainDateISO("Europe/Paris").toString()}, ${machine()}.`,
    table({ title: "", columns, rows }),
    notes.map((note) => `- ${note}`).join("\n"),
    ...curves.map(table),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function table({ title, columns, rows }: Curve): string {
  const lines = [line(columns), line(columns.map(() => "---")), ...rows.map(line)];
  return title === "" ? lines.join("\n") : `${title}\n\n${lines.join("\n")}`;
}

function line(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The machine, and how busy others keep it. */
function machine(): string {
  const load = loadavg()
    .map((one) => one.toFixed(1))
    .join(", ");
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${memory} GB, load average at the end ${load}`;
}
