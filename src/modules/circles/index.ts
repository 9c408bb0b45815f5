export { answerRequest, answerRequestIn } from "./actions/answer-request.ts";
export { askToJoin, askToJoinIn, type AskToJoin } from "./actions/ask-to-join.ts";
export {
  changeCharter,
  changeCharterIn,
  type ChangeCharter,
} from "./rules/actions/change-charter.ts";
export { foundCircle, foundCircleIn, type FoundCircle } from "./actions/found-circle.ts";
export {
  giveRoleIn,
  joinCircle,
  joinCircleIn,
  leaveCircle,
  leaveCircleIn,
} from "./actions/join-circle.ts";
export {
  type InvitedStructure,
  inviteStructureIn,
  type InviteStructure,
  listInvitedStructuresIn,
} from "./invitations/actions/invite-structure.ts";
export { findCircleForGuestIn, letInIn, type LetIn, type LetInRefusal } from "./actions/let-in.ts";
export { makeCircleIn, saveRestIn, type MakeCircle } from "./actions/make-circle.ts";
export { noteDeedIn, type NoteDeed } from "./actions/note-deed.ts";
export { listBridgesIn } from "./life/actions/list-bridges.ts";
export { makeRole, makeRoleIn, type MakeRole } from "./actions/give-roles.ts";
export {
  closeCircle,
  closeCircleIn,
  putToRest,
  putToRestIn,
  wakeCircle,
} from "./life/actions/rest-circle.ts";
export {
  findCircleIn,
  findSomeCirclesIn,
  findFirstCirclesIn,
  listCompanionsIn,
  seeCircleIn,
  type Companion,
  type FoundCircles,
  type ListedCircle,
  type SeenCircle,
} from "./actions/see-circles.ts";
export { seeRolesIn, type SeenRoles } from "./actions/see-roles.ts";
export { type Governing, seeGoverningIn } from "./life/actions/see-governing.ts";
export {
  facilitatorIdsIn,
  isModeratorOfIn,
  listMyCirclesIn,
  listMyMembershipsIn,
  memberIdsAtIn,
  moderatorIdsOfIn,
  standingIn,
} from "./actions/standing.ts";
