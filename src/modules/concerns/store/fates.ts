import { type Fates, once } from "#services/house";

/** Who receives for a service: with somebody who leaves it goes. What is written names nobody by an id. */
export const fates: Fates = {
  "concerns.receiver.person": { leaves: "row goes", merges: once("space") },
};
