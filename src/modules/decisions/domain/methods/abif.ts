import {
  type BallotReading,
  type BallotTextRefusal,
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

/**
 * Reads ABIF, the Aggregated Ballot Information Format (electowiki.org/wiki/ABIF, grammar 0.31).
 *
 * A line « 27:A>B=C,D » is a ballot and how many cast it: `>` goes down one rank, `=` and `,` stay on it;
 * « 27:A/5,B/3 » gives scores. « 27: » says nothing of any option. « =A:[Anne B.] » names an option; once
 * one is named so, all must be. « {"title": "…"} » tells of the vote; « # » begins a comment. Names that
 * are more than a word are in brackets or quotes.
 *
 * A file in which a score is given is one of scores: an option without score has 0, but a ballot without
 * any is refused, and so is an order that its scores contradict.
 */
export function readAbif(text: string): BallotReading {
  const lines = linesOf(text);
  const file: File = { title: "", tokens: new Map(), ballots: [] };
  for (let at = 1; at <= lines.length; at += 1) {
    const wrong = readLine(file, (lines[at - 1] ?? "").trim(), at);
    if (wrong !== undefined) return refusedAt(at, wrong);
  }
  const tokens = [...file.tokens.values()];
  const someNamed = tokens.some(({ name }) => name !== undefined);
  const unknown = tokens.find(({ name }) => someNamed && name === undefined);
  if (unknown !== undefined) return refusedAt(unknown.line, "unknown-option");
  const scored = file.ballots.some(hasScore);
  const silent = file.ballots.find(
    (ballot) => scored && ballot.choices.length > 0 && !hasScore(ballot),
  );
  if (silent !== undefined) return refusedAt(silent.line, "score-missing");
  if (tokens.length === 0 && file.ballots.length > 0) return refusedAt(lines.length, "no-options");
  const draft = emptyDraft();
  for (const { choices, voices } of file.ballots) {
    for (const { option, rank, score } of choices) {
      draft.options.push(option);
      draft.marks.push(scored ? (score ?? 0) : rank);
    }
    endRow(draft, voices);
  }
  const options = [...file.tokens].map(([token, { name }]) => name ?? token);
  const kind = scored ? "scores" : "ranks";
  return layOut(draft, { title: file.title, options, kind, categories: [] }, lines.length);
}

interface File {
  title: string;
  /** By token, in the order in which they are met. */
  readonly tokens: Map<string, Token>;
  readonly ballots: Ballot[];
}

interface Token {
  readonly option: number;
  /** Where it is met first. */
  readonly line: number;
  /** What it is called, once that is told. */
  readonly name: string | undefined;
}

interface Ballot {
  readonly line: number;
  readonly voices: number;
  readonly choices: readonly Choice[];
}

interface Choice {
  readonly option: number;
  readonly rank: number;
  readonly score: number | undefined;
  /** What stands before it; `>` for the first. */
  readonly after: string;
}

function hasScore({ choices }: Ballot): boolean {
  return choices.some(({ score }) => score !== undefined);
}

function readLine(file: File, text: string, at: number): BallotTextRefusal | undefined {
  if (text === "" || text.startsWith("#")) return undefined;
  if (text.startsWith("{")) return readTold(file, text);
  if (text.startsWith("=")) return readName(file, text, at);
  const colon = text.indexOf(":");
  if (colon === -1) return "unreadable-line";
  const voices = readVoices(text.slice(0, colon));
  if (typeof voices === "string") return voices;
  const choices = readChoices(file, { text, at, from: colon + 1 });
  if (typeof choices === "string") return choices;
  file.ballots.push({ line: at, voices, choices });
  return undefined;
}

/** « {title: …} » or « {"title": "…"} ». */
function readTold(file: File, text: string): BallotTextRefusal | undefined {
  if (!text.endsWith("}")) return "unclosed";
  const colon = text.indexOf(":");
  if (colon === -1) return text.slice(1, -1).trim() === "" ? undefined : "unreadable-line";
  if (unquoted(text.slice(1, colon)) === "title") file.title = unquoted(text.slice(colon + 1, -1));
  return undefined;
}

/** What is between quotes, as JSON writes it, or the text as it is. */
function unquoted(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('"')) return trimmed;
  try {
    const value: unknown = JSON.parse(trimmed);
    return typeof value === "string" ? value : trimmed;
  } catch {
    return trimmed.slice(1, trimmed.endsWith('"') ? -1 : undefined);
  }
}

/** « =A:[Anne B.] ». */
function readName(file: File, text: string, at: number): BallotTextRefusal | undefined {
  const token = wordAt(text, 1);
  if (token === undefined) return "unreadable-line";
  const colon = spacesEnd(text, token.end);
  if (text[colon] !== ":") return "unreadable-line";
  const start = spacesEnd(text, colon + 1);
  const name = wordAt(text, start);
  const quoted = text[start] === "[" || text[start] === '"';
  if (quoted && name === undefined) return "unclosed";
  const given = quoted ? name?.word : text.slice(start).trim();
  const known = file.tokens.get(token.word);
  if (known?.name !== undefined) return "option-twice";
  if (known === undefined && file.tokens.size >= MOST_OPTIONS) return "too-many-options";
  const { option, line: met } = known ?? { option: file.tokens.size, line: at };
  file.tokens.set(token.word, { option, line: met, name: given || token.word });
  return undefined;
}

function readChoices(
  file: File,
  ballot: { readonly text: string; readonly at: number; readonly from: number },
): readonly Choice[] | BallotTextRefusal {
  const { text, at, from } = ballot;
  const choices: Choice[] = [];
  let place = spacesEnd(text, from);
  let [after, rank] = [">", 1];
  if (ends(text, place)) return choices;
  for (;;) {
    const token = wordAt(text, place);
    if (token === undefined)
      return text[place] === "[" || text[place] === '"' ? "unclosed" : "unreadable-line";
    const option = optionOf(file, token.word, at);
    if (option === undefined) return "too-many-options";
    if (choices.some((choice) => choice.option === option)) return "option-twice";
    const score = scoreAt(text, spacesEnd(text, token.end));
    if (typeof score === "string") return score;
    choices.push({ option, rank, score: score.value, after });
    place = spacesEnd(text, score.end);
    if (ends(text, place)) return contradicts(choices) ? "order-against-scores" : choices;
    after = text[place] ?? "";
    if (after !== ">" && after !== "=" && after !== ",") return "unreadable-line";
    if (after === ">") rank += 1;
    place = spacesEnd(text, place + 1);
  }
}

/** The place of an option, met before or new; undefined when there are too many. */
function optionOf({ tokens }: File, token: string, line: number): number | undefined {
  const known = tokens.get(token);
  if (known !== undefined) return known.option;
  const option = tokens.size;
  if (option >= MOST_OPTIONS) return undefined;
  tokens.set(token, { option, line, name: undefined });
  return option;
}

/** « /5 », if it is there. */
function scoreAt(
  text: string,
  at: number,
): { readonly value: number | undefined; readonly end: number } | BallotTextRefusal {
  if (text[at] !== "/") return { value: undefined, end: at };
  const written = wordAt(text, spacesEnd(text, at + 1));
  const value = written === undefined ? undefined : readWhole(written.word);
  if (written === undefined || value === undefined) return "score-not-a-number";
  return value > LAST_MARK ? "score-out-of-bounds" : { value, end: written.end };
}

/** Whether scores say another order than `>` and `=` do. */
function contradicts(choices: readonly Choice[]): boolean {
  if (choices.every(({ score }) => score === undefined)) return false;
  return choices.some(({ score = 0, after }, i) => {
    const before = choices[i - 1];
    if (before === undefined || after === ",") return false;
    const higher = before.score ?? 0;
    return after === "=" ? higher !== score : higher < score;
  });
}

/** A word up to a sign of the format; spaces. Both are looked for at one place only. */
const BARE = /[^\s>=,/:#[\]"]+/y;
const SPACES = /\s*/y;

/** The word at a place: in brackets, in quotes, or up to a sign of the format. */
function wordAt(
  text: string,
  at: number,
): { readonly word: string; readonly end: number } | undefined {
  const start = spacesEnd(text, at);
  const closing = text[start] === "[" ? "]" : text[start] === '"' ? '"' : undefined;
  if (closing !== undefined) {
    const end = text.indexOf(closing, start + 1);
    return end === -1 ? undefined : { word: text.slice(start + 1, end).trim(), end: end + 1 };
  }
  BARE.lastIndex = start;
  if (!BARE.test(text)) return undefined;
  return { word: text.slice(start, BARE.lastIndex), end: BARE.lastIndex };
}

function spacesEnd(text: string, at: number): number {
  SPACES.lastIndex = at;
  return SPACES.test(text) ? SPACES.lastIndex : at;
}

/** Whether nothing but a comment follows. */
function ends(text: string, at: number): boolean {
  return at >= text.length || text[at] === "#";
}
