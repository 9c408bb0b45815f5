import type { Chapter } from "#services/house";

/**
 * How documents leave and come in: eight formats, the pieces that one takes alone, files that are read. Its routes
 * stand before those of the documents (`../web/routes.tsx`), whose addresses they share.
 */
export const formats: Chapter = { name: "formats" };
