export { placeOf, signedIn, siteOf } from "./web/asking.ts";
