export { BESIDE, givenForm, hoursForm, muchOf } from "./web/forms.ts";
export { GiftLine } from "./web/gift-line.tsx";
export { refusalTexts } from "./web/texts.fr.ts";
