export { FileLink, sayFile } from "./web/files.tsx";
export { fileRefusalTexts, fileTexts } from "./web/texts.fr.ts";
