export { findJob, suggestJobs, suggestJobsIn } from "./actions/suggest-jobs.ts";
export { knownWords } from "./words/actions/known-words.ts";
