export { jobName, suggestJobs, suggestJobsIn } from "./actions/suggest-jobs.ts";
