export {
  decideLicence,
  isLicence,
  type Licence,
  type LicenceRefusal,
  licencesFor,
} from "./domain/licences.ts";
export { MOST_MARKDOWN, MOST_TITLE } from "./domain/document.ts";
export { type Asker, mayWrite } from "./domain/rights.ts";
export { licenceAddress } from "./formats/domain/described.ts";
