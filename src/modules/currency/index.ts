export { giveThanks, giveThanksIn, type GiveThanks } from "./actions/give-thanks.ts";
export { seeAccount, type SeenAccount } from "./actions/see-account.ts";
export { sumUpMineIn } from "./actions/sum-up.ts";
export { giveKoriIn, type GiveKori } from "./actions/transfer.ts";
