import type { Fates } from "#services/house";

/** No column names a person: what is in somebody's week stands in their own space, and goes with it. */
export const fates: Fates = {};
