export { findGivingSideIn, type GivingSide } from "./actions/find-giving-side.ts";
export {
  findGiverIn,
  giverOfOrganisationIn,
  giverOfPersonIn,
  makeGiverIn,
  mayAnswerForGiverIn,
  mayKeepGiverIn,
} from "./actions/givers.ts";
export { type AskedCandidates, listCandidatesIn } from "./actions/list-candidates.ts";
export { nextOnTableIn, type AskTable, type NextOnTable } from "./actions/next-on-table.ts";
export { recordGapIn, type RecordGap } from "./actions/record-gap.ts";
export { sayFavourIn, type SayFavour } from "./actions/say-favour.ts";
export { listMyFavoursIn, type SeenFavour } from "./actions/see-favours.ts";
export {
  setFavourAsideIn,
  thankFavourIn,
  thankNeighbourIn,
  type ThankFavour,
  type ThankNeighbour,
} from "./actions/thank-favour.ts";
export type { Candidate } from "./domain/candidate.ts";
export {
  type GivenBy,
  type Giver,
  type GiverId,
  type Offer,
  OFFER_KINDS,
  type OfferId,
  type OfferKind,
} from "./domain/giver.ts";
export { askGiversIn, type AskGivers, endNeedIn } from "./actions/route-need.ts";
export { seeExchangeIn, type SeenExchange } from "./actions/see-exchange.ts";
export { takeStepIn, type TakeStep } from "./actions/take-step.ts";
export { writeNeedIn, type WriteNeed } from "./actions/write-need.ts";
