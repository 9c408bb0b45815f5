export { listPlacesIn, type Place } from "./actions/list-documents.ts";
export { type Where, whereIn } from "./actions/standing.ts";
