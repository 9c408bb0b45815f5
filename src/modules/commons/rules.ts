export {
  decideLicence,
  isLicence,
  type Licence,
  type LicenceRefusal,
  licencesFor,
} from "./domain/licences.ts";
export { type Asker, mayWrite } from "./domain/rights.ts";
export { licenceAddress } from "./formats/domain/described.ts";
