import { knownWordsIn, stemsIn } from "#modules/subjects";
import { enoughOf, type Share, weighConcepts } from "#rules/subjects";
import type { Work } from "#services/house";

import { type Compiled, NO_WORDS } from "../domain/search/compiled.ts";
import { compileConcept, textsOf } from "../domain/search/tiers.ts";
import { orOf } from "../domain/search/one-of.ts";
import { countShares } from "../store/word-shares.ts";
import { correctionsFor } from "./correct-words.ts";
import { askedConcepts, exactly } from "../domain/search/asked-concepts.ts";
import type { AskedWords, Term } from "../domain/search/words.ts";

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
  const thesaurus = await knownWordsIn(work);
  const { lexicon } = thesaurus;
  const corrections = exact ? new Map<string, string>() : await correctionsFor(work, asked);
  const concepts = exact
    ? asked.required.map(exactly)
    : askedConcepts(
        {
          required: asked.required.map((term) => corrected(term, corrections)),
          row: asked.row.flatMap((word) => (corrections.get(word) ?? word).split(" ")),
        },
        thesaurus,
      ).slice(0, MOST_CONCEPTS);
  const stems = await stemsIn(work, {
    config: "calls.fr",
    texts: [
      ...concepts.flatMap(textsOf),
      ...corrections.keys(),
      ...asked.excluded.map(({ words }) => words.join(" ")),
    ],
  });
  const typedAs = new Map([...corrections].map(([typed, read]) => [read, typed]));
  const read = concepts.flatMap((concept) => {
    const slip = concept.own.flatMap((own) => typedAs.get(own) ?? []);
    const whole = { ...concept, own: [...concept.own, ...slip] };
    const compiled = compileConcept(whole, { stems, lexicon });
    // A word of the French stop list compiles to nothing: it asks for nothing.
    const { isGeneric, isWanted, tells } = concept;
    return compiled === undefined ? [] : [{ ...compiled, isGeneric, isWanted, tells }];
  });
  const shares = await countShares(
    work,
    read.map(({ near }) => near),
  );
  const weights = weighConcepts(read, (at) => shares[at] ?? NOWHERE);
  const out = asked.excluded
    .map(({ words }) => stems(words.join(" ")))
    .filter((query) => query !== "");
  return {
    ...queriesOf(read, weights, out),
    concepts: read.map((one, at) => ({ ...one, weight: weights[at] ?? 0 })),
    terms: read.map(({ typed, match, own, parts }) => ({ typed, query: match, own, parts })),
    corrections: [...corrections].map(([typed, word]) => ({ typed, read: word })),
  };
}

/** A thing asked, compiled, as far as whole questions are made of it. */
interface Asked {
  readonly match: string;
  readonly widest: string;
  /** Of words in a row: each, where nothing says them together. */
  readonly parts: readonly { readonly query: string }[];
  readonly isGeneric: boolean;
  readonly isWanted: boolean;
}

/** What a call must hold to answer, and to answer in part: what is in quotes always, of the rest enough, any of that, anything that tells, or anything. */
function queriesOf(
  asked: readonly Asked[],
  weights: readonly number[],
  out: readonly string[],
): Pick<Compiled, "query" | "any" | "loosest" | "anything" | "enough"> {
  const places = asked.map((_, at) => at);
  const wanted = places.filter((at) => asked[at]?.isWanted === true);
  const free = places.filter((at) => !wanted.includes(at));
  const sets = enoughOf(
    free.flatMap((at) => asked[at] ?? []),
    free.map((at) => weights[at] ?? 0),
  ).map((set) => [...set.flatMap((at) => free[at] ?? []), ...wanted]);
  const enough = sets.length === 0 && wanted.length > 0 ? [wanted] : sets;
  const match = (at: number) => `(${asked[at]?.match ?? ""})`;
  const must = wanted.map(match);
  const some = free.filter((at) => enough.some((set) => set.includes(at)));
  const telling = free.filter((at) => asked[at]?.isGeneric === false);
  const oneOf = (queries: readonly string[]) => {
    const wide = orOf(queries);
    return wide === undefined ? undefined : without([`(${wide})`, ...must].join(" & "), out);
  };
  const anyOf = (ats: readonly number[]) => oneOf(ats.flatMap((at) => asked[at]?.widest ?? []));
  const apart = free.flatMap((at) => asked[at]?.parts.map(({ query }) => query) ?? []);
  return {
    query: without(orOf(enough.map((set) => set.map(match).join(" & "))), out),
    any: anyOf(some),
    loosest: anyOf(telling.length > 0 ? telling : free),
    anything: oneOf([...free.flatMap((at) => asked[at]?.widest ?? []), ...apart]),
    enough,
  };
}

/** More things at once than anybody asks for. */
const MOST_CONCEPTS = 12;
const NOWHERE: Share = { held: 0, of: 0 };

/** A word that was read as another is told as it was read. */
function corrected(term: Term, corrections: ReadonlyMap<string, string>): Term {
  if (!term.words.some((word) => corrections.has(word))) return term;
  const words = term.words.flatMap((word) => (corrections.get(word) ?? word).split(" "));
  return { ...term, words, typed: words.join(" ") };
}

function without(query: string | undefined, out: readonly string[]): string | undefined {
  const parts = [...(query === undefined ? [] : [`(${query})`]), ...out.map((one) => `!(${one})`)];
  return parts.length === 0 ? undefined : parts.join(" & ");
}
