import type { NotificationKind, Work, WrittenEntry } from "#services/house";

import { seeToldNeedIn } from "../actions/see-told-need.ts";
import { nobodyTexts as texts } from "../../protocol/web/texts.fr.ts";

/** Nobody is left to ask for a need: whoever asked is told, and where they may look. */
export const nobodyLetter: NotificationKind = {
  why: texts.why,
  sort: "direct",
  stillTrue: async (work, facts) => (await seeToldNeedIn(work, facts)) !== undefined,
  write: async (work: Work, { facts }) => {
    const entries: WrittenEntry[] = [];
    for (const one of facts) {
      const need = await seeToldNeedIn(work, one);
      if (need !== undefined)
        entries.push({
          title: need.title,
          at: `/echanges/besoins/${need.id}`,
          lines: [texts.says, texts.whatNow],
        });
    }
    return entries.length === 0
      ? undefined
      : { subject: texts.subject, title: texts.subject, entries };
  },
};
