/*
 * Questions of PostgreSQL's text search, put together. PostgreSQL asks an « or » from left to right and stops at
 * the first that holds, but reads « a | b | c » as a tree as deep as it is long: common words first, and by
 * halves, so that what answers by the very word is known at once.
 */

/** One of these at least, the likeliest first; undefined when there is none. */
export function orOf(queries: readonly string[]): string | undefined {
  const some = needed(queries);
  return some.length === 0 ? undefined : byHalves(some);
}

/** Each once, without those that one of the others says already: « vie <-> culturel » beside « culturel ». */
export function needed(queries: readonly string[]): readonly string[] {
  const some = [...new Set(queries)].filter((query) => query !== "");
  const alone = new Set(some.filter((query) => /^'[^']+'$/.test(query)));
  return some.filter(
    (query) =>
      alone.has(query) ||
      /[|!]/.test(query) ||
      !lexemesOf(query).some((one) => alone.has(`'${one}'`)),
  );
}

/** The lexemes of words in a row: all of them are required. Ours are letters and figures only. */
export function lexemesOf(query: string): readonly string[] {
  return [...query.matchAll(/'([^']+)'/g)].flatMap(([, lexeme]) => lexeme ?? []);
}

/** The single words of a question that asks for one of them and for nothing else; undefined for any other question. */
export function singleWords(query: string): readonly string[] | undefined {
  const words = query.split("|").map((part) => /^[(\s]*('[\p{L}\p{N}]+')[)\s]*$/u.exec(part)?.[1]);
  return words.every((word) => word !== undefined) ? words : undefined;
}

function byHalves(queries: readonly string[]): string {
  const [first = "", ...others] = queries;
  if (others.length === 0) return `(${first})`;
  const half = Math.ceil(queries.length / 2);
  return `(${byHalves(queries.slice(0, half))} | ${byHalves(queries.slice(half))})`;
}
