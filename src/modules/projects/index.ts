export {
  startJointAnswer,
  startJointAnswerIn,
  type StartJointAnswer,
  type StartRefusal,
} from "./actions/start-answer.ts";
