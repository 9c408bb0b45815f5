export { AT as CONCERNS } from "./domain/address.ts";
export { covers, MOST_PLACES } from "./domain/concern.ts";
