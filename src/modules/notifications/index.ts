export {
  changeRhythmIn,
  forgetSourceIn,
  notifyAllIn,
  notifyIn,
  type Notify,
} from "./actions/notify.ts";
export { postAskedMailIn, postUrgentMailIn, stopPathOf } from "./actions/post-mail.ts";
export { stopAllIn, wantsNoMailIn } from "./actions/stop-mails.ts";
