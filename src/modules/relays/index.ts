export { raiseIn, type Raise } from "./actions/raise.ts";
