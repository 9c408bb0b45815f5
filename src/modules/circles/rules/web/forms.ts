import { form } from "#basics/form";
import { day, line, version } from "#basics/questions";

import { charterOf } from "../../web/forms.ts";
import { charterTexts as texts } from "../../web/keep-texts.fr.ts";

/** The version that was read is accepted. */
export const acceptForm = form({ version: version() });

/** A new wording, why, and by when members read it; `dueHelp` tells the usual day. */
export const changeForm = (dueHelp: string) =>
  form({
    sentences: charterOf({ label: texts.sentences, help: texts.sentencesHelp, rows: 8 }),
    why: line("pourquoi", {
      label: texts.whyField,
      help: texts.whyHelp,
      empty: texts.noWhy,
      rows: 3,
      most: 500,
    }),
    due: day("jour", { label: texts.due, help: dueHelp, empty: texts.badDay }),
    from: version(),
  });
