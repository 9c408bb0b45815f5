export { type DemonstrationPerson, type Persona } from "./data/demonstration-person.ts";
export {
  allDemonstrationPeople,
  demonstrationPeople,
  type DemonstrationPersonKey,
} from "./data/demonstration-people.ts";
export { type AgeBand, ageBandOf, readBirthYear } from "./domain/age.ts";
export {
  type Consent,
  CONSENTS,
  type Mandate,
  type MandateId,
  MONTHS,
  readScopes,
  type Scope,
  SCOPES,
} from "./domain/mandate.ts";
export { consentNames, scopeNames, scopeWords } from "./domain/mandate.fr.ts";
export { MOST_ADDRESSES, maskAddress, readAddress, type AddressId } from "./domain/address.ts";
export { readTelephone } from "./domain/helper.ts";
export { readGoesTo } from "./domain/codes.ts";
export { readSlip, SLIP_SIGNS, slipOf, spacedSlip } from "./domain/slip.ts";
export { GONE, NAMELESS, readName } from "./domain/names.fr.ts";
