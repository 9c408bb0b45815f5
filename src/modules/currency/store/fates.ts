import type { Fates } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "currency.thanks.by_person": { leaves: "nobody", merges: "moves" },
};
