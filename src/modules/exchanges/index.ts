export { stopExchangeIn } from "./actions/about-exchanges.ts";
export { answerApprovalIn } from "./approval/actions/answer-approval.ts";
export { findGivingSideIn, type GivingSide } from "./protocol/actions/find-giving-side.ts";
export {
  findGiverIn,
  giverOfOrganisationIn,
  giverOfPersonIn,
  makeGiverIn,
  mayAnswerForGiverIn,
  mayKeepGiverIn,
} from "./givers/actions/givers.ts";
export { type AskableOffer, askableOfferIn } from "./givers/actions/askable-offer.ts";
export {
  type AskedCandidates,
  listCandidatesIn,
  listJustBeyondIn,
} from "./givers/actions/list-candidates.ts";
export {
  nextOnTableIn,
  type AskTable,
  type NextOnTable,
} from "./orientation/actions/next-on-table.ts";
export { recordGapIn, type RecordGap } from "./orientation/actions/record-gap.ts";
export { countThankedIn, type ThankedBetween } from "./favours/actions/count-thanked.ts";
export { sayFavourIn, type SayFavour } from "./favours/actions/say-favour.ts";
export { listMyFavoursIn, type SeenFavour } from "./favours/actions/see-favours.ts";
export {
  setFavourAsideIn,
  thankFavourIn,
  thankMetIn,
  thankNeighbourIn,
  type ThankFavour,
  type ThankMetRefusal,
  type ThankNeighbour,
} from "./favours/actions/thank-favour.ts";
export type { Candidate } from "./givers/domain/candidate.ts";
export {
  type GivenBy,
  type Giver,
  type GiverId,
  type Offer,
  OFFER_KINDS,
  type OfferId,
  type OfferKind,
} from "./givers/domain/giver.ts";
export {
  askGiversIn,
  type AskGivers,
  askOrganisationIn,
  askPersonIn,
  endNeedIn,
} from "./needs/actions/route-need.ts";
export { type ListedExchange, listExchangesOfKindIn } from "./protocol/actions/list-exchanges.ts";
export { seeApprovalIn } from "./approval/actions/see-approval.ts";
export { hearNoMoreByLetterIn, isAskedByLetterIn } from "./protocol/actions/hear-words.ts";
export { seeExchangeIn, type SeenExchange } from "./protocol/actions/see-exchange.ts";
export {
  employerThatSaidYesIn,
  standOfExchangeIn,
  type StandOfExchange,
} from "./approval/actions/stand-of.ts";
export { takeStepIn, type TakeStep } from "./protocol/actions/take-step.ts";
export { writeNeedIn, type WriteNeed } from "./needs/actions/write-need.ts";
