import { form } from "#basics/form";
import { line } from "#basics/questions";
import { type SentFile, sentFile } from "#services/forms";

import { texts } from "./texts.fr.ts";

export const fileForm = (sent: SentFile | undefined) =>
  form({ file: sentFile("fichier", sent, texts.fileMissing) });

export const addressForm = form({
  address: line("adresse", {
    label: texts.address,
    help: texts.addressHelp,
    most: 1_000,
    empty: texts.addressMissing,
  }),
});
