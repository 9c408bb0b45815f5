export {
  addressOf,
  isListed,
  readJoinedPair,
  type Mood,
  READERS,
  type Readers,
  type Venue,
  type VenueId,
} from "./domain/venue.ts";
export { isInFrance, placePoint, readPair, type PlacedPoint } from "./domain/point.ts";
export {
  DAYS,
  type Day,
  emptyWeek,
  isOpenSome,
  sayWeek,
  type Span,
  type Week,
  writeHours,
} from "./domain/hours.ts";
export { readHoursWords } from "./domain/hours-words.ts";
export { type DaySeats, freeSeatsOn, localHeld, minuteOf } from "./domain/seats.ts";
export { plainWeekOf, readTag } from "./domain/hours-tag.ts";
export {
  ACCESS_KEYS,
  type AccessFacts,
  type AccessKey,
  isStepFree,
  showFacts,
} from "./domain/access-facts.ts";
export { type EquipmentKey, EQUIPMENT_KEYS, labelOf } from "./domain/equipment.ts";
