import { letterKind } from "#services/house";

import { seeToldNeedIn } from "../actions/see-told-need.ts";
import { nobodyTexts as texts } from "../../protocol/web/texts.fr.ts";

/** Nobody is left to ask for a need: whoever asked is told, and where they may look. */
export const nobodyLetter = letterKind({
  why: texts.why,
  sort: "direct",
  find: seeToldNeedIn,
  says: (needs) => ({
    subject: texts.subject,
    entries: needs.map(({ id, title }) => ({
      title,
      at: `/echanges/besoins/${id}`,
      lines: [texts.says, texts.whatNow],
    })),
  }),
});
