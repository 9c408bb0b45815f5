import { type App, reading, type Work } from "#services/house";

import { type SuggestedJob, suggestJobs as suggest } from "../domain/job-words.ts";
import type { Job } from "../domain/rome.ts";
import { romeOf } from "../store/rome-file.ts";

/** The jobs of the ROME that some words suggest, to choose from. Open to all: the list is public. */
export const suggestJobs = reading(suggestJobsIn);

export function suggestJobsIn(
  work: Work,
  asked: { readonly words: string },
): Promise<readonly SuggestedJob[]> {
  return Promise.resolve(suggest(romeOf(work.app.config.projectFolder), asked.words));
}

/** A job by its code, with the names under which it is known; undefined when the text is the code of none. */
export function findJob({ config }: Pick<App, "config">, code: string): Job | undefined {
  return romeOf(config.projectFolder).jobs.get(code);
}
