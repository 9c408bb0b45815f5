import type { Chapter } from "#services/house";

/** What makes a text plain: long sentences, rare words, passive turns. Advice for whoever writes, in any module. */
export const clarity: Chapter = { name: "clarity" };
