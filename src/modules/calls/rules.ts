export { isOpen, type Call, type CallId } from "./domain/call.ts";
export { closesAt, daysLeft } from "./domain/publish/closing.ts";
export { kindLabels, kindOf, type CallKind } from "./domain/kind.ts";
export {
  readSearch,
  writeSearch,
  type AskedSearch,
  type CallSearch,
} from "./domain/search/search.ts";
