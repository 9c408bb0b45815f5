export {
  sayAgreedGiftIn,
  type SayAgreed,
  sayGift,
  sayGiftIn,
  type SayGift,
  type SayRefusal,
} from "./actions/say-gift.ts";
export {
  confirmGift,
  confirmGiftIn,
  type OfGift,
  type SetAside,
  setGiftAside,
  setGiftAsideIn,
} from "./actions/answer-gift.ts";
export { type AboutBy, giftAboutIn, isSaidAboutIn, sayGiftAboutIn } from "./actions/say-about.ts";
export { giftsAboutIn, type SeenGift } from "./actions/see-gifts.ts";
export { type HoursGiven, hoursGivenIn } from "./actions/hours-given.ts";
export { type HoursAbout, quarterHoursAboutIn } from "./actions/hours-about.ts";
export { organisationsKeptIn } from "./actions/spaces-kept.ts";
