import { type Fates } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "notifications.notification.facts": { leaves: "id stays", merges: "id stays" },
  "notifications.notification.object": { leaves: "id stays", merges: "id stays" },
};
