import type { CountFile, Counts, FileBody, Summary } from "./count-file.ts";
import { writeCell } from "./count-table.ts";
import {
  BALLOT_HEADING,
  BODY_WORDS,
  columnsFor,
  COUNT_WORDS,
  FACTS,
  FIGURE_HEADING,
  FIGURE_WORDS,
  FIRST,
  MEMBER_HEADING,
  METHOD_WORDS,
  OPTION_HEADING,
  SEAL_SIGN,
  SECRECY_WORDS,
  SILENCE_WORDS,
  THRESHOLD_WORDS,
  WITHOUT_WORDS,
} from "./count-words.ts";
import type { Marks } from "../methods/method.ts";

export { readCountFile } from "./read-count-file.ts";

type Cell = string | number | undefined;
type Line = readonly Cell[];

/**
 * A count as a table: the canonical text, of which the seal is made, the same byte for byte for the
 * same count. UTF-8 with its mark, semicolons, French headings: LibreOffice opens it by itself.
 */
export function writeCountFile(file: CountFile): string {
  const blocks = [factsOf(file), optionsOf(file), ...bodyOf(file)];
  const lines = blocks.flatMap((block, i) => (i === 0 ? block : [[], ...block]));
  return `\ufeff${lines.map((line) => `${line.map(written).join(";")}\r\n`).join("")}`;
}

function written(cell: Cell): string {
  if (cell === undefined) return "";
  return typeof cell === "number" ? String(cell) : writeCell(cell);
}

function factsOf({ body, rules, ...file }: CountFile): readonly Line[] {
  return [
    FIRST,
    [FACTS.vote, file.vote],
    [FACTS.question, file.question],
    [FACTS.circle, file.circle],
    [FACTS.method, METHOD_WORDS[file.method]],
    [FACTS.secrecy, SECRECY_WORDS[file.secrecy]],
    [FACTS.closedAt, file.closedAt],
    [FACTS.quorum, rules.quorum],
    [FACTS.threshold, THRESHOLD_WORDS[rules.threshold]],
    [FACTS.budget, rules.budget],
    [FACTS.cap, rules.cap],
    [FACTS.previous, SEAL_SIGN + file.previous],
    [FACTS.body, BODY_WORDS[body.kind]],
    ...(body.kind === "ballots"
      ? [
          [FACTS.absentMembers, body.absent.members],
          [FACTS.absentVoices, body.absent.voices],
        ]
      : []),
  ];
}

function optionsOf({ options }: CountFile): readonly Line[] {
  return [OPTION_HEADING, ...options.map(({ label, cost, lot }, i) => [i + 1, label, cost, lot])];
}

function bodyOf({ body, options }: CountFile): readonly (readonly Line[])[] {
  const columns = columnsFor("option", options.length);
  switch (body.kind) {
    case "members":
      return [[[...MEMBER_HEADING, ...columns], ...body.members.map(memberLine)]];
    case "ballots":
      return [
        [
          [...BALLOT_HEADING, ...columns],
          ...body.ballots.map(({ marks, voices }, i) => [i + 1, voices, ...marks]),
        ],
      ];
    case "figures":
      return [figureLines(body.summary), countLines(body.summary.counts, options.length)];
  }
}

/** Who cast no ballot has no mark at all: a ballot that says nothing has noughts. */
function memberLine({
  pseudonym,
  voices,
  marks,
  delegates,
  without,
}: Extract<FileBody, { kind: "members" }>["members"][number]): Line {
  const why = without === undefined ? undefined : WITHOUT_WORDS[without];
  return [pseudonym, voices, delegates.join(" "), why, ...(marks ?? [])];
}

function figureLines(summary: Summary): readonly Line[] {
  const lines: Line[] = [FIGURE_HEADING];
  let key: keyof typeof FIGURE_WORDS;
  for (key in FIGURE_WORDS) lines.push([FIGURE_WORDS[key], summary[key]]);
  let silence: keyof typeof SILENCE_WORDS;
  for (silence in SILENCE_WORDS)
    if (summary.silent[silence] !== undefined)
      lines.push([SILENCE_WORDS[silence], summary.silent[silence]]);
  return lines;
}

function countLines(counts: Counts, options: number): readonly Line[] {
  const [first, word] = COUNT_WORDS[counts.kind];
  switch (counts.kind) {
    case "profile":
      return [
        [first, ...columnsFor(word, counts.profile[0]?.length ?? 0, 0)],
        ...numbered(counts.profile),
      ];
    case "pairwise":
      return [[first, ...columnsFor(word, options)], ...numbered(counts.pairwise)];
    case "patterns":
      return [
        [first, ...columnsFor(word, options)],
        ...counts.patterns.map(({ marks, voices }) => [voices, ...marks]),
      ];
  }
}

function numbered(rows: readonly Marks[]): readonly Line[] {
  return rows.map((row, i) => [i + 1, ...row]);
}
