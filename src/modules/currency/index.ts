export { seeMyAccount, seeMyAccountIn, type SeenAccount } from "./actions/see-account.ts";
export { giveKoriIn, type GiveKori } from "./actions/transfer.ts";
