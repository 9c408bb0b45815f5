import type { Found } from "#basics/looked-up";
import { plain } from "#basics/text";
import { findJob, suggestJobs } from "#modules/subjects";
import { isRome } from "#rules/subjects";
import type { Actor, App } from "#services/house";

import { formTexts as texts } from "./line-texts.fr.ts";

/** How many jobs are named to who has to choose among them. */
const MOST_NAMED = 5;

/** The job that these words say, by one of its names or by its code in the ROME; else those that they may mean. */
export async function readJob(
  app: App,
  actor: Actor,
  words: string,
): Promise<Found<string | undefined>> {
  if (words === "") return { value: undefined };
  const code = words.toUpperCase();
  if (isRome(code))
    return findJob(app, code) === undefined ? { problem: texts.unknownJob } : { value: code };
  const near = await suggestJobs(app, actor, { words });
  const same = near.find(({ name, job }) => [name, job].some((one) => isNamed(one, words)));
  if (same !== undefined) return { value: same.code };
  if (near.length === 0) return { problem: texts.unknownJob };
  return { problem: texts.nearJobs(near.slice(0, MOST_NAMED).map(({ name }) => name)) };
}

/** Whether somebody who writes these words names that job: « Couturier / Couturière », or one of both. */
function isNamed(name: string, words: string): boolean {
  return [name, ...name.split(" / ")].some((one) => plain(one) === plain(words));
}
