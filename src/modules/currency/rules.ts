export {
  FLOOR,
  type Balance,
  type Reason,
  type Transfer,
  type TransferId,
  type TransferRefusal,
} from "./domain/transfer.ts";
