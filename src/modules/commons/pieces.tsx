export { LICENCE_SAYS } from "./web/forms.ts";
export { licenceTexts } from "./web/texts.fr.ts";
