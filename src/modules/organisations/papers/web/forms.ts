import { form } from "#basics/form";
import { day, line, maybeDay, maybeLine, yes } from "#basics/questions";
import { type SentFile, sentFile } from "#services/forms";

import { maySeveral, paperKind, type PaperKindKey } from "../domain/paper.ts";
import { texts } from "./texts.fr.ts";

const { form: words, problems } = texts;

/** Which paper is kept; a version of one that is there has its name already. */
export interface Keeping {
  readonly kind: PaperKindKey;
  readonly isNewer?: boolean | undefined;
}

/** Its name, of those of which there may be several. */
function titleOf({ kind, isNewer }: Keeping) {
  if (!maySeveral(kind) || isNewer === true) return {};
  const help = kind === "agreement" ? words.nameHelp : undefined;
  return { title: line("nom", { label: words.name, help, most: 120, empty: problems.name }) };
}

/** The day written on it, and until when it is accepted; some never end. */
function daysOf({ kind }: Keeping) {
  const { validMonths } = paperKind(kind);
  const help = validMonths === undefined ? texts.unusual : texts.usual(validMonths);
  return {
    dated: day("date", { label: words.dated, empty: problems.dated }),
    until: maybeDay("fin", { label: words.expires, help, empty: problems.expires }),
    ...(validMonths !== undefined && { never }),
  };
}
const never = yes("sans-fin", { word: "oui", label: words.never });

// As the page draws them, its file in the middle.
export const titleForm = (keeping: Keeping) => form(titleOf(keeping));
export const daysForm = (keeping: Keeping) => form(daysOf(keeping));

/** A paper is kept: its file, the day written on it, and until when it is accepted. */
export const paperForm = (keeping: Keeping, sent: SentFile | undefined) =>
  form({
    title: maybeLine("nom", { label: words.name }),
    ...titleOf(keeping),
    file: sentFile("fichier", sent, problems.file),
    ...daysOf(keeping),
    never,
  });
