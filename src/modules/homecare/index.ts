export { endAskedOfDeadIn, whoComesIn } from "./bodies/actions/at-death.ts";
export { keepsWeek } from "./actions/see-week.ts";
