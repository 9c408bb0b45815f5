export {
  beginDocumentIn,
  type BeginDocument,
  type BeginRefusal,
} from "./actions/begin-document.ts";
export { publishDocumentIn, type PublishRefusal } from "./actions/publish-document.ts";
export { keepVersionIn, type KeepRefusal } from "./actions/save-version.ts";
export { seeDocumentIn, type SeenPage } from "./actions/see-document.ts";
