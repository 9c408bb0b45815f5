export { placeOf, signedIn, siteOf } from "./entrance/web/asking.ts";
export { LetterSentPage } from "./entrance/web/letter-sent-page.tsx";
export { asMe, LetterEndedPage, saysMe, WhoseLetterPage } from "./web/whose-letter.tsx";
export { ConsentFields } from "./mandates/web/mandate-page.tsx";
export { mandateRefusals } from "./mandates/web/texts.fr.ts";
