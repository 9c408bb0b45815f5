export { endSharedOfDeadIn, reopenSharedIn, sharedWithOfIn } from "./actions/at-death.ts";
export {
  acceptTextIn,
  endGrantForAllIn,
  endGrantIn,
  giveGrantForAllIn,
  giveGrantIn,
  type GiveGrant,
  type GiveGrantRefusal,
} from "./actions/give-grant.ts";
export {
  areUnsaidIn,
  listGrantsIn,
  isKindOpenToMeIn,
  keptSharingsIn,
  overSinceIn,
  saidThemselfIn,
  listGrantsUnderIn,
  endSharedOfMovedIn,
  isOpenedByAnotherIn,
  endedUnsaidIn,
  neverSaidIn,
  openersOfIn,
  listSharedWithMeIn,
  openSharingsIn,
  sharingsOpenToMeIn,
  standingSharingsIn,
  takenBackIn,
  unsaidEndsIn,
} from "./actions/list-grants.ts";
export { listNearIn } from "./actions/see-sharings.ts";
export {
  describeFilesIn,
  dropFileIn,
  keepFileIn,
  listFilesOfIn,
  moveFileIn,
  openFileIn,
  readyFile,
  readyPicture,
  type FileSent,
  type KeepFile,
  type ReadyFile,
} from "./actions/keep-file.ts";
export {
  addReaderIn,
  makeOwnSpaceIn,
  makeSpaceIn,
  ownerOfIn,
  ownSpacesOfIn,
  removeReaderIn,
  type ReaderOfSpace,
} from "./actions/make-space.ts";
export {
  checkLogIn,
  listReadsIn,
  recordReadIn,
  recordReadsAcrossIn,
  recordReadsOfDayIn,
} from "./actions/record-read.ts";
export {
  closePartyIn,
  endAllWithIn,
  joinPartyIn,
  keepOutBeforeIn,
  keepOutIn,
  leavePartyIn,
  listMembersIn,
  type KeepMember,
  letBackIn,
  makePartyIn,
  type MakeParty,
  type OfParty,
  openWithPartyIn,
} from "./actions/keep-parties.ts";
export {
  declineSharingsIn,
  endSharingIn,
  endSharingsToIn,
  shareAgainIn,
  shareIn,
  type Share,
  type ShareRefusal,
} from "./actions/share.ts";
export { tellShownIn } from "./actions/tell-shown.ts";
export { open, seal, sealedAgain } from "./actions/seal.ts";
