export { askPartnerIn, type AskPartner } from "./partners/actions/ask-partner.ts";
export { attachPaperIn, type AttachPaper } from "./actions/attach-paper.ts";
export { attachFile, attachFileIn, type AttachFile } from "./actions/attach-piece.ts";
export { sayKindsIn, type SayKinds } from "./actions/say-kinds.ts";
export { seeAnswer, seeAnswerIn, type SeenAnswer } from "./actions/see-answer.ts";
export {
  organisationsThatActIn,
  takePart,
  takePartIn,
  type TakePart,
} from "./actions/take-part.ts";
export { sayOutcome, sayOutcomeIn, saySent, saySentIn } from "./actions/turn-answer.ts";
export {
  addParts,
  addPartsIn,
  setPartAside,
  setPartAsideIn,
  writePart,
  writePartIn,
} from "./actions/write-part.ts";
export {
  startJointAnswer,
  startJointAnswerIn,
  type StartJointAnswer,
  type StartRefusal,
} from "./actions/start-answer.ts";
