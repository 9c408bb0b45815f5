export { findJob, suggestJobs, suggestJobsIn } from "./actions/suggest-jobs.ts";
export { type AskedOfList, wordQueryIn } from "./words/actions/ask-words.ts";
export { knownWords, knownWordsIn } from "./words/actions/known-words.ts";
export { noteUnmet } from "./words/actions/note-unmet.ts";
export { stemsIn } from "./words/actions/stems.ts";
