export { recordsOf, type FileRecord } from "./read-lines.ts";
