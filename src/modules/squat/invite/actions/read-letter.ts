import { randomInt } from "node:crypto";

import { z } from "zod";

import type { Work } from "#services/house";
import { makeKeyIn, openIn, sealIn } from "#services/keys";

import { CODE_SIGNS, codeOf, type Draft, type LetterId } from "../domain/letter.ts";
import type { SealedLetter } from "../store/letters.ts";

/** The right under which letters are read: they are in nobody's space, and each step asks first who acts. */
export const LETTERS = "squat-letters";

const contentShape = z.object({ name: z.string(), code: z.string(), poster: z.string() });
const draftShape = z.object({
  name: z.string(),
  commune: z.string(),
  street: z.string(),
  seats: z.number(),
  days: z.string(),
  words: z.string(),
});

/** What is sealed of a letter. */
export type LetterContent = z.infer<typeof contentShape>;

export const newCode = (): string =>
  codeOf(Array.from({ length: CODE_SIGNS }, () => randomInt(32)));

/** Seals the name and the codes of a letter under a key of its own, which goes with it. */
export async function sealContentIn(
  work: Work,
  letter: LetterId,
  content: LetterContent,
): Promise<Uint8Array> {
  await makeKeyIn(work, letter);
  return sealIn(work, letter, JSON.stringify(content));
}

export async function contentOfIn(
  work: Work,
  { id, sealed }: SealedLetter,
): Promise<LetterContent | undefined> {
  const text = await openIn(work, id, sealed);
  return text === undefined ? undefined : contentShape.parse(JSON.parse(text));
}

export function sealDraftIn(work: Work, letter: LetterId, draft: Draft): Promise<Uint8Array> {
  return sealIn(work, letter, JSON.stringify(draft));
}

export async function draftOfIn(
  work: Work,
  { id, draft }: SealedLetter,
): Promise<Draft | undefined> {
  const text = draft && (await openIn(work, id, draft));
  return text === undefined ? undefined : draftShape.parse(JSON.parse(text));
}
