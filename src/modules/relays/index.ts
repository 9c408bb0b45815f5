export { endSilenceIn, type LastingSilence, raiseOfSilenceIn } from "./actions/tell-of-silence.ts";
export { raiseIn, type Raise } from "./actions/raise.ts";
