import { sayKori } from "#pieces/currency";
import { letterKind } from "#services/house";

import { titleOfTerms } from "../../protocol/web/terms.ts";
import { seeToldThanksIn } from "../actions/tell-thanks.ts";
import { thanksLetterTexts as texts } from "./texts.fr.ts";

/** Somebody thanks: who, for what, and with how many kori. The words are read on the page alone. */
export const thanksLetters = {
  "exchanges.thanked": letterKind({
    why: texts.why,
    sort: "direct",
    find: seeToldThanksIn,
    says: (told) => ({
      subject: texts.subject(told.length),
      entries: told.map(({ kind, values, at, from, thanks: { kori } }) => ({
        title: `${kind.name} : ${titleOfTerms(kind, values)}`,
        at: `${at}#mots`,
        lines: [texts.says(from, kori === 0 ? undefined : sayKori(kori)), texts.whereToRead],
      })),
    }),
  }),
} as const;
