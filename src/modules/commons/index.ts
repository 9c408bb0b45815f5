export { listPlacesIn, type Place } from "./actions/list-documents.ts";
export { type Where, whereIn } from "./actions/standing.ts";
export {
  beginDocumentIn,
  type BeginDocument,
  type BeginRefusal,
} from "./actions/begin-document.ts";
export {
  publishDocumentIn,
  type PublishRefusal,
  reopenDocumentIn,
  settleDocumentIn,
} from "./actions/publish-document.ts";
export { keepVersionIn, type KeepRefusal } from "./actions/save-version.ts";
export { readKeptIn, seeDocumentIn, type SeenPage } from "./actions/see-document.ts";
