export {
  blockPersonIn,
  isBlockedIn,
  listMyBlocksIn,
  unblockPersonIn,
  whoBlockedIn,
} from "./actions/block-person.ts";
export { countAgainstLimit, type CountAct, type LimitRefusal } from "./actions/count-act.ts";
export { decideReportIn, type DecideReportRefusal } from "./actions/decide-report.ts";
export { reportContentIn, type ReportRefusal } from "./actions/report-content.ts";
export { mayLinkIn, noteAcceptedActIn, whoMayLinkIn } from "./actions/welcome.ts";
