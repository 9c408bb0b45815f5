import { noteUnmet } from "#modules/subjects";
import { wordsIn } from "#rules/subjects";
import { type Actor, type App, reading, type Work } from "#services/house";

import { findCalls, type FoundCalls, hitsIn } from "../../actions/find-calls.ts";
import { type AskedSearch, readSearch } from "../../domain/search/search.ts";
import { readWords } from "../../domain/search/words.ts";
import { listUnheld } from "../../store/slips.ts";

/**
 * Finds calls for a page. Where nothing answered, the words of which no call speaks, in any way, are noted
 * one by one, as nobody's: they are what the list of words lacks (`subjects/words`). A file that a program
 * reads again and again notes nothing.
 */
export async function lookForCalls(
  app: App,
  actor: Actor,
  asked: AskedSearch,
): Promise<FoundCalls> {
  const found = await findCalls(app, actor, asked);
  if (asked.page === 1 && asked.exact !== true && answersNothing(found)) {
    const unmet = await listUnmet(app, actor, { words: found.asked.words, found });
    await noteUnmet(app, unmet.join(" "));
  }
  return found;
}

function answersNothing({ total, widened, whole }: FoundCalls): boolean {
  return total === 0 || widened.length > 0 || whole === 0;
}

/** Of some words, those that stand in no call, whose other ways stand in none, and that are no typing error. */
const listUnmet = reading(
  async (
    work: Work,
    { words, found }: { readonly words: string; readonly found: Pick<FoundCalls, "corrections"> },
  ): Promise<readonly string[]> => {
    const slips = new Set(found.corrections.flatMap(({ typed }) => wordsIn(typed)));
    const alone = readWords(words)
      .required.filter(({ isPhrase }) => isPhrase !== true)
      .flatMap((term) => term.words)
      .filter((word) => !slips.has(word));
    const unmet: string[] = [];
    for (const word of await listUnheld(work, [...new Set(alone)].slice(0, MOST_LOOKED_AT))) {
      const one = { ...readSearch({ q: [word] }), closedToo: true };
      const { wider } = await hitsIn(work, one, { from: 0, most: 1, widens: false });
      if (wider.found.total === 0) unmet.push(word);
    }
    return unmet;
  },
);

/** More words than this that no call says are no search. */
const MOST_LOOKED_AT = 4;
