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
  listOfSpaceIn,
  listPublicOccurrencesIn,
} from "./actions/list-occurrences.ts";
export { type CameBetween, countCameIn } from "./actions/count-came.ts";
export { hasGatheringIn } from "./polls/actions/has-gathering.ts";
export { forgetAddedIn } from "./actions/tell-guests.ts";
export { readCommune } from "./actions/read-place.ts";
export { type Expected, listExpectedIn } from "./actions/see-attendance.ts";
export { DAYS_WAITED, findWhere, findWhereIn, listWaitingIn } from "./actions/see-lists.ts";
export type { Where } from "./actions/standing.ts";
export { seeToldOccasionIn, type ToldOccasion } from "./actions/tell-occasions.ts";
export {
  findPublic,
  type FindPublic,
  findPublicIn,
  type FoundPublic,
} from "./public/actions/find-public.ts";
export { type AskedPublic, PUBLIC_PAGE, publicAsked } from "./public/domain/search.ts";
export { replyToDate, replyToDateIn, replyToSeries, replyToSeriesIn } from "./actions/reply.ts";
export {
  seeOccasion,
  seeOccasionIn,
  type SeenDate,
  type SeenOccasion,
} from "./actions/see-occasions.ts";
