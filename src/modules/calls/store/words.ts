import { sql } from "kysely";

import { knownWords, stemsIn } from "#modules/subjects";
import { enoughOf, type Share, type Theme, weighConcepts } from "#rules/subjects";
import type { Work } from "#services/house";

import { askedConcepts, exactly } from "../domain/search/asked-concepts.ts";
import type { AskedWords, Term } from "../domain/search/words.ts";
import { correctionsFor } from "./slips.ts";
import { compileConcept, orOf, textsOf, type Tier } from "./tiers.ts";

/** One thing asked for, compiled. */
export interface CompiledConcept {
  readonly typed: string;
  /** How much of the whole question it is, by its rarity. */
  readonly weight: number;
  /** A call that holds this speaks of it. */
  readonly match: string;
  /** From the nearest way of saying it to the farthest. */
  readonly tiers: readonly Tier[];
  readonly also: readonly string[];
  /** The theme that it names. */
  readonly theme: Theme | undefined;
  /** A call that holds `match` holds all the lexemes of one of these. */
  readonly keys: readonly (readonly string[])[];
}

/** A term, and what makes a call hold it; of words in a row, each apart. */
export interface CompiledTerm {
  readonly typed: string;
  readonly query: string;
  readonly parts: readonly { readonly typed: string; readonly query: string }[];
}

/** A question compiled for PostgreSQL's text search, in the configuration `calls.fr`. */
export interface Compiled {
  /** What a call must hold to answer, as a tsquery text; undefined when no word counts. */
  readonly query: string | undefined;
  /** The same where one thing asked, or what is near it, is enough; undefined where that is no wider. */
  readonly any: string | undefined;
  /** The sets of concepts of which one must be held whole: what `query` says, apart. */
  readonly enough: readonly (readonly number[])[];
  readonly concepts: readonly CompiledConcept[];
  /** Each required term with its own tsquery, to say which ones made a call fit. */
  readonly terms: readonly CompiledTerm[];
  /** Words that were in no call, and as what they were read: « jardn », « jardin ». */
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
}

/** No word was asked. */
export const NO_WORDS: Compiled = {
  query: undefined,
  any: undefined,
  enough: [],
  concepts: [],
  terms: [],
  corrections: [],
};

/**
 * Compiles what was asked: each thing in all its ways (`subjects/words`), weighed by its rarity among the
 * latest calls. Typing errors are forgiven: a word that is none in French and that no call holds is read as
 * its likeliest too. `exact`: as typed, in no other way.
 */
export async function compileWords(
  work: Work,
  asked: AskedWords,
  { exact = false }: { readonly exact?: boolean } = {},
): Promise<Compiled> {
  if (asked.required.length + asked.excluded.length === 0) return NO_WORDS;
  const thesaurus = knownWords(work.app);
  const { lexicon } = thesaurus;
  const corrections = exact ? new Map<string, string>() : await correctionsFor(work, asked);
  const concepts = exact
    ? asked.required.map(exactly)
    : askedConcepts(
        {
          required: asked.required.map((term) => corrected(term, corrections)),
          row: asked.row.map((word) => corrections.get(word) ?? word),
        },
        thesaurus,
      ).slice(0, MOST_CONCEPTS);
  const stems = await stemsIn(work, {
    config: "calls.fr",
    texts: [
      ...concepts.flatMap(textsOf),
      ...[...corrections.keys(), ...asked.excluded.map(({ words }) => words.join(" "))],
    ],
  });
  const typedAs = new Map([...corrections].map(([typed, read]) => [read, typed]));
  const read = concepts.flatMap((concept) => {
    const slip = concept.own.flatMap((own) => typedAs.get(own) ?? []);
    const whole = { ...concept, own: [...concept.own, ...slip] };
    const compiled = compileConcept(whole, { stems, lexicon });
    // A word of the French stop list compiles to nothing: it asks for nothing.
    return compiled === undefined ? [] : [{ ...compiled, isGeneric: concept.isGeneric }];
  });
  const shares = await sharesOf(
    work,
    read.map(({ near }) => near),
  );
  const weights = weighConcepts(read, (at) => shares[at] ?? NOWHERE);
  const out = asked.excluded
    .map(({ words }) => stems(words.join(" ")))
    .filter((query) => query !== "");
  const enough = enoughOf(read, weights);
  const sets = enough.map((set) => set.map((at) => `(${read[at]?.match ?? ""})`).join(" & "));
  const isWanted = (at: number) => enough.some((set) => set.includes(at));
  const wide = read.flatMap(({ widest }, at) => (isWanted(at) ? [widest] : []));
  return {
    query: without(orOf(sets), out),
    any: exact ? undefined : without(orOf(wide), out),
    enough,
    concepts: read.map((one, at) => ({ ...one, weight: weights[at] ?? 0 })),
    terms: read.map(({ typed, match, parts }) => ({ typed, query: match, parts })),
    corrections: [...corrections].map(([typed, word]) => ({ typed, read: word })),
  };
}

/** More things at once than anybody asks for. */
const MOST_CONCEPTS = 12;
const NOWHERE: Share = { held: 0, of: 0 };

/** A word that was read as another is told as it was read. */
function corrected(term: Term, corrections: ReadonlyMap<string, string>): Term {
  if (!term.words.some((word) => corrections.has(word))) return term;
  const words = term.words.map((word) => corrections.get(word) ?? word);
  return { ...term, words, typed: words.join(" ") };
}

function without(query: string | undefined, out: readonly string[]): string | undefined {
  const parts = [...(query === undefined ? [] : [`(${query})`]), ...out.map((one) => `!(${one})`)];
  return parts.length === 0 ? undefined : parts.join(" & ");
}

/** How many of the latest calls are looked at to guess how rare a thing is. */
const SAMPLE = 400;

/** How many of the latest calls speak of each in their title or summary. */
async function sharesOf(work: Work, queries: readonly string[]): Promise<readonly Share[]> {
  if (queries.length < 2) return [];
  const counts = queries.map((query) => sql`count(*) filter (where head @@ ${query}::tsquery)`);
  const { rows } = await sql<{ of: number; held: readonly number[] }>`
    select count(*) as of, array[${sql.join(counts)}]::int[] as held
    from (select head from calls.public_search order by first_seen_at desc limit ${SAMPLE}) as latest`.execute(
    work.db,
  );
  const [row] = rows;
  return row === undefined ? [] : row.held.map((held) => ({ held, of: row.of }));
}
