export { sayAwayIn } from "./actions/agree-watch.ts";
export { saySpokeIn } from "./actions/say-spoke.ts";
export { findSilenceIn, lastsSilenceOfIn, type ToldSilence } from "./actions/watch-silence.ts";
