import type { App } from "#services/house";

import { knownWords } from "../../words/actions/known-words.ts";
import { type Advice, adviseOn } from "../domain/advice.ts";
import { commonWordsOf } from "../store/common-file.ts";

/** Advice on a text, by the lists that come with the house. Open to all: it reads no row, and keeps nothing of the text. */
export function adviseOnText({ config }: Pick<App, "config">, text: string): Advice {
  const { lexicon } = knownWords({ config });
  return adviseOn(text, { lexicon, words: commonWordsOf(config.projectFolder) });
}
