import { z } from "zod";

import { lineField, textField } from "#services/forms";

import { readTelephone } from "../domain/telephone.ts";
import { MOST_WORD } from "../domain/word.ts";
import { talkRefusals, talkTexts as texts } from "./talk-texts.fr.ts";

/** What one says to the other. */
export const wordForm = z.object({ mot: textField(texts.missing, MOST_WORD) });

const MOST_TYPED = 60;
const wrong = talkRefusals["not-a-telephone"];

/** The telephone that one shows, and whether one keeps it. */
export const telephoneForm = z.object({
  telephone: lineField(wrong, MOST_TYPED).refine(
    (typed) => readTelephone(typed) !== undefined,
    wrong,
  ),
  garder: z.literal("oui").optional().catch(undefined),
});
