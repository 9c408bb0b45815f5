export { sayAwayIn } from "./actions/agree-watch.ts";
export { saySpokeIn } from "./actions/say-spoke.ts";
export { findSilenceIn, type ToldSilence } from "./actions/watch-silence.ts";
