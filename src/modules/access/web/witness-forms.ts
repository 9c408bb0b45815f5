import { form } from "#basics/form";
import { choice, line } from "#basics/questions";

import { WITNESSED_BY } from "../domain/witness.ts";
import { witnessTexts as texts } from "./witness-texts.fr.ts";

/** The code of the sheet, and by which way the person said it. */
export const witnessForm = form({
  code: line("code", {
    label: texts.code,
    help: texts.codeHelp,
    empty: texts.codeEmpty,
    most: 40,
  }),
  by: choice("comment", {
    label: texts.how,
    of: WITNESSED_BY,
    says: texts.ways,
    empty: texts.howEmpty,
  }),
});
