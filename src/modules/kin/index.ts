export { findSilenceIn, lastsSilenceOfIn } from "./actions/watch-silence.ts";
