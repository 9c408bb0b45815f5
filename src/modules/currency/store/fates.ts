import { type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "currency.giver.person": { leaves: "row goes", merges: once("space") },
  "currency.giver.said_by": { leaves: "nobody", merges: "moves" },
  "currency.closing.by_person": { leaves: "nobody", merges: "moves" },
  "currency.code.by_person": { leaves: "row goes", merges: "moves" },
  "currency.voucher.by_person": { leaves: "row goes", merges: "moves" },
  "currency.dispute.by_person": { leaves: "nobody", merges: "moves" },
  "currency.thanks.by_person": { leaves: "nobody", merges: "moves" },
};
