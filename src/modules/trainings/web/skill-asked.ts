import type { Found } from "#basics/looked-up";
import { plain } from "#basics/text";
import { findJob, suggestJobs } from "#modules/subjects";
import { isRome } from "#rules/subjects";
import type { Actor, App } from "#services/house";

import { formTexts as texts } from "./texts.fr.ts";

/** How many are named at most to who has to choose among them. */
const MOST_NAMED = 5;

/** The skill that was typed, by one of the names of its job in the ROME or by its code; else those that it may be. */
export async function readSkill(
  app: App,
  actor: Actor,
  typed: string,
): Promise<Found<string | undefined>> {
  const words = typed.trim();
  if (words === "") return { value: undefined };
  const code = words.toUpperCase();
  if (isRome(code))
    return findJob(app, code) === undefined ? { problem: texts.unknownSkill } : { value: code };
  const near = await suggestJobs(app, actor, { words });
  const same = near.find(({ name, job }) =>
    [name, job, ...name.split(" / ")].some((one) => plain(one) === plain(words)),
  );
  if (same !== undefined) return { value: same.code };
  return near.length === 0
    ? { problem: texts.unknownSkill }
    : { problem: texts.nearSkills(near.slice(0, MOST_NAMED).map(({ name }) => name)) };
}
