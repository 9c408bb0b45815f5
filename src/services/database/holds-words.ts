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
 * another way of saying it as whole words. Each way is a condition of its own, so that an index of trigrams
 * answers each. Ways are letters, figures and spaces: anything else is taken away of them.
 */
export function holdsWords(
  text: RawBuilder<unknown>,
  { typed, ways, apart = [] }: WordsLookedFor,
): RawBuilder<unknown> {
  const all = typed.map((word) => sql`${text} like ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`);
  const whole = ways.map(
    (way) => sql`${text} ~ ${`\\m${bare(way).replaceAll(" ", "[^a-z0-9]+")}(s|x|e|es)?\\M`}`,
  );
  const typedToo = all.length === 0 ? sql`false` : sql.join(all, sql` and `);
  const parts = apart.map((part) => holdsWords(text, part));
  const each = parts.length === 0 ? [] : [sql`(${sql.join(parts, sql` and `)})`];
  return sql`(${sql.join([sql`(${typedToo})`, ...whole, ...each], sql` or `)})`;
}

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N} ]/gu, "");
}
