export {
  changeRhythmIn,
  forgetSourceIn,
  listUnsaidIn,
  notifyAllIn,
  notifyIn,
  type Notify,
  withdrawIn,
} from "./actions/notify.ts";
export { postAskedMailIn, postUrgentMailIn, stopPathOf } from "./actions/post-mail.ts";
export { stopAllIn, wantsNoMailIn } from "./actions/stop-mails.ts";
