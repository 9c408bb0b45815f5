export {
  acceptMandate,
  acceptMandateIn,
  giveMandate,
  giveMandateIn,
  type GiveMandate,
} from "./mandates/actions/give-mandate.ts";
export {
  beginActing,
  beginActingIn,
  endOfMandateIn,
  heldMandateIn,
  holdersOfIn,
  mandatesOfIn,
  mayActForPersonIn,
  stopActing,
  stopAllActingForIn,
} from "./mandates/actions/act-for.ts";
export {
  endThroughIn,
  listEndedByBodyIn,
  listThroughIn,
  passThroughIn,
  sayThroughIn,
  seeEndedByBodyIn,
  seeOfMandateIn,
} from "./mandates/actions/say-through.ts";
export { ageBandsIn, isOfAgeIn, mayBePublicIn } from "./actions/ages.ts";
export {
  endMandate,
  endMandateIn,
  endReportedMandateIn,
  resumeMandateIn,
  suspendReportedMandateIn,
} from "./mandates/actions/end-mandate.ts";
export {
  makePersonFor,
  makePersonForIn,
  type MadeFor,
  type MakePersonFor,
  type MakePersonForRefusal,
} from "./mandates/actions/make-person-for.ts";
export {
  sayDeed,
  seeHeldIn,
  seeMandateIn,
  seeMandatesIn,
  type SeenMandate,
  throughWhomIn,
} from "./mandates/actions/see-mandates.ts";
export { whoActsForMeIn } from "./mandates/actions/who-acts.ts";
export { addAddress, askAddress, seeAddresses } from "./actions/add-address.ts";
export {
  answerArrival,
  answerArrivalIn,
  seeArrivalIn,
  type Arrival,
} from "./entrance/actions/answer-arrival.ts";
export { askCode, askCodeIn } from "./entrance/actions/ask-code.ts";
export { closeTo as sharersOfIn, reachesHolderAtIn } from "./actions/close-to.ts";
export {
  chooseHelper,
  chooseHelperIn,
  saidHelperIn,
  type SaidHelper,
} from "./actions/choose-helper.ts";
export {
  changeName,
  changeNameIn,
  chooseSimple,
  chooseSimpleIn,
  seeMineIn,
} from "./actions/change-mine.ts";
export { closeDevicesIn } from "./entrance/actions/close-devices.ts";
export { acceptMailIn, heldMailIn, holdMailIn } from "./entrance/actions/hold-mail.ts";
export {
  endAllSessions,
  endAllSessionsIn,
  endSession,
  endSessionIn,
} from "./entrance/actions/end-sessions.ts";
export { erasePersonIn } from "./actions/erase-person.ts";
export { operatorsIn } from "./actions/find-operators.ts";
export {
  addressesOfIn,
  addressTextIn,
  confirmAddressIn,
  findOrMakeAddressIn,
  hasOwnAddressIn,
  isSilentIn,
  isConfirmedIn,
  letAddressGoIn,
  personsAtIn,
  personsOfAddressIn,
} from "./actions/keep-address.ts";
export {
  type Died,
  holdDeadIn,
  mandatesAroundIn,
  saidDeadIn,
  sayAliveIn,
  sayDiedIn,
} from "./actions/say-died.ts";
export { makePersonIn, type MakePerson } from "./actions/make-person.ts";
export {
  makeSignInLink,
  makeSignInLinkIn,
  type SignInLink,
} from "./entrance/actions/make-sign-in-link.ts";
export {
  hasLeftIn,
  hereAmongIn,
  isHereIn,
  namesOfIn,
  publicNamesIn,
} from "./actions/name-people.ts";
export {
  hidePictureIn,
  openReportedPictureIn,
  pictureOfIn,
} from "./picture/actions/moderate-picture.ts";
export { seesPictureIn } from "./picture/actions/see-faces.ts";
export { reachAddressIn, reachPeopleIn } from "./actions/reach-people.ts";
export { removeAddress, removeAddressIn } from "./actions/remove-address.ts";
export { seeSignInLink, signIn, signInByLink } from "./entrance/actions/sign-in.ts";
export type { AddressId } from "./domain/address.ts";
