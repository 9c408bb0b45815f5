export {
  type ActFor,
  answeredForIn,
  findOrganisationIn,
  hasWhoMayIn,
  mayActForIn,
  mayEndForIn,
  mergedIntoIn,
  namesOfOrganisationsIn,
  namesOfVerifiedIn,
  type NamedOnPage,
  type OrganisationOfPerson,
  organisationsOfIn,
  organisationsToActForIn,
  ownNamesIn,
  representativeIdsIn,
} from "./team/actions/acting-for.ts";
export { beginClaimIn, type BeginClaim, type BegunClaim } from "./claims/actions/begin-claim.ts";
export {
  type AbsentOrganisation,
  type FindAbsent,
  findAbsentIn,
} from "./directory/actions/find-absent.ts";
export { endByLetterIn, makeByLetterIn, type MakeByLetter } from "./directory/actions/by-letter.ts";
export { mergeOfIn } from "./directory/actions/merge.ts";
export {
  type AroundAsked,
  findAroundIn,
  type FoundAround,
} from "./directory/actions/find-around.ts";
export { whatTheyDoIn, type WhatItDoes } from "./directory/actions/what-they-do.ts";
export { findNamedIn, type NamedOrganisation } from "./directory/actions/find-named.ts";
export {
  placesOfOrganisationsIn,
  type PlacedOrganisation,
} from "./directory/actions/see-on-map.ts";
export { gaveSubsidiesIn, type GaveSubsidies } from "./subsidies/actions/list-subsidies.ts";
export {
  makeOrganisationIn,
  type MakeOrganisation,
} from "./directory/actions/make-organisation.ts";
export {
  endPaperShareIn,
  endPaperSharesIn,
  openSharedPaperIn,
  papersOfIn,
  sharePaperIn,
  standingSharesIn,
  type PapersOf,
  type SharedPaper,
  type SharePaper,
  type SharePaperRefusal,
  type StandingShare,
} from "./papers/actions/share-paper.ts";
export type { SeenPaper } from "./papers/actions/see-papers.ts";
export { paperSharingText } from "./papers/actions/papers.fr.ts";
export { keepPaperIn, type KeepPaper } from "./papers/actions/keep-paper.ts";
export { addYearDateIn, tickYearDateIn, wantRecallsIn } from "./year/actions/keep-year.ts";
export {
  type Accompanying,
  isAccompaniedIn,
  listMyAccompanyingIn,
} from "./support/actions/my-structures.ts";
export { answerAccompaniment, askAccompaniment } from "./support/actions/accompany.ts";
export type { MakeOrganisationRefusal } from "./domain/organisation.ts";
export { employersOfIn } from "./workers/actions/employers-of.ts";
export { peopleOfIn, stillOfIn } from "./workers/actions/people-of.ts";
export type { Employment, EmploymentId, WorkStatus } from "./workers/domain/employment.ts";
export { sayWorkerIn, type SayWorker } from "./workers/actions/say-worker.ts";
export { answerAskedIn, answerWorkIn } from "./workers/actions/answer-work.ts";
export { askWorkIn, type AskWork } from "./workers/actions/ask-work.ts";
export { endWorkIn, type EndWork } from "./workers/actions/end-work.ts";
export { approversOfIn, type ApproversOf } from "./approvers/actions/approvers-of.ts";
export type { NamedByOrganisation } from "./approvers/domain/approver.ts";
export { nameApproverIn, type NameApprover } from "./approvers/actions/name-approver.ts";
export { writeFoundIn, type WriteFound } from "./approvers/actions/found-address.ts";
