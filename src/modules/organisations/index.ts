export {
  type ActFor,
  findOrganisationIn,
  mayActForIn,
  namesOfOrganisationsIn,
  namesOfVerifiedIn,
  type OrganisationOfPerson,
  organisationsOfIn,
  organisationsToActForIn,
  representativeIdsIn,
} from "./actions/acting-for.ts";
export { beginClaimIn, type BeginClaim, type BegunClaim } from "./actions/begin-claim.ts";
export { findNamedIn, type NamedOrganisation } from "./actions/find-named.ts";
export { gaveSubsidiesIn, type GaveSubsidies } from "./actions/list-subsidies.ts";
export { makeOrganisationIn, type MakeOrganisation } from "./actions/make-organisation.ts";
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
} from "./actions/share-paper.ts";
export type { SeenPaper } from "./actions/see-papers.ts";
export { paperSharingText } from "./actions/papers.fr.ts";
export { keepPaperIn, type KeepPaper } from "./actions/keep-paper.ts";
export { addYearDateIn, tickYearDateIn, wantRecallsIn } from "./actions/keep-year.ts";
export type { MakeOrganisationRefusal } from "./domain/organisation.ts";
