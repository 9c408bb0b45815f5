export { CallLine } from "./web/call-line.tsx";
export { Said as SearchSaid } from "./web/search-said.tsx";
export { manyCalls } from "./web/texts.fr.ts";
