export { placeOf, signedIn, siteOf } from "./web/asking.ts";
export { WhereKept } from "./web/enter-page.tsx";
