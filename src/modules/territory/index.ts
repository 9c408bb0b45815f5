export { seePlace, seePlaceIn } from "./actions/find-place.ts";
export {
  importCommunes,
  importCommunesIn,
  type ImportCommunesRefusal,
  type ImportedCommunes,
} from "./actions/import-communes.ts";
export { placeIndexIn } from "./actions/place-index.ts";
export { seeOutlinesIn, type SeenOutlines } from "./actions/see-outlines.ts";
