export { CallLine } from "./search/web/call-line.tsx";
export { Said as SearchSaid } from "./search/web/search-said.tsx";
export { manyCalls } from "./web/texts.fr.ts";
