import type { Chapter } from "#services/house";

/** The pages of who publishes: theirs, drafts, questions that wait. They share the address of calls: see module.ts. */
export const issuers: Chapter = { name: "issuers" };
