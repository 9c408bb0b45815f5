import type { App } from "#services/house";

import { lexiconOf } from "../../words/store/lexicon-file.ts";
import { type Advice, adviseOn } from "../domain/advice.ts";
import { commonWordsOf } from "../store/common-file.ts";

/** Where the house is: all that advice asks of it. */
interface AtHome {
  readonly config: Pick<App["config"], "projectFolder">;
}

/** Advice on a text, by the lists that come with the house. Open to all: it reads no row, and keeps nothing of the text. */
export function adviseOnText({ config: { projectFolder } }: AtHome, text: string): Advice {
  const lexicon = lexiconOf(projectFolder);
  return adviseOn(text, { lexicon, words: commonWordsOf(projectFolder) });
}
