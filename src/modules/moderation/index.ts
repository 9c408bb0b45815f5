export { blockPersonIn, listMyBlocksIn, unblockPersonIn } from "./actions/block-person.ts";
export { askModeratorIn, listNamedModeratorsIn } from "./actions/ask-moderator.ts";
export { contestVerdictIn, type ContestRefusal } from "./actions/contest-verdict.ts";
export { countAgainstLimit, type CountAct, type LimitRefusal } from "./actions/count-act.ts";
export { decideReportIn, type Decided, type DecideReportRefusal } from "./actions/decide-report.ts";
export { closeMonthsIn } from "./actions/keep-register.ts";
export { reportContentIn, type ReportRefusal } from "./actions/report-content.ts";
export { mayLinkIn, noteAcceptedActIn, whoMayLinkIn } from "./actions/welcome.ts";
