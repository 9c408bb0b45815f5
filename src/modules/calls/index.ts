export {
  findCalls,
  findCallsIn,
  understandSearchIn,
  type FoundCalls,
} from "./actions/find-calls.ts";
export { listCalls, listCallsIn } from "./actions/list-calls.ts";
export { seeCall, seeCallIn, type SeenCall } from "./actions/see-call.ts";
export { seeFront, seeFrontIn, type Front } from "./actions/see-front.ts";
export { joinNoticeIn, takeNoticesIn, type Taken } from "./actions/take-notices.ts";
