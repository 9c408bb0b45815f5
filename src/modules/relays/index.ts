export { endSilenceIn, raiseOfSilenceIn } from "./actions/tell-of-silence.ts";
