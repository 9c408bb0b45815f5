export { adviseOnText } from "./clarity/actions/advise-on-text.ts";
export { findJob, suggestJobs, suggestJobsIn } from "./actions/suggest-jobs.ts";
export { type AskedThings, askThingsIn } from "./words/actions/ask-things.ts";
export { askWaysIn, type SaidWays } from "./words/actions/ask-ways.ts";
export { type AskedOfList, wordQueryIn } from "./words/actions/ask-words.ts";
export { knownWords, knownWordsIn } from "./words/actions/known-words.ts";
export { noteUnmet } from "./words/actions/note-unmet.ts";
export { stemsIn } from "./words/actions/stems.ts";
