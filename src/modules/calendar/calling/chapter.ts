import type { Chapter } from "#services/house";

/** What is cancelled gives who organises the list of those to telephone: pages of the module show it. */
export const calling: Chapter = { name: "calling" };
