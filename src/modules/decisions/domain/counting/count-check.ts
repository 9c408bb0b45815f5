import type { BallotTextRefusal } from "../ballot-text.ts";
import type { CountFile, FileBody, FileMember, Summary } from "./count-file.ts";
import { isBallot, type Marks, type Method } from "../methods/method.ts";
import { countsOf } from "./summary.ts";

/** More members or ballots than a file holds. */
export const MOST_ROWS = 2_000_000;
export const MOST_OPTIONS = 200;
/** All the voices of a file: what the columns of a count hold. */
const MOST_VOICES = 2 ** 31 - 1;

/** Why a file is no count: its sentences are in `counts/web/recount-texts.fr.ts`. */
export type CountRefusal =
  | "not-a-count"
  | "open-quote"
  | "missing-fact"
  | "unknown-fact"
  | "fact-twice"
  | "wrong-fact"
  | "wrong-heading"
  | "wrong-cells"
  | "wrong-options"
  | "lot-twice"
  | "too-many-rows"
  | "wrong-pseudonym"
  | "pseudonym-twice"
  | "unknown-delegate"
  | "delegate-twice"
  | "self-delegation"
  | "not-a-ballot"
  | "wrong-voices"
  | "wrong-figures"
  | "wrong-method"
  | BallotTextRefusal;

/** Where: a line of a text, or the member, ballot, option of that rank; from 1. */
export interface FlawPlace {
  readonly in: "line" | "members" | "ballots" | "options" | "figures" | "file";
  readonly at: number;
}

/** What is wrong in a file, where, and about which word of it. */
export interface CountFlaw {
  readonly refusal: CountRefusal;
  readonly place: FlawPlace;
  readonly about: string;
}

/** A file that was read, or the first flaw found. */
export type ReadCount =
  | { readonly done: true; readonly value: CountFile }
  | ({ readonly done: false } & CountFlaw);

export function flawed(
  refusal: CountRefusal,
  place: FlawPlace,
  about = "",
): { readonly done: false } & CountFlaw {
  return { done: false, refusal, place, about };
}

export const WHOLE_FILE: FlawPlace = { in: "file", at: 1 };

type Flaw = CountFlaw | undefined;

/** A flaw of a count, whatever it was read from; undefined when everything in it holds together. */
export function flawOf(file: CountFile): Flaw {
  return flawOfFacts(file) ?? flawOfOptions(file) ?? flawOfBody(file, file.body);
}

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/;
const SEAL = /^[0-9a-f]{64}$/;

function flawOfFacts({ method, closedAt, previous, rules }: CountFile): Flaw {
  const { quorum, budget, cap } = rules;
  const wrong: readonly (readonly [string, boolean])[] = [
    ["closedAt", !ISO_INSTANT.test(closedAt)],
    ["previous", !SEAL.test(previous)],
    ["quorum", quorum !== undefined && !(isWhole(quorum) && quorum >= 1 && quorum <= 100)],
    ["budget", budget !== undefined && !isWhole(budget)],
    ["cap", cap !== undefined && !isWhole(cap)],
  ];
  const found = wrong.find(([, isWrong]) => isWrong)?.[0];
  if (found !== undefined) return { refusal: "wrong-fact", place: WHOLE_FILE, about: found };
  if (method === "equal-shares" && budget === undefined)
    return { refusal: "missing-fact", place: WHOLE_FILE, about: "budget" };
  return undefined;
}

function flawOfOptions({ method, options }: CountFile): Flaw {
  const about = String(options.length);
  if (options.length > MOST_OPTIONS)
    return { refusal: "too-many-options", place: WHOLE_FILE, about };
  if (!mayHave(method, options.length))
    return { refusal: "wrong-options", place: WHOLE_FILE, about };
  const lots = new Set<number>();
  for (const [i, { cost, lot }] of options.entries()) {
    const place = { in: "options", at: i + 1 } as const;
    const costs = cost === undefined ? method !== "equal-shares" : isWhole(cost);
    if (!costs || !isWhole(lot)) return { refusal: "wrong-cells", place, about: "" };
    if (lots.has(lot)) return { refusal: "lot-twice", place, about: String(lot) };
    lots.add(lot);
  }
  return undefined;
}

/** How many options a method asks for: see `Marks`. */
function mayHave(method: Method, options: number): boolean {
  if (method === "consent") return options === 1;
  return method === "majority" ? options === 2 : options >= 1;
}

function isWhole(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

function flawOfBody(file: CountFile, body: FileBody): Flaw {
  switch (body.kind) {
    case "members":
      return flawOfMembers(file, body.members);
    case "ballots": {
      const { members, voices } = body.absent;
      if (!isWhole(members) || !isWhole(voices) || voices > MOST_VOICES)
        return { refusal: "wrong-fact", place: WHOLE_FILE, about: "absent" };
      return flawOfBallots(file, body.ballots, { in: "ballots", start: voices });
    }
    case "figures":
      return flawOfFigures(file, body.summary);
  }
}

const PSEUDONYM = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u;

function flawOfMembers(file: CountFile, members: readonly FileMember[]): Flaw {
  if (members.length > MOST_ROWS)
    return { refusal: "too-many-rows", place: { in: "members", at: MOST_ROWS + 1 }, about: "" };
  const names = new Set<string>();
  for (const [i, { pseudonym }] of members.entries()) {
    const place = { in: "members", at: i + 1 } as const;
    if (!PSEUDONYM.test(pseudonym)) return { refusal: "wrong-pseudonym", place, about: pseudonym };
    if (names.has(pseudonym)) return { refusal: "pseudonym-twice", place, about: pseudonym };
    names.add(pseudonym);
  }
  for (const [i, { pseudonym, delegates }] of members.entries()) {
    const place = { in: "members", at: i + 1 } as const;
    const strange = delegates.find((name) => !names.has(name));
    if (strange !== undefined) return { refusal: "unknown-delegate", place, about: strange };
    if (delegates.includes(pseudonym))
      return { refusal: "self-delegation", place, about: pseudonym };
    const twice = delegates.length > 1 ? firstTwice(delegates) : undefined;
    if (twice !== undefined) return { refusal: "delegate-twice", place, about: twice };
  }
  return flawOfBallots(file, members, { in: "members", start: 0 });
}

function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

interface Row {
  readonly marks: Marks | undefined;
  readonly voices: number;
}

/** Marks that make no ballot, voices that are no voices; `start`: those that are there besides. */
function flawOfBallots(
  { method, options }: CountFile,
  rows: readonly Row[],
  { start, ...where }: { readonly in: "members" | "ballots" | "figures"; readonly start: number },
): Flaw {
  if (rows.length > MOST_ROWS)
    return { refusal: "too-many-rows", place: { ...where, at: MOST_ROWS + 1 }, about: "" };
  let total = start;
  for (const [i, { marks, voices }] of rows.entries()) {
    const place = { ...where, at: i + 1 };
    total += voices;
    if (!isWhole(voices) || voices < 1 || total > MOST_VOICES)
      return { refusal: "wrong-voices", place, about: String(voices) };
    if (marks !== undefined && !isBallot(method, options.length, marks))
      return { refusal: "not-a-ballot", place, about: marks.join(" ") };
  }
  return undefined;
}

/** Figures that do not add up: see `Summary`. */
function flawOfFigures(file: CountFile, summary: Summary): Flaw {
  const { members, voices, ballots, carried, spoken, through, abstained, silent } = summary;
  const silences = Object.values(silent);
  const all = [members, voices, ballots, carried, spoken, through, abstained, ...silences];
  const wrong: readonly (readonly [string, boolean])[] = [
    ["", !all.every((one) => isWhole(one) && one <= MOST_VOICES)],
    ["carried", ballots + through !== carried],
    ["members", carried + silences.reduce((sum, one) => sum + one, 0) !== members],
    ["spoken", spoken > voices],
    ["abstained", abstained > spoken],
  ];
  const found = wrong.find(([, isWrong]) => isWrong)?.[0];
  if (found !== undefined) return { refusal: "wrong-figures", place: figures(1), about: found };
  return flawOfCounts(file, summary);
}

function figures(at: number): FlawPlace {
  return { in: "figures", at };
}

function flawOfCounts(file: CountFile, { counts, spoken }: Summary): Flaw {
  const { method, options } = file;
  const asked = countsOf(method, options.length, []);
  if (counts.kind === "patterns" && asked.kind === "patterns") {
    const sum = counts.patterns.reduce((total, { voices }) => total + voices, 0);
    const flaw = flawOfBallots(file, counts.patterns, { in: "figures", start: 0 });
    if (flaw !== undefined || sum === spoken) return flaw;
    return { refusal: "wrong-figures", place: figures(1), about: "spoken" };
  }
  const [table, empty] = [tableOf(counts), tableOf(asked)];
  const isShaped =
    counts.kind === asked.kind &&
    table.length === empty.length &&
    table.every((row, i) => row.length === empty[i]?.length && row.every(isWhole));
  if (!isShaped) return { refusal: "wrong-figures", place: figures(1), about: "" };
  const adds = (row: readonly number[], i: number) =>
    counts.kind === "profile"
      ? row.reduce((sum, one) => sum + one, 0) === spoken
      : row.every((one, k) => (k === i ? one === 0 : one + (table[k]?.[i] ?? 0) <= spoken));
  const bad = table.findIndex((row, i) => !adds(row, i));
  return bad === -1
    ? undefined
    : { refusal: "wrong-figures", place: figures(bad + 1), about: "spoken" };
}

function tableOf(counts: Summary["counts"]): readonly (readonly number[])[] {
  if (counts.kind === "profile") return counts.profile;
  return counts.kind === "pairwise" ? counts.pairwise : [];
}
