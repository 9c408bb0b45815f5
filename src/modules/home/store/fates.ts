import { byAct, type Fates } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "home.afterwards.teller": {
    leaves: byAct("endTelling", "nobody"),
    merges: byAct("passAfterwards", "moves", "nobody"),
  },
  "home.closing.closer": {
    leaves: byAct("endCloserOf", "nobody"),
    merges: byAct("passClosings", "moves", "nobody"),
  },
  "home.message.person": { leaves: byAct("deleteMessagesOf", "row goes"), merges: "moves" },
};
