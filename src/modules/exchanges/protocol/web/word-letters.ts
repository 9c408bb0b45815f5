import type { Gathered, NotificationKind, Work } from "#services/house";

import { seeToldWordIn, type ToldWord } from "../actions/see-told.ts";
import { wordLetterTexts as texts } from "./talk-texts.fr.ts";
import { titleOfTerms } from "./terms.ts";

/** Somebody wrote in an exchange: who, and about what. The words are read on its page alone. */
export const wordLetter: NotificationKind = {
  why: texts.why,
  sort: "direct",
  stillTrue: async (work, facts) => (await seeToldWordIn(work, facts)) !== undefined,
  write: async (work: Work, { facts }: Gathered) => {
    const found = new Map<string, { readonly told: ToldWord; readonly count: number }>();
    for (const one of facts) {
      const told = await seeToldWordIn(work, one);
      if (told === undefined) continue;
      const { id } = told.kept;
      found.set(id, { told, count: (found.get(id)?.count ?? 0) + 1 });
    }
    if (found.size === 0) return undefined;
    const count = [...found.values()].reduce((sum, one) => sum + one.count, 0);
    const title = texts.subject(count);
    const entries = [...found.values()].map((one) => ({
      title: `${one.told.kind.name} : ${titleOfTerms(one.told.kind, one.told.values)}`,
      at: `${one.told.at}#mots`,
      lines: [texts.says(one.told.from, one.count), texts.whereToRead],
    }));
    return { subject: title, title, entries };
  },
};
