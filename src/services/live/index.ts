export { announceIn } from "./announcements.ts";
export type { Entry } from "./event.ts";
export { type Bounds, boundLive, endStreams, liveOf } from "./live.ts";
export { answerStream, type Stream } from "./open-stream.ts";
