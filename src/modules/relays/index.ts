export { listToldIn } from "./actions/see-relays.ts";
export { seeStandingHelp, type StandingHelp } from "./actions/standing-help.ts";
export {
  endAlarmsOfIn,
  endSilenceIn,
  raiseOfSilenceIn,
  toldOfAlarmsIn,
} from "./actions/tell-of-silence.ts";
