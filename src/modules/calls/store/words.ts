import { sql } from "kysely";

import { knownWords } from "#modules/subjects";
import {
  APART_WEIGHT,
  enoughOf,
  FORM_WEIGHT,
  type Share,
  TIE_WEIGHTS,
  weighConcepts,
} from "#rules/subjects";
import type { Work } from "#services/house";

import {
  type AskedConcept,
  askedConcepts,
  exactly,
  type Way,
} from "../domain/search/asked-concepts.ts";
import type { AskedWords, Term } from "../domain/search/words.ts";
import { correctionsFor } from "./slips.ts";
import { stemsFor, type Stems } from "./stems.ts";

/** Ways of saying a thing that count alike, as one question of PostgreSQL. */
export interface Tier {
  /** From 0 to 1, for the very word. */
  readonly weight: number;
  readonly query: string;
}

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
  const corrections = exact
    ? new Map<string, string>()
    : await correctionsFor(work, asked.required);
  const concepts = exact
    ? asked.required.map(exactly)
    : askedConcepts(
        asked.required.map((term) => corrected(term, corrections)),
        knownWords(work.app),
      );
  const stems = await stemsFor(work, [
    ...concepts.flatMap(textsOf),
    ...[...corrections.keys(), ...asked.excluded.map(({ words }) => words.join(" "))],
  ]);
  const typedAs = new Map([...corrections].map(([typed, read]) => [read, typed]));
  const read = concepts.flatMap((concept) => {
    const slip = concept.own.flatMap((own) => typedAs.get(own) ?? []);
    const compiled = compileConcept({ ...concept, own: [...concept.own, ...slip] }, stems);
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

const NOWHERE: Share = { held: 0, of: 0 };

/** A word that was read as another is told as it was read. */
function corrected(term: Term, corrections: ReadonlyMap<string, string>): Term {
  if (!term.words.some((word) => corrections.has(word))) return term;
  const words = term.words.map((word) => corrections.get(word) ?? word);
  return { ...term, words, typed: words.join(" ") };
}

function textsOf(concept: AskedConcept): readonly string[] {
  return [
    ...concept.own,
    ...concept.ways.map(({ words }) => words),
    ...concept.parts.flatMap(textsOf),
  ];
}

/** What was asked for in its own words, and in those of its family. */
const NEAREST: readonly Way["how"][] = ["form", "family"];
/** What a call may say instead, and still answer. */
const SAME_THING: readonly Way["how"][] = [...NEAREST, "synonym", "narrower"];

function compileConcept(concept: AskedConcept, stems: Stems) {
  const own = queriesOf(concept.own, stems);
  const [parts, apart] = partsOf(concept, stems);
  const queries = (hows: readonly Way["how"][]) =>
    queriesOf(
      concept.ways.filter(({ how }) => hows.includes(how)).map(({ words }) => words),
      stems,
    );
  const tiers = [
    { weight: 1, queries: own },
    { weight: FORM_WEIGHT, queries: queries(["form"]) },
    { weight: TIE_WEIGHTS.family, queries: queries(["family"]) },
    { weight: APART_WEIGHT, queries: apart },
    { weight: TIE_WEIGHTS.synonym, queries: queries(["synonym"]) },
    { weight: TIE_WEIGHTS.narrower, queries: queries(["narrower"]) },
    { weight: TIE_WEIGHTS.wider, queries: queries(["wider"]) },
    { weight: TIE_WEIGHTS.near, queries: queries(["near"]) },
  ];
  const match = orOf([...own, ...apart, ...queries(SAME_THING)]);
  if (match === undefined || own.length === 0) return undefined;
  return {
    typed: concept.typed,
    also: concept.also,
    match,
    near: orOf([...own, ...apart, ...queries(NEAREST)]) ?? match,
    widest: orOf(tiers.flatMap((tier) => tier.queries)) ?? match,
    tiers: onceEach(tiers),
    parts,
    keys: [
      ...[...own, ...queries(SAME_THING)].map(lexemesOf),
      ...(apart.length === 0 ? [] : lexemesOf(parts[0]?.query ?? "").map((one) => [one])),
    ],
  };
}

/** The lexemes of words in a row: all of them are required. Ours are letters and figures only. */
function lexemesOf(query: string): readonly string[] {
  return [...query.matchAll(/'([^']+)'/g)].flatMap(([, lexeme]) => lexeme ?? []);
}

/** Of words in a row: each apart in its nearest ways, and all of them together. */
function partsOf(concept: AskedConcept, stems: Stems) {
  const parts = concept.parts.flatMap((part) => {
    const near = part.ways.filter(({ how }) => NEAREST.includes(how)).map(({ words }) => words);
    const query = orOf(queriesOf([...part.own, ...near], stems));
    return query === undefined ? [] : [{ typed: part.typed, query }];
  });
  const apart = parts.length < 2 ? [] : [parts.map(({ query }) => `(${query})`).join(" & ")];
  return [parts, apart] as const;
}

/** Each query in its nearest tier alone. */
function onceEach(
  tiers: readonly { readonly weight: number; readonly queries: readonly string[] }[],
): readonly Tier[] {
  const seen = new Set<string>();
  return tiers.flatMap(({ weight, queries }) => {
    const fresh = queries.filter((query) => !seen.has(query));
    for (const one of fresh) seen.add(one);
    const query = orOf(fresh);
    return query === undefined ? [] : [{ weight, query }];
  });
}

function queriesOf(texts: readonly string[], stems: Stems): readonly string[] {
  return [...new Set(texts.map(stems))].filter((query) => query !== "");
}

function orOf(queries: readonly string[]): string | undefined {
  const some = [...new Set(queries)].filter((query) => query !== "");
  return some.length === 0 ? undefined : some.map((query) => `(${query})`).join(" | ");
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
