import type { Chapter } from "#services/house";

/** A meeting prepared with its date, in one form. Its routes stand with those of the meetings (`../web/routes.tsx`). */
export const dates: Chapter = { name: "dates" };
