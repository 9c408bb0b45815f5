export { refusalTexts, sayKori } from "./web/texts.fr.ts";
