export { LICENCE_SAYS, space as placeQuestion } from "./web/forms.ts";
export { licenceTexts } from "./web/texts.fr.ts";
