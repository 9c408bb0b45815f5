import type { Chapter } from "#services/house";

/** The list of calls, searched, and the page of each. Its pages share the address of others: see module.ts. */
export const search: Chapter = { name: "search" };
