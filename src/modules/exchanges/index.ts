export { sayFavourIn, type SayFavour } from "./actions/say-favour.ts";
export { listMyFavoursIn, type SeenFavour } from "./actions/see-favours.ts";
export {
  setFavourAsideIn,
  thankFavourIn,
  thankNeighbourIn,
  type ThankFavour,
  type ThankNeighbour,
} from "./actions/thank-favour.ts";
