export { findJob, suggestJobs, suggestJobsIn } from "./actions/suggest-jobs.ts";
