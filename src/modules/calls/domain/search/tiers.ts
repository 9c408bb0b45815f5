import {
  APART_WEIGHT,
  FORM_WEIGHT,
  isLittle,
  keysOf,
  type Lexicon,
  type Stems,
  themeNamed,
  TIE_WEIGHTS,
  wordsIn,
} from "#rules/subjects";

import type { AskedConcept, Way } from "./asked-concepts.ts";
import { lexemesOf, needed, orOf } from "./one-of.ts";

/** Ways of saying a thing that count alike, as questions of PostgreSQL. */
export interface Tier {
  /** From 0 to 1, for the very word. */
  readonly weight: number;
  /** Of stems. */
  readonly query: string;
  /** Of words as they are written, in all their forms; undefined when there is none. */
  readonly exact: string | undefined;
  /** Of stems, what is not asked as it is written: words in a row, verbs, what is in no dictionary. */
  readonly loose: string | undefined;
  /** Of stems, words in a row that stand apart. */
  readonly apart: string | undefined;
}

/** What compiles words. */
export interface Compiler {
  readonly stems: Stems;
  readonly lexicon: Lexicon;
}

/** All the words in a row that a concept holds, to be compiled together. */
export function textsOf(concept: AskedConcept): readonly string[] {
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

/** Compiles one concept; undefined when its words ask for nothing. */
export function compileConcept(concept: AskedConcept, compiler: Compiler) {
  const textsBy = (hows: readonly Way["how"][]) =>
    concept.ways.filter(({ how }) => hows.includes(how)).map(({ words }) => words);
  const queries = (texts: readonly string[]) => queriesOf(texts, compiler.stems);
  const own = queries(concept.own);
  const parts = concept.parts.flatMap((part) => partOf(part, compiler));
  const apart = parts.length < 2 ? [] : [parts.map(({ query }) => `(${query})`).join(" & ")];
  const same = [...own, ...apart, ...queries(textsBy(SAME_THING))];
  const match = orOf(same);
  if (match === undefined || own.length === 0) return undefined;
  const tiers = tiersOf(concept, { apart, parts, compiler });
  return {
    typed: concept.typed,
    also: concept.also,
    theme: keysAsked(concept, compiler.lexicon)
      .map(themeNamed)
      .find((one) => one !== undefined),
    match,
    own: orOf([...own, ...apart, ...queries(textsBy(["form"]))]) ?? match,
    near: orOf([...own, ...apart, ...queries(textsBy(NEAREST))]) ?? match,
    widest: orOf([...own, ...apart, ...queries(concept.ways.map(({ words }) => words))]) ?? match,
    tiers,
    parts,
    keys: [
      ...needed(same)
        .filter((query) => !apart.includes(query))
        .map(lexemesOf),
      ...(apart.length === 0 ? [] : lexemesOf(parts[0]?.query ?? "").map((one) => [one])),
    ],
  };
}

/** The lemmas of a single word. */
function keysAsked({ own }: AskedConcept, lexicon: Lexicon): readonly string[] {
  const [word, ...others] = wordsIn(own[0] ?? "");
  return word === undefined || others.length > 0 ? [] : [word, ...keysOf(word, lexicon)];
}

/** One of words in a row, in its nearest ways. */
interface Part {
  readonly typed: string;
  readonly query: string;
  readonly exact: string | undefined;
}

function partOf(part: AskedConcept, compiler: Compiler): readonly Part[] {
  const near = part.ways.filter(({ how }) => NEAREST.includes(how)).map(({ words }) => words);
  const texts = [...part.own, ...near];
  const query = orOf(queriesOf(texts, compiler.stems));
  if (query === undefined) return [];
  const exact = orOf(texts.flatMap((text) => formsAsked(text, compiler.lexicon)));
  return [{ typed: part.typed, query, exact }];
}

/** From the nearest way of saying it to the farthest, each text in its nearest alone. */
function tiersOf(
  concept: AskedConcept,
  {
    apart,
    parts,
    compiler,
  }: {
    readonly apart: readonly string[];
    readonly parts: readonly Part[];
    readonly compiler: Compiler;
  },
): readonly Tier[] {
  const seen = new Set<string>();
  const tier = (weight: number, texts: readonly string[]): readonly Tier[] => {
    const fresh = texts.filter((text) => !seen.has(text));
    for (const text of fresh) seen.add(text);
    const query = orOf(queriesOf(fresh, compiler.stems));
    if (query === undefined) return [];
    const written = fresh.map((text) => formsAsked(text, compiler.lexicon));
    const others = fresh.filter((_, at) => written[at]?.length === 0);
    return [
      {
        weight,
        query,
        exact: orOf(written.flat()),
        loose: orOf(queriesOf(others, compiler.stems)),
        apart: orOf(queriesOf(others, compiler.stems).flatMap(apartOf)),
      },
    ];
  };
  const byTie = (how: Way["how"]) =>
    concept.ways.filter((way) => way.how === how).map(({ words }) => words);
  return [
    ...tier(1, concept.own),
    ...tier(FORM_WEIGHT, byTie("form")),
    ...tier(TIE_WEIGHTS.family, byTie("family")),
    ...apart.map((query) => apartTier(query, parts)),
    ...(["synonym", "narrower", "wider", "near"] as const).flatMap((how) =>
      tier(TIE_WEIGHTS[how], byTie(how)),
    ),
  ];
}

function apartTier(query: string, parts: readonly Part[]): Tier {
  const isWritten = parts.every(({ exact }) => exact !== undefined);
  const exact = parts.map((part) => `(${part.exact ?? ""})`).join(" & ");
  return {
    weight: APART_WEIGHT,
    query,
    exact: isWritten ? exact : undefined,
    loose: isWritten ? undefined : query,
    apart: undefined,
  };
}

/** A noun or an adjective in all its forms, as it is written; none for words in a row, verbs, and what is no French word. */
function formsAsked(text: string, lexicon: Lexicon): readonly string[] {
  const words = wordsIn(text);
  const [word, ...others] = words;
  if (word === undefined) return [];
  if (others.length > 0) return isOneStem(words) ? [rowOf(words)] : [];
  const nouns = lexicon.readingsOf(word).filter(({ kind }) => kind === "noun");
  if (nouns.length === 0) return [];
  return [...new Set([word, ...nouns.flatMap(({ lemma }) => lexicon.formsOf(lemma))])].map(
    (form) => `'${form}'`,
  );
}

/** Whether the little words of a row leave one word alone, so that its stem says something else: « sans-abri ». */
function isOneStem(words: readonly string[]): boolean {
  return words.filter((word) => !isLittle(word)).length < 2;
}

function rowOf(words: readonly string[]): string {
  const row = words.map((word) => `'${word}'`).join(" <-> ");
  return `(${row}) | (${row.slice(0, -1)}s')`;
}

/** The words of a row, wherever they stand; nothing for a single word. */
function apartOf(query: string): readonly string[] {
  return query.includes("<") ? [query.replace(/<(?:-|\d+)>/g, "&")] : [];
}

function queriesOf(texts: readonly string[], stems: Stems): readonly string[] {
  return [...new Set(texts.map(stems))].filter((query) => query !== "");
}
