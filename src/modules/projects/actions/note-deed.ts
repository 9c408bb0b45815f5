import { insideQuotes } from "#basics/text";
import { noteDeedIn } from "#modules/circles";
import { namesOfOrganisationsIn } from "#modules/organisations";
import type { Work } from "#services/house";

import type { Answer, OrganisationId } from "../domain/answer.ts";
import { deedWords, forWhom } from "./texts.fr.ts";

export interface Deed {
  readonly what: keyof typeof deedWords;
  /** For which organisations who did it acted; for themself when there is none. */
  readonly for: readonly OrganisationId[];
}

/** Writes in the journal of the circle what the person who acts did with its answer, and for whom. */
export async function noteAnswerIn(
  work: Work,
  { circle, call }: Pick<Answer, "circle" | "call">,
  deed: Deed,
): Promise<void> {
  const named = await namesOfOrganisationsIn(work, deed.for);
  const names = deed.for.flatMap((id) => named.get(id)?.name ?? []);
  await noteDeedIn(work, {
    circle,
    words: `${deedWords[deed.what](insideQuotes(call.title))}${forWhom(names)}`,
  });
}
