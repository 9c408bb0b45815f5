import type { Chapter } from "#services/house";

/** How minutes are corrected part by part, each line in a field. Its routes stand with those of the meetings (`../web/routes.tsx`). */
export const corrections: Chapter = { name: "corrections" };
