import { form } from "#basics/form";
import { choice } from "#basics/questions";
import { maybeSentFile, type SentFile, sentFile } from "#services/forms";

import { audienceNames } from "../domain/audiences.fr.ts";
import { type Audience, AUDIENCES } from "../domain/picture.ts";
import { pictureTexts as words } from "./texts.fr.ts";

export const PICTURE_FILE = "image";

/** Who sees it: those whom one knows, until one says otherwise. */
const audience = choice<Audience>("visible", {
  label: words.whoSees,
  help: words.whoSeesHelp,
  of: AUDIENCES,
  says: audienceNames,
  otherwise: "near",
});

/** What is asked beside the picture, which its page asks for by hand. */
export const audienceForm = form({ audience });

/** A picture, once there is none to keep; and who sees it. */
export const pictureForm = (sent: SentFile | undefined, stands: boolean) =>
  form({
    file: stands ? maybeSentFile(PICTURE_FILE, sent) : sentFile(PICTURE_FILE, sent, words.noFile),
    audience,
  });
