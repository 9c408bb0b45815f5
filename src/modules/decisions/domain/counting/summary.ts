import type {
  CountFile,
  Counts,
  FileBody,
  FileMember,
  SilenceTold,
  Summary,
} from "./count-file.ts";
import { abstains, BEST_MENTION, type Marks, type Method } from "../methods/method.ts";
import { pairwiseOf } from "../methods/pairwise.ts";
import { type Columns, type Resolution, resolve, silencesOf } from "./resolve.ts";
import { profileOf, sheetOf } from "./sheet.ts";

/** A ballot and the voices that it carries. */
export interface CarriedBallot {
  readonly marks: Marks;
  readonly voices: number;
}

/** A file brought to figures: with the graph, also where each voice went, by row. */
export interface Summarised {
  readonly summary: Summary;
  readonly columns: Columns | undefined;
  readonly resolution: Resolution | undefined;
}

/** Brings a file to the figures that its method decides by. */
export function summarise(file: CountFile): Summarised {
  const { body } = file;
  switch (body.kind) {
    case "figures":
      return { summary: body.summary, columns: undefined, resolution: undefined };
    case "ballots":
      return { summary: ofBallots(file, body), columns: undefined, resolution: undefined };
    case "members":
      return ofMembers(file, body.members);
  }
}

function ofBallots(
  { method, options }: CountFile,
  { ballots, absent }: Extract<FileBody, { kind: "ballots" }>,
): Summary {
  const spoken = sum(ballots.map(({ voices }) => voices));
  return {
    members: ballots.length + absent.members,
    voices: spoken + absent.voices,
    ballots: ballots.length,
    carried: ballots.length,
    spoken,
    through: 0,
    silent: absent.members === 0 ? {} : { alone: absent.members },
    abstained: abstainedOf(ballots),
    counts: countsOf(method, options.length, ballots),
  };
}

function ofMembers(file: CountFile, members: readonly FileMember[]): Summarised {
  const { method, options, rules } = file;
  const columns = columnsOf(members, rules.cap);
  const resolution = resolve(columns);
  const weights = new Float64Array(members.length);
  let spoken = 0;
  for (const [i, { voices }] of members.entries()) {
    const speaker = resolution.speaker[i] ?? -1;
    if (speaker < 0) continue;
    weights[speaker] = (weights[speaker] ?? 0) + voices;
    spoken += voices;
  }
  const ballots = members.flatMap(({ marks }, i) =>
    marks === undefined ? [] : [{ marks, voices: weights[i] ?? 0 }],
  );
  const carried = members.length - resolution.silent;
  return {
    columns,
    resolution,
    summary: {
      members: members.length,
      voices: sum(members.map(({ voices }) => voices)),
      ballots: ballots.length,
      carried,
      spoken,
      through: carried - ballots.length,
      silent: silentOf(members, columns, resolution),
      abstained: abstainedOf(ballots),
      counts: countsOf(method, options.length, ballots),
    },
  };
}

/** Members of a file in columns: who is named among delegates and is not there is passed over. */
export function columnsOf(members: readonly FileMember[], cap: number | undefined): Columns {
  const rows = new Map(members.map(({ pseudonym }, i) => [pseudonym, i]));
  const first = new Int32Array(members.length + 1);
  const delegates: number[] = [];
  for (const [i, one] of members.entries()) {
    for (const name of one.delegates) {
      const row = rows.get(name);
      if (row !== undefined && row !== i) delegates.push(row);
    }
    first[i + 1] = delegates.length;
  }
  const voted = Uint8Array.from(members, ({ marks }) => (marks === undefined ? 0 : 1));
  return { members: members.length, voted, first, delegates: Int32Array.from(delegates), cap };
}

/** Why the silent voices are silent; who had entrusted theirs to somebody who cannot speak for them any more is told apart. */
function silentOf(
  members: readonly FileMember[],
  columns: Columns,
  resolution: Resolution,
): Summary["silent"] {
  const told: Partial<Record<SilenceTold, number>> = {};
  for (const [i, silence] of silencesOf(columns, resolution).entries()) {
    if (silence === undefined) continue;
    const why = silence === "alone" ? (members[i]?.without ?? "alone") : silence;
    told[why] = (told[why] ?? 0) + 1;
  }
  return told;
}

function abstainedOf(ballots: readonly CarriedBallot[]): number {
  return sum(ballots.filter(({ marks }) => abstains(marks)).map(({ voices }) => voices));
}

const LAST_MARK: Readonly<Record<Exclude<Method, "ranked" | "equal-shares">, number>> = {
  consent: 2,
  majority: 1,
  judgment: BEST_MENTION,
  nomination: 1,
  plurality: 1,
  approval: 1,
};

/** What is enough to decide by a method, without the ballots. */
export function countsOf(
  method: Method,
  options: number,
  ballots: readonly CarriedBallot[],
): Counts {
  if (method === "equal-shares") return { kind: "patterns", patterns: patternsOf(ballots) };
  const sheet = {
    ...sheetOf(
      ballots.map(({ marks }) => marks),
      ballots.map(({ voices }) => voices),
    ),
    options,
  };
  if (method !== "ranked") return { kind: "profile", profile: profileOf(sheet, LAST_MARK[method]) };
  const table = pairwiseOf(sheet);
  const rows = Array.from({ length: options }, (_, a) => [
    ...table.subarray(a * options, (a + 1) * options),
  ]);
  return { kind: "pairwise", pairwise: rows };
}

/** The ballots that are different, each with all its voices, in the order of their marks. */
function patternsOf(ballots: readonly CarriedBallot[]): readonly CarriedBallot[] {
  const byMarks = new Map<string, CarriedBallot>();
  for (const { marks, voices } of ballots) {
    const key = marks.join(" ");
    byMarks.set(key, { marks, voices: (byMarks.get(key)?.voices ?? 0) + voices });
  }
  return [...byMarks]
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, pattern]) => pattern);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
