export { type Append, appendEntryIn, findMeetingIn, holdMeetingIn } from "./actions/standing.ts";
export { listSince, listSinceIn, say, sayIn } from "./actions/say.ts";
