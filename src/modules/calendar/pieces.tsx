export { communeFound } from "./web/commune-asked.ts";
export { writeWhen } from "./web/dates.tsx";
export { eventOf } from "./web/formats.ts";
export { endsApart, isTime, moreForm, whenForm, whereForm } from "./web/forms.ts";
export { hour, minutesBetween } from "./web/hour.ts";
export { placeInShort, placeSaid } from "./web/place-said.ts";
export { refusalTexts } from "./web/texts.fr.ts";
