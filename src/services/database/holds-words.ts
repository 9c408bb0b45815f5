import { type RawBuilder, sql } from "kysely";

/** One thing that is looked for in a text: all the words that were typed, or one of its other ways. */
export interface WordsLookedFor {
  readonly typed: readonly string[];
  readonly ways: readonly string[];
  /** Things of which all are enough too. */
  readonly apart?: readonly WordsLookedFor[] | undefined;
}

/**
 * Whether a text that is kept without accents or case holds a thing: what was typed of it anywhere, or
 * another way of saying it as whole words. Ways are letters, figures and spaces: anything else is taken away of them.
 */
export function holdsWords(
  text: RawBuilder<unknown>,
  { typed, ways, apart = [] }: WordsLookedFor,
): RawBuilder<unknown> {
  const all = typed.map((word) => sql`${text} like ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`);
  const whole = holdsWays(text, ways.map(bare).filter(Boolean));
  const typedToo = all.length === 0 ? sql`false` : sql.join(all, sql` and `);
  const parts = apart.map((part) => holdsWords(text, part));
  const each = parts.length === 0 ? [] : [sql`(${sql.join(parts, sql` and `)})`];
  return sql`(${sql.join([sql`(${typedToo})`, ...whole, ...each], sql` or `)})`;
}

/**
 * Any of these ways as whole words. Each is a condition of its own first, so that an index of trigrams answers it; then one
 * expression for all: PostgreSQL keeps the last 32 that it compiled (`MAX_CACHED_RES`), and of more, each would be compiled
 * again for each row. It is asked of no index, which would take longer to unfold it than to read the rows.
 */
function holdsWays(
  text: RawBuilder<unknown>,
  ways: readonly string[],
): readonly RawBuilder<unknown>[] {
  if (ways.length === 0) return [];
  const each = ways.map((way) => sql`${text} like ${`%${way.replaceAll(" ", "%")}%`}`);
  const all = ways.map((way) => way.replaceAll(" ", "[^a-z0-9]+")).join("|");
  return [
    sql`((${sql.join(each, sql` or `)}) and (${text} || '') ~ ${`\\m(?:${all})(?:s|x|e|es)?\\M`})`,
  ];
}

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N} ]/gu, "");
}

/** How a word may end that is written in one of its other forms. */
const ENDS = ["", "s", "x", "e", "es"] as const;

export interface ForTsquery {
  /** The words of a way one after another (`<->`), of which an index tells only once each row is read; or anywhere. */
  readonly how: "in-a-row" | "together";
  /** Words that some text holds: an index takes each row through all that it is asked. */
  readonly held: ReadonlySet<string>;
}

/**
 * The same as a `tsquery` of PostgreSQL (textsearch, « simple »), for an index of words: what was typed from its
 * beginning on, or another way of saying it as whole words that some text holds. Undefined for signs, which no index
 * knows.
 */
export function tsqueryOf(thing: WordsLookedFor, asked: ForTsquery): string | undefined {
  const all = thing.typed.flatMap(lexemesIn);
  if (all.length === 0) return undefined;
  const between = asked.how === "together" ? " & " : " <-> ";
  const others = rowsOf(thing).filter((row) => row.every((word) => asked.held.has(word)));
  const parts = (thing.apart ?? []).flatMap((part) => tsqueryOf(part, asked) ?? []);
  const enough = parts.length === 0 ? [] : [parts.map((part) => `(${part})`).join(" & ")];
  const ways = new Set(others.map((row) => row.join(between)));
  return [all.map((word) => `${word}:*`).join(" & "), ...ways, ...enough]
    .map((one) => `(${one})`)
    .join(" | ");
}

/** The words of all the ways of saying things, to ask which are held. */
export function wordsOfWays(things: readonly WordsLookedFor[]): readonly string[] {
  const words = things.flatMap((thing) => [
    ...rowsOf(thing).flat(),
    ...wordsOfWays(thing.apart ?? []),
  ]);
  return [...new Set(words)];
}

/** Each way with each ending, word by word. */
function rowsOf({ ways }: WordsLookedFor): readonly (readonly string[])[] {
  return ways.flatMap((way) => {
    const row = lexemesIn(way);
    const last = row.at(-1);
    return last === undefined ? [] : ENDS.map((end) => [...row.slice(0, -1), `${last}${end}`]);
  });
}

const lexemesIn = (words: string): readonly string[] => words.match(/[\p{L}\p{N}]+/gu) ?? [];
