export { foundCircle, foundCircleIn, type FoundCircle } from "./actions/found-circle.ts";
export {
  giveRoleIn,
  joinCircle,
  joinCircleIn,
  leaveCircle,
  leaveCircleIn,
} from "./actions/join-circle.ts";
export { makeCircleIn, saveRestIn, type MakeCircle } from "./actions/make-circle.ts";
export {
  findCircleIn,
  listCirclesIn,
  listCompanionsIn,
  seeCircleIn,
  type Companion,
  type ListedCircle,
  type SeenCircle,
} from "./actions/see-circles.ts";
export {
  isModeratorOfIn,
  listMyMembershipsIn,
  memberIdsAtIn,
  moderatorIdsOfIn,
  standingIn,
} from "./actions/standing.ts";
