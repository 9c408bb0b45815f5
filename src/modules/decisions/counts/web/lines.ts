import type { CountFile, Summary } from "../../domain/counting/count-file.ts";
import type { Outcome } from "../../domain/counting/outcome.ts";
import { outcomeSentence, silenceSentences, throughSentence } from "./outcome-text.ts";
import { MENTIONS } from "../../web/result-texts.fr.ts";
import { approvalsOf } from "./result-figures.ts";
import { factsOf, recountTexts as texts } from "./recount-texts.fr.ts";

/** A count that was done again, as plain lines for a terminal: words first, then the table that says the same. */
export function linesOf(
  file: CountFile,
  { summary, outcome }: { readonly summary: Summary; readonly outcome: Outcome },
): readonly string[] {
  const options = file.options.map(({ label }) => oneLine(label));
  const { method } = file;
  const rows = [headOf(method, file.options.length), ...rowsOf(method, options, summary)];
  return [
    oneLine(file.question),
    ...factsOf(file).map(oneLine),
    "",
    outcomeSentence({ method, outcome, summary, options }),
    "",
    ...(method === "ranked" ? [texts.duels] : []),
    ...aligned(rows),
    "",
    throughSentence(summary),
    ...silenceSentences(summary).map((sentence) => `  ${sentence}`),
    ...(summary.abstained === 0 ? [] : [texts.abstained(summary.abstained)]),
  ];
}

function headOf(method: CountFile["method"], options: number): readonly string[] {
  if (method === "ranked")
    return [texts.answer, ...Array.from({ length: options }, (_, i) => `${i + 1}`)];
  if (method === "judgment") return [texts.answer, ...MENTIONS];
  return [texts.answer, ...(method === "consent" ? texts.consents : [texts.voices])];
}

function rowsOf(
  method: CountFile["method"],
  options: readonly string[],
  { counts }: Summary,
): readonly (readonly string[])[] {
  const numbered = options.map((label, i) => `${i + 1}. ${label}`);
  const figures = figuresOf(method, options.length, counts);
  return numbered.map((label, i) => [label, ...(figures[i] ?? []).map(String)]);
}

function figuresOf(
  method: CountFile["method"],
  options: number,
  counts: Summary["counts"],
): readonly (readonly (number | string)[])[] {
  switch (counts.kind) {
    case "pairwise":
      return counts.pairwise.map((line, a) => line.map((voices, b) => (a === b ? "–" : voices)));
    case "patterns":
      return approvalsOf(counts, options).map((voices) => [voices]);
    case "profile":
      return method === "judgment" || method === "consent"
        ? counts.profile
        : counts.profile.map((line) => [line[1] ?? 0]);
  }
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((most, row) => Math.max(most, row[i]?.length ?? 0), 0),
  );
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join("  ")}`,
  );
}

/** The longest words of a file that a terminal is asked to show on a line. */
const LONGEST = 100;

/** The words of a file hold nothing that would move a terminal. */
function oneLine(words: string): string {
  const plain = words.replace(/[\p{C}\s]+/gu, " ").trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}
