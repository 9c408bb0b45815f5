import type { Fates } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "gifts.gift.said_by": { leaves: "nobody", merges: "moves" },
  "gifts.gift.answered_by": { leaves: "nobody", merges: "moves" },
  "gifts.worth.said_by": { leaves: "nobody", merges: "moves" },
  "gifts.rate.said_by": { leaves: "nobody", merges: "moves" },
  "gifts.brought.by_person": { leaves: "nobody", merges: "moves" },
};
