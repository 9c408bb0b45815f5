import type { Chapter } from "#services/house";

/** What the law asks to say: mentions, privacy, accessibility, source. They share « / »: see module.ts. */
export const legal: Chapter = { name: "legal" };
