export { keepsWeek } from "./actions/see-week.ts";
