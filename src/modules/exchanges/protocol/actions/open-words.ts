import { z } from "zod";

import { isId } from "#basics/id";
import { open } from "#modules/access";
import type { Work } from "#services/house";

import type { NeedWords } from "../domain/need.ts";
import type { SealedNeed } from "../store/needs.ts";

const needWordsShape = z.object({
  title: z.string(),
  terms: z.record(z.string(), z.string()),
  approvers: z
    .array(
      z.object({
        party: z.enum(["first-approver", "second-approver"]),
        name: z.string(),
        email: z.string(),
      }),
    )
    .optional(),
  worksFor: z
    .string()
    .refine((text) => isId<"Organisation">(text))
    .optional(),
});

/** The words of a need; undefined when the one who wrote them left. */
export async function openWordsIn(
  work: Work,
  { space, words }: Pick<SealedNeed, "space" | "words">,
): Promise<NeedWords | undefined> {
  const text = await open(work, space, words);
  return text === undefined ? undefined : needWordsShape.parse(JSON.parse(text));
}
