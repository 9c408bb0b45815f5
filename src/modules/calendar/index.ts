export {
  addOccasion,
  addOccasionIn,
  type AddOccasion,
  type AddRefusal,
} from "./actions/add-occasion.ts";
export {
  endDayIn,
  holdDayIn,
  type HeldDay,
  type HoldDay,
  type HoldDayRefusal,
} from "./attendees/actions/hold-day.ts";
export {
  cancelDate,
  cancelDateIn,
  moveDate,
  moveDateIn,
  type MoveDate,
} from "./actions/change-date.ts";
export {
  cancelOccasion,
  cancelOccasionIn,
  changeOccasion,
  changeOccasionIn,
  type ChangeOccasion,
} from "./actions/change-occasion.ts";
export {
  type Between,
  type ListedDate,
  listOccurrencesIn,
  listPublicOccurrencesIn,
} from "./actions/list-occurrences.ts";
export { replyToDate, replyToDateIn, replyToSeries, replyToSeriesIn } from "./actions/reply.ts";
export {
  seeOccasion,
  seeOccasionIn,
  type SeenDate,
  type SeenOccasion,
} from "./actions/see-occasions.ts";
