import { form } from "#basics/form";
import { lines, parsed, yes } from "#basics/questions";
import { limitRefusals } from "#rules/moderation";

import { readTelephone } from "../domain/telephone.ts";
import { MOST_WORD } from "../domain/word.ts";
import { carried } from "./forms.ts";
import { talkRefusals, talkTexts as texts } from "./talk-texts.fr.ts";

/** What one says to the other; the same form sent twice says it once, by the id of its act. */
export const wordForm = (other: string) =>
  form({
    id: carried<"Word">("act"),
    words: lines("mot", {
      label: texts.label(other),
      help: texts.help,
      empty: texts.missing,
      rows: 3,
      most: MOST_WORD,
    }),
  });

/** Why a word is not said. */
export const wordRefusals = {
  ...talkRefusals,
  "too-many": limitRefusals["too-many"]("message"),
  "too-many-to-them": limitRefusals["too-many-to-them"](),
} as const;

/** The telephone that one shows, and whether one keeps it. */
export const telephoneForm = form({
  telephone: parsed(
    {
      name: "telephone",
      label: texts.telephone,
      help: texts.telephoneHelp,
      as: "line",
      type: "tel",
      inputmode: "tel",
      autocomplete: "tel",
      width: "moyen",
    },
    { empty: talkRefusals["not-a-telephone"], read: readTelephone, write: (known) => known },
  ),
  keep: yes("garder", { label: texts.keep, word: "oui" }),
});
