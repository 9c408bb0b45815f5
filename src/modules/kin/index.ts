export { restSilencesIn } from "./actions/rest.ts";
export { findSilenceIn, lastsSilenceOfIn } from "./actions/watch-silence.ts";
