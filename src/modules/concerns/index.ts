export { placesInWordsIn, readPlacesIn, readWhereIn, type Where } from "./actions/places.ts";
export { findServiceIn, receiversOfIn } from "./actions/standing.ts";
