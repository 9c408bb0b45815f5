import { form } from "#basics/form";
import { maybeLine } from "#basics/questions";
import { type SentFile, sentFile } from "#services/forms";

import { base } from "../../web/forms.ts";
import { MOST_ADDRESS } from "../domain/pad-address.ts";
import { padTexts as texts } from "./pad-texts.fr.ts";

export const addressForm = form({
  address: maybeLine("adresse", {
    label: texts.address,
    help: texts.addressHelp,
    most: MOST_ADDRESS,
  }),
});

export const fileForm = (sent: SentFile | undefined) =>
  form({ file: sentFile("fichier", sent, texts.fileMissing), base });
