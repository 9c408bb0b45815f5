import type { Chapter } from "#services/house";

/**
 * A document may live in the pad that its structure already uses: opened from here, brought in as a version when
 * somebody asks. Its routes stand with those of the documents (`../web/routes.tsx`), whose addresses they share.
 */
export const pads: Chapter = { name: "pads" };
