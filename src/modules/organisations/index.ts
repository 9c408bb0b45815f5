export {
  type ActFor,
  findOrganisationIn,
  mayActForIn,
  namesOfOrganisationsIn,
  type OrganisationOfPerson,
  organisationsOfIn,
  organisationsToActForIn,
  representativeIdsIn,
} from "./actions/acting-for.ts";
export { beginClaimIn, type BeginClaim, type BegunClaim } from "./actions/begin-claim.ts";
export {
  makeOrganisationIn,
  type MakeOrganisation,
  type MakeOrganisationRefusal,
} from "./actions/make-organisation.ts";
