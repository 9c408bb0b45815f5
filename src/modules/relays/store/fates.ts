import { type Fates, once } from "#services/house";

/** Who is named, and who was told: with somebody who leaves it goes. What is in a space stands with its person. */
export const fates: Fates = {
  "relays.named.person": { leaves: "row goes", merges: once("space", "relay") },
  "relays.told.person": { leaves: "row goes", merges: once("alarm") },
};
