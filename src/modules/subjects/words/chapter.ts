import type { Chapter } from "#services/house";

/** Which words count, and what stands for them: the one home for all that searches by words. */
export const words: Chapter = { name: "words" };
