import { knownWordsIn } from "#modules/subjects";
import {
  type Candidate,
  conceptsOf,
  familyByBeginning,
  isFrench,
  isDerived,
  isGeneric,
  isListed,
  isLittle,
  keysOf,
  meantBy,
  partsOf,
  type Thesaurus,
  withoutBeginning,
  wordsLike,
} from "#rules/subjects";
import type { Work } from "#services/house";

import type { AskedWords } from "../domain/search/words.ts";
import { listBeginning, listLike, listUnheld } from "../store/slips.ts";

/** More words that nobody knows than this are no slips: it is another language, or a code. */
const MOST_SLIPS = 4;

/**
 * The words that no call holds and that are in no list of ours, each with what is read for it. What is no French word was
 * mistyped: its likeliest, or the words of which the spaces were forgotten. Else, and of French words, one of its family that
 * calls or the list say: « dépression » for « dépressif ».
 */
export async function correctionsFor(
  work: Work,
  { required: terms, row }: Pick<AskedWords, "required" | "row">,
): Promise<ReadonlyMap<string, string>> {
  const thesaurus = await knownWordsIn(work);
  const isKnown = (word: string) => thesaurus.lexicon.readingsOf(word).length > 0;
  const single = terms.filter(({ isPhrase }) => isPhrase !== true).flatMap(({ words }) => words);
  // « block party »: the list knows the two together, though neither is French.
  const inRows = new Set(
    conceptsOf(row, thesaurus).flatMap(({ words, parts }) => (parts.length > 1 ? words : [])),
  );
  const unlisted = [...new Set(terms.flatMap(({ words }) => words))].filter(
    (word) =>
      /^[a-z]{4,30}$/.test(word) &&
      !inRows.has(word) &&
      !isListed([word], thesaurus) &&
      !isGeneric([word, ...keysOf(word, thesaurus.lexicon)]),
  );
  const strange = unlisted.filter((word) => !isFrench(word, isKnown));
  if (unlisted.length === 0 || strange.length > MOST_SLIPS) return new Map();
  const found = new Map<string, string>();
  for (const word of await listUnheld(work, unlisted)) {
    const isSingle = single.includes(word);
    const read =
      (isSingle ? listedApart(word, thesaurus) : undefined) ??
      (strange.includes(word) ? await slipOf(work, word, { row, thesaurus }) : undefined) ??
      (isSingle ? partsOf(word, isKnown)?.join(" ") : undefined) ??
      (isSingle ? await kinOf(work, word, thesaurus) : undefined);
    if (read !== undefined) found.set(word, read);
  }
  return found;
}

interface Beside {
  readonly row: readonly string[];
  readonly thesaurus: Thesaurus;
}

/** What a mistyped word was likeliest meant to be. */
async function slipOf(
  work: Work,
  word: string,
  { row, thesaurus }: Beside,
): Promise<string | undefined> {
  const like = await listLike(work, word);
  const listed = wordsLike(word, thesaurus.single).map((one) => ({ word: one, held: 0 }));
  const candidates = [...like, ...listed].map((one): Candidate => ({
    word: one.word,
    // « tier lieu »: what stands beside it tells most.
    weight:
      (makesRow(word, one.word, { row, thesaurus }) ? 4 : 0) +
      (isListed([one.word], thesaurus) ? 2 : 0) +
      (thesaurus.lexicon.readingsOf(one.word).length > 0 ? 1 : 0) +
      one.held,
  }));
  return meantBy(word, candidates);
}

/** Two words of a row that the list knows, without what parts them: « hiphop ». */
function listedApart(word: string, thesaurus: Thesaurus): string | undefined {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const two = [word.slice(0, at), word.slice(at)];
    if (!two.some(isLittle) && isListed(two, thesaurus)) return two.join(" ");
  }
  return undefined;
}

/** A word of its family that calls say, else one of the list, else what stands behind its beginning: « quartier » of « écoquartier ». */
async function kinOf(
  work: Work,
  word: string,
  { single, lexicon }: Thesaurus,
): Promise<string | undefined> {
  const isKnown = (rest: string) => lexicon.readingsOf(rest).length > 0;
  const held = await listBeginning(work, word.slice(0, 6));
  if (!isKnown(word))
    return (
      familyByBeginning(word, held)[0] ??
      familyByBeginning(word, single)[0] ??
      withoutBeginning(word, isKnown)
    );
  // Of a word of French, only what French derives: « réunion » is neither « réunionnais » nor « union ».
  return [...familyByBeginning(word, held), ...familyByBeginning(word, single)].find((one) =>
    isDerived(word, one),
  );
}

/** Whether a word read as another makes, with its neighbour, a row that the list knows. */
function makesRow(word: string, read: string, { row, thesaurus }: Beside): boolean {
  const meant = row.filter((one) => one === word || !isLittle(one));
  const at = meant.indexOf(word);
  const [before, after] = [meant[at - 1], meant[at + 1]];
  return (
    (before !== undefined && isListed([before, read], thesaurus)) ||
    (after !== undefined && isListed([read, after], thesaurus))
  );
}
