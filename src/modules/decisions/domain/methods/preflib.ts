import {
  type BallotReading,
  type BallotTextRefusal,
  type Draft,
  emptyDraft,
  endRow,
  LAST_MARK,
  layOut,
  linesOf,
  MOST_OPTIONS,
  readVoices,
  readWhole,
  refusedAt,
} from "../ballot-text.ts";

/** Orders strict or with ties, complete or not; or categories. */
export const PREFLIB_KINDS = ["soc", "soi", "toc", "toi", "cat"] as const;
export type PreflibKind = (typeof PREFLIB_KINDS)[number];

/**
 * Reads a file of PrefLib (Mattei and Walsh 2013; the format of 2022 is that of preflib.org/format).
 *
 * A file begins with lines « # KEY: value », then has one line a ballot, « 13: 1,{4,3},2 »: how many cast
 * it, and options from the first to the last, those of one rank in braces; for categories, one group a
 * category, « {} » for none. Files of 2013 begin with the number of options instead, one line a name and
 * one line of totals, and have a comma after the count.
 *
 * `kind` is what the name of the file tells; what the file says itself goes first. Without either it is
 * the loosest order, `toi`, or `cat` where categories are named.
 */
export function readPreflib(text: string, kind?: PreflibKind): BallotReading {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first === -1) return refusedAt(1, "no-ballots");
  const head =
    lines[first]?.trimStart().startsWith("#") === true ? headOf(lines) : oldHeadOf(lines, first);
  return "reason" in head ? refusedAt(head.line, head.reason) : readRows(lines, head, kind);
}

interface Refused {
  readonly line: number;
  readonly reason: BallotTextRefusal;
}

interface Head {
  readonly title: string;
  readonly kind: PreflibKind | undefined;
  readonly options: readonly string[];
  readonly categories: readonly string[];
  readonly voters: { readonly line: number; readonly all: number } | undefined;
  /** Where ballots begin, from 0, and what follows their count. */
  readonly from: number;
  readonly after: ":" | ",";
}

interface Entry {
  readonly line: number;
  readonly value: string;
}

/** The head of 2022. Lines of keys that we do not use are passed over, wherever they stand. */
function headOf(lines: readonly string[]): Head | Refused {
  const entries = new Map<string, Entry>();
  for (const [at, text] of lines.entries()) {
    const colon = text.indexOf(":");
    if (!text.trimStart().startsWith("#") || colon === -1) continue;
    const key = text
      .slice(text.indexOf("#") + 1, colon)
      .trim()
      .toUpperCase();
    if (entries.has(key) && isName(key)) return { line: at + 1, reason: "option-twice" };
    entries.set(key, { line: at + 1, value: text.slice(colon + 1).trim() });
  }
  const options = namesOf(entries, "ALTERNATIVE");
  if ("reason" in options) return options;
  const categories = namesOf(entries, "CATEGORY");
  if ("reason" in categories) return categories;
  const type = entries.get("DATA TYPE");
  const kind = PREFLIB_KINDS.find((one) => one === type?.value.toLowerCase());
  if (type !== undefined && type.value !== "" && kind === undefined)
    return { line: type.line, reason: "unknown-kind" };
  const voters = entries.get("NUMBER VOTERS");
  const all = voters === undefined ? undefined : readWhole(voters.value);
  return {
    title: entries.get("TITLE")?.value ?? "",
    kind: kind ?? (categories.names.length > 0 ? "cat" : undefined),
    options: options.names,
    categories: categories.names,
    voters: voters === undefined || all === undefined ? undefined : { line: voters.line, all },
    from: 0,
    after: ":",
  };
}

function isName(key: string): boolean {
  return key.startsWith("ALTERNATIVE NAME ") || key.startsWith("CATEGORY NAME ");
}

/** Names in the order of their numbers, as many as the head says, or as it names; what has no name is named by its number. */
function namesOf(
  entries: ReadonlyMap<string, Entry>,
  what: "ALTERNATIVE" | "CATEGORY",
): { readonly names: readonly string[] } | Refused {
  const alternatives = what === "ALTERNATIVE";
  const many = alternatives ? "NUMBER ALTERNATIVES" : "NUMBER CATEGORIES";
  const prefix = alternatives ? "ALTERNATIVE NAME " : "CATEGORY NAME ";
  const [most, unknown, tooMany] = alternatives
    ? ([MOST_OPTIONS, "unknown-option", "too-many-options"] as const)
    : ([LAST_MARK, "unknown-category", "too-many-ranks"] as const);
  const counted = entries.get(many);
  const count = counted === undefined ? undefined : readWhole(counted.value);
  if (counted !== undefined && count === undefined)
    return { line: counted.line, reason: "unreadable-line" };
  if (counted !== undefined && (count ?? 0) > most) return { line: counted.line, reason: tooMany };
  const named: { readonly place: number; readonly name: string }[] = [];
  for (const [key, { line, value }] of entries) {
    if (!key.startsWith(prefix)) continue;
    const place = readWhole(key.slice(prefix.length)) ?? 0;
    if (place > most) return { line, reason: tooMany };
    if (place < 1 || place > (count ?? most)) return { line, reason: unknown };
    named.push({ place, name: value });
  }
  const length = count ?? Math.max(0, ...named.map(({ place }) => place));
  const names = Array.from({ length }, (_, i) => String(i + 1));
  for (const { place, name } of named) if (name !== "") names[place - 1] = name;
  return { names };
}

/** The head of 2013: how many options, « 1,name » for each, and a line of totals. */
function oldHeadOf(lines: readonly string[], first: number): Head | Refused {
  const count = readWhole(lines[first] ?? "");
  if (count === undefined) return { line: first + 1, reason: "unreadable-line" };
  if (count > MOST_OPTIONS) return { line: first + 1, reason: "too-many-options" };
  const options: string[] = [];
  for (let i = 1; i <= count; i += 1) {
    const text = lines[first + i] ?? "";
    const comma = text.indexOf(",");
    if (comma === -1 || readWhole(text.slice(0, comma)) !== i)
      return { line: first + i + 1, reason: "unreadable-line" };
    options.push(text.slice(comma + 1).trim() || String(i));
  }
  const at = first + count + 1;
  const totals = (lines[at] ?? "").split(",", 4).map(readWhole);
  if (totals.length !== 3 || totals.includes(undefined))
    return { line: at + 1, reason: "unreadable-line" };
  const head = { title: "", kind: undefined, options, categories: [], voters: undefined };
  return { ...head, from: at + 1, after: "," };
}

function readRows(
  lines: readonly string[],
  head: Head,
  told: PreflibKind | undefined,
): BallotReading {
  const { title, options, categories, voters, from, after } = head;
  if (options.length === 0) return refusedAt(1, "no-options");
  const kind = head.kind ?? told ?? "toi";
  const draft = emptyDraft();
  for (const [at, text] of lines.entries()) {
    if (at < from || text.trim() === "" || text.trimStart().startsWith("#")) continue;
    const end = text.indexOf(after);
    if (end === -1) return refusedAt(at + 1, "unreadable-line");
    const voices = readVoices(text.slice(0, end));
    if (typeof voices === "string") return refusedAt(at + 1, voices);
    const bounds = { kind, options: options.length, categories: categories.length };
    const wrong = addRow(draft, text.slice(end + 1), bounds);
    if (wrong !== undefined) return refusedAt(at + 1, wrong);
    endRow(draft, voices);
  }
  const all = draft.voices.reduce((sum, one) => sum + one, 0);
  if (voters !== undefined && all > 0 && voters.all !== all)
    return refusedAt(voters.line, "voters-differ");
  const named = kind === "cat" ? categories : [];
  const meaning = kind === "cat" ? "categories" : "ranks";
  return layOut(draft, { title, options, kind: meaning, categories: named }, lines.length);
}

/** Adds one ballot; answers what is wrong with it. */
function addRow(
  draft: Draft,
  text: string,
  bounds: { readonly kind: PreflibKind; readonly options: number; readonly categories: number },
): BallotTextRefusal | undefined {
  const { kind, options, categories } = bounds;
  const groups = groupsIn(text);
  if (typeof groups === "string") return groups;
  const met = new Set<number>();
  for (const [i, group] of groups.entries()) {
    if (kind === "cat" && categories > 0 && i >= categories) return "unknown-category";
    if (i >= LAST_MARK) return "too-many-ranks";
    if (kind !== "cat" && group.length === 0) return "unreadable-line";
    if (kind.startsWith("so") && group.length > 1) return "tie";
    for (const written of group) {
      const option = readWhole(written) ?? 0;
      if (option < 1 || option > options) return "unknown-option";
      if (met.has(option)) return "option-twice";
      met.add(option);
      draft.options.push(option - 1);
      draft.marks.push(i + 1);
    }
  }
  return kind.endsWith("oc") && met.size < options ? "incomplete" : undefined;
}

/** « 1,{4,3},2 » as groups of what is between the commas. */
function groupsIn(text: string): readonly (readonly string[])[] | BallotTextRefusal {
  const groups: string[][] = [];
  let open: string[] | undefined;
  if (text.trim() === "") return groups;
  for (const part of text.split(",")) {
    let written = part.trim();
    const opens = written.startsWith("{");
    if (opens && open !== undefined) return "unclosed";
    if (opens) open = [];
    if (opens) written = written.slice(1).trimStart();
    const closes = written.endsWith("}");
    if (closes) written = written.slice(0, -1).trimEnd();
    if (closes && open === undefined) return "unclosed";
    const empty = written === "" && opens && closes;
    if (written === "" && !empty) return "unreadable-line";
    if (open === undefined) groups.push([written]);
    else if (!empty) open.push(written);
    if (closes && open !== undefined) groups.push(open);
    if (closes) open = undefined;
  }
  return open === undefined ? groups : "unclosed";
}
