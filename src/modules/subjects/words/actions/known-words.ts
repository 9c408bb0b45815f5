import type { App } from "#services/house";

import type { Thesaurus } from "../domain/thesaurus.ts";
import { thesaurusOf } from "../store/thesaurus-file.ts";

/** The words of French and what stands for them, as they come with the house. Open to all: the lists are public. */
export function knownWords({ config }: Pick<App, "config">): Thesaurus {
  return thesaurusOf(config.projectFolder);
}
