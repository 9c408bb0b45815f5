import { knownWordsIn } from "#modules/subjects";
import {
  type Candidate,
  isFrench,
  isListed,
  isLittle,
  meantBy,
  type Thesaurus,
  wordsLike,
} from "#rules/subjects";
import type { Work } from "#services/house";

import type { AskedWords } from "../domain/search/words.ts";
import { listLike, listUnheld } from "../store/slips.ts";

/** More words that nobody knows than this are no slips: it is another language, or a code. */
const MOST_SLIPS = 4;

/**
 * The words that were mistyped, each with the one that was meant: only what is no French word, stands in
 * no list of ours and in no call, and only towards words that calls say.
 */
export async function correctionsFor(
  work: Work,
  { required: terms, row }: Pick<AskedWords, "required" | "row">,
): Promise<ReadonlyMap<string, string>> {
  const thesaurus = await knownWordsIn(work);
  const isKnown = (word: string) => thesaurus.lexicon.readingsOf(word).length > 0;
  const strange = [...new Set(terms.flatMap(({ words }) => words))].filter(
    (word) =>
      /^[a-z]{4,30}$/.test(word) && !isFrench(word, isKnown) && !isListed([word], thesaurus),
  );
  if (strange.length === 0 || strange.length > MOST_SLIPS) return new Map();
  const found = new Map<string, string>();
  for (const word of await listUnheld(work, strange)) {
    const like = await listLike(work, word);
    const listed = wordsLike(word, thesaurus.single).map((one) => ({ word: one, held: 0 }));
    const candidates = [...like, ...listed].map((one): Candidate => ({
      word: one.word,
      // « tier lieu »: what stands beside it tells most.
      weight:
        (makesRow(word, one.word, { row, thesaurus }) ? 4 : 0) +
        (isListed([one.word], thesaurus) ? 2 : 0) +
        (isKnown(one.word) ? 1 : 0) +
        one.held,
    }));
    const read = meantBy(word, candidates);
    if (read !== undefined) found.set(word, read);
  }
  return found;
}

/** Whether a word read as another makes, with its neighbour, a row that the list knows. */
function makesRow(
  word: string,
  read: string,
  { row, thesaurus }: { readonly row: readonly string[]; readonly thesaurus: Thesaurus },
): boolean {
  const meant = row.filter((one) => one === word || !isLittle(one));
  const at = meant.indexOf(word);
  const [before, after] = [meant[at - 1], meant[at + 1]];
  return (
    (before !== undefined && isListed([before, read], thesaurus)) ||
    (after !== undefined && isListed([read, after], thesaurus))
  );
}
