export {
  findCalls,
  findCallsIn,
  understandSearchIn,
  type FoundCalls,
} from "./actions/find-calls.ts";
export { listCalls, listCallsIn } from "./search/actions/list-calls.ts";
export { seeCall, seeCallIn, type SeenCall } from "./actions/see-call.ts";
export { seeFront, seeFrontIn, type Front } from "./search/actions/see-front.ts";
export { joinNoticeIn, takeNoticesIn, type Taken } from "./sources/actions/take-notices.ts";
