import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { type Overall, overallRhythm, type Preference } from "../domain/preference.ts";
import { choosePreferenceIn, seeMailsIn } from "./see-mails.ts";

/** How often the person who acts wants to be told, by kind; a kind that is not named stays as it is. */
export type Choices = Readonly<Record<string, Preference | undefined>>;

/**
 * The person who acts chooses for several kinds at once. Only what changes is saved: a default that
 * nobody touched stays one. Answers how many changed.
 */
export const choosePreferences = action(choosePreferencesIn);

export async function choosePreferencesIn(
  work: Work,
  asked: { readonly choices: Choices },
): Promise<Result<number, "nobody" | "unknown-kind" | "wanted-by-law">> {
  const seen = await seeMailsIn(work);
  if (seen === undefined) return refused("nobody");
  let changed = 0;
  for (const { kind, preference: before } of seen.kinds) {
    const preference = asked.choices[kind];
    if (preference === undefined || preference === before) continue;
    const chosen = await choosePreferenceIn(work, { kind, preference });
    if (!chosen.done) return chosen;
    changed += 1;
  }
  return done(changed);
}

/** The person who acts chooses for all kinds at once, in one of three ways. Answers how many changed. */
export const chooseOverall = action(chooseOverallIn);

export async function chooseOverallIn(
  work: Work,
  asked: { readonly overall: Overall },
): Promise<Result<number, "nobody" | "unknown-kind" | "wanted-by-law">> {
  const seen = await seeMailsIn(work);
  if (seen === undefined) return refused("nobody");
  const choices = seen.kinds.map((kind) => [kind.kind, overallRhythm(asked.overall, kind)]);
  return choosePreferencesIn(work, { choices: Object.fromEntries(choices) });
}
