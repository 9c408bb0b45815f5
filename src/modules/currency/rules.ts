export { type Balance, FLOOR, type Party, type PartyKind } from "./domain/party.ts";
export {
  type Reason,
  type Transfer,
  type TransferId,
  type TransferRefusal,
} from "./domain/transfer.ts";
