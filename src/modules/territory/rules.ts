export {
  boxAround,
  distanceToClaim,
  isInBox,
  kilometresBetween,
  type Box,
} from "./domain/distance.ts";
export { isSlipOfTown, suggestPlaces } from "./domain/close-names.ts";
export { FARTHEST } from "./domain/asked-place.ts";
export { choicesOf, meantPlace, type MeantPlace, type PlaceChoice } from "./domain/meant-place.ts";
export { nameKey } from "./domain/name-key.ts";
export { indexPlaces, type PlaceIndex, type Territory } from "./domain/place-index.ts";
export {
  findNamed,
  findPlace,
  placeOfReference,
  writePlace,
  type FoundPlace,
  type PlaceAnswer,
} from "./domain/place-names.ts";
export { REGION_WORDS } from "./domain/region-words.ts";
export { readReference, writeReference, type PlaceReference } from "./domain/place-reference.ts";
export {
  departmentOf,
  isApproximate,
  isCommuneCode,
  isDepartmentCode,
  isMainland,
  isRegionCode,
  knownCommune,
  knownDepartment,
  knownRegion,
  type Centre,
  type Commune,
  type CommuneCode,
  type Coordinates,
  type Department,
  type DepartmentCode,
  type Place,
  type PlaceKind,
  type Precision,
  type Region,
  type RegionCode,
} from "./domain/place.ts";
export {
  areaOf,
  communesAround,
  understandPlace,
  widerPlaces,
  type NearCommune,
  type SearchedArea,
  type SearchedPlace,
  type UnderstoodPlace,
  type WidenedTo,
} from "./domain/searched-place.ts";
export { boxesMeet, boxOf, type Line, type Outline } from "./domain/outline.ts";
export { communesInBox } from "./domain/place-areas.ts";
