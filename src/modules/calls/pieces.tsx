export { CallLine } from "./web/call-line.tsx";
export { manyCalls } from "./web/texts.fr.ts";
