export { reportContentIn, type ReportRefusal } from "./actions/report-content.ts";
export { decideReportIn, type DecideReportRefusal } from "./actions/decide-report.ts";
