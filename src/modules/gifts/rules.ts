export { MINE as GIVEN } from "./domain/address.ts";
export {
  GIFT_KINDS,
  type About,
  type GiftId,
  type GiftKind,
  type GiftState,
  type Giver,
  type Measure,
  type Party,
  type Receiver,
  type Side,
  type Unit,
} from "./domain/gift.ts";
export { type Much, writeMuch } from "./domain/read-much.ts";
export { sayHours } from "./domain/kinds.fr.ts";
