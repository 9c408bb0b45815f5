export { restSilencesIn } from "./actions/rest.ts";
export { findSilenceIn, lastsSilenceOfIn, silentWithIn } from "./actions/watch-silence.ts";
