import { form } from "#basics/form";
import { parsed } from "#basics/questions";
import { type SentFile, sentFile } from "#services/forms";

import { IMPORTED, importedNames } from "../domain/account.ts";
import { registerTexts as texts } from "./texts.fr.ts";

/** Which register it is; its file is asked before it, by its page. */
export const whatForm = form({
  what: parsed(
    {
      name: "registre",
      as: "list",
      label: texts.sentWhat,
      none: "",
      of: IMPORTED.map((value) => ({ value, label: importedNames[value] })),
    },
    {
      empty: texts.sentWhatMissing,
      read: (text) => IMPORTED.find((one) => one === text),
      write: String,
    },
  ),
});

export const registerForm = (sent: SentFile | undefined) =>
  form({ file: sentFile("fichier", sent, texts.sentMissing), ...whatForm.shape });
