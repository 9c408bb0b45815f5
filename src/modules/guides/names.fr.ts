import type { Names } from "#services/house";

/** How the things of this module are called. It keeps nothing. */
export const names: Names = { schemas: { guides: "Guides" } };
