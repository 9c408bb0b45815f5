export { AT as CONCERNS } from "./domain/address.ts";
