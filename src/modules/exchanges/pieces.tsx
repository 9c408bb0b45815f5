export { thankForm, USUAL as usualThanks } from "./favours/web/forms.ts";
export { refusalTexts as favourRefusals } from "./favours/web/texts.fr.ts";
export { sayEmployer } from "./protocol/web/say-employer.ts";
export { sayState, sayStep, sayTurn } from "./protocol/web/say-exchange.ts";
