export { placeOf, signedIn, siteOf } from "./web/asking.ts";
export { WhereKept } from "./web/enter-page.tsx";
export { ConsentFields } from "./web/mandate-page.tsx";
export { mandateRefusals } from "./web/mandates.texts.fr.ts";
