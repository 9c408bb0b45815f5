import { letterKind } from "#services/house";

import { seeToldWordIn } from "../actions/see-told.ts";
import { wordLetterTexts as texts } from "./talk-texts.fr.ts";
import { titleOfTerms } from "./terms.ts";

/** Somebody wrote in an exchange: who, and about what. The words are read on its page alone. */
export const wordLetter = letterKind({
  why: texts.why,
  sort: "direct",
  find: seeToldWordIn,
  says: (told) => ({
    subject: texts.subject(told.length),
    entries: [...Map.groupBy(told, ({ kept }) => kept.id).values()].flatMap((some) => {
      const last = some.at(-1);
      if (last === undefined) return [];
      return {
        title: `${last.kind.name} : ${titleOfTerms(last.kind, last.values)}`,
        at: `${last.at}#mots`,
        lines: [texts.says(last.from, some.length), texts.whereToRead],
      };
    }),
  }),
});
