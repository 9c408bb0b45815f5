import type { Chapter } from "#services/house";

/** The front page, for who is out and for who is in. They share « / »: see module.ts. */
export const front: Chapter = { name: "front" };
