export { placeOf, signedIn, siteOf } from "./entrance/web/asking.ts";
export { WhereKept } from "./entrance/web/enter-page.tsx";
export { ConsentFields } from "./mandates/web/mandate-page.tsx";
export { mandateRefusals } from "./mandates/web/texts.fr.ts";
