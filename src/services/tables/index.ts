export { linesOf, type FileLine } from "./read-lines.ts";
