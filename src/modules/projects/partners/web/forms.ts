import { z } from "zod";

import { isId } from "#basics/id";
import { dayField, lineField, listField, textField } from "#services/forms";

import { MOST_TITLE, type RequirementId } from "../../domain/answer.ts";
import { MOST_WANTED } from "../../domain/entry.ts";
import { partnerTexts as texts } from "./texts.fr.ts";

/** What is asked of a partner. A day that is past would be asked for nothing. */
export const askPartnerForm = (today: Temporal.PlainDate) =>
  z.object({
    pour: listField().transform((chosen, c): readonly RequirementId[] => {
      const ids = chosen.filter((one) => isId<"Task">(one));
      if (ids.length === 0) c.addIssue(texts.choose);
      return ids;
    }),
    part: lineField(texts.emptyPart, MOST_TITLE),
    attendu: textField(texts.emptyWanted, MOST_WANTED),
    jour: dayField(texts.badDay).refine(
      (day) => Temporal.PlainDate.compare(day, today) >= 0,
      texts.badDay,
    ),
    retour: z
      .string()
      .max(MOST_WANTED, texts.tooLong)
      .optional()
      .transform((typed) => {
        const words = typed?.replaceAll("\r\n", "\n").trim() ?? "";
        return words === "" ? undefined : words;
      }),
  });

export const enterForm = z.object({
  charte: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
});
