import type { Theme } from "#rules/subjects";

import type { Tier } from "./tiers.ts";

/** One thing asked for, compiled. */
export interface CompiledConcept {
  readonly typed: string;
  /** How much of the whole question it is, by its rarity. */
  readonly weight: number;
  /** A call that holds this speaks of it. */
  readonly match: string;
  /** The same in its own words and those of their family alone. */
  readonly near: string;
  /** The same in all its ways, the farthest too. */
  readonly widest: string;
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
  /** The same in its own words alone, in all their forms. */
  readonly own: string;
  readonly parts: readonly { readonly typed: string; readonly query: string }[];
}

/** A question compiled for PostgreSQL's text search, in the configuration `calls.fr`. */
export interface Compiled {
  /** What a call must hold to answer, as a tsquery text; undefined when no word counts. */
  readonly query: string | undefined;
  /** The same where one thing asked, or what is near it, is enough; undefined where that is no wider. */
  readonly any: string | undefined;
  /** The same where anything that tells is enough, also what was not wanted beside something far rarer. */
  readonly loosest: string | undefined;
  /** The same where anything at all is enough, also what everybody looks for; undefined where that is no wider. */
  readonly anything: string | undefined;
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
  loosest: undefined,
  anything: undefined,
  enough: [],
  concepts: [],
  terms: [],
  corrections: [],
};
