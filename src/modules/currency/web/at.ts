import type { ClosingWay } from "../domain/closing.ts";
import type { Party } from "../domain/party.ts";
import type { TransferId } from "../domain/transfer.ts";

/** One's own account. */
export const MINE = "/moi/kori";

/** Where who leaves gives what they hold, or makes a statement of it. */
export const LEAVE = "/kori/partir";
/** The statement that one carries away. */
export const STATEMENT = "/kori/releve";

/** The vouchers of who gives, and where the code of one is typed. */
export const VOUCHERS = "/kori/bons";
export const USE_VOUCHER = "/kori/bon";

/** Where one shows a code to be thanked, and where it is typed. */
export const RECEIVE = "/kori/recevoir";
export const USE_CODE = "/kori/remercier";
/** Where whoever has the code thanks who shows it: addresses of « /l/ » are in no log. */
export const shownAt = (code: string) => `/l/kori/${code}`;

/** Where a line is read, and what is wrong with it is said. */
export const lineAt = (line: TransferId) => `/kori/lignes/${line}`;

/** Where who operates says what one kori stands for. */
export const WORTH_AT = "/operateur/kori";

/** Where it is said that nothing is counted on an account; « /fin »: that it is again. */
export const uncountedAt = ({ kind, id }: Party) =>
  kind === "person" ? "/kori/don" : `/kori/${id}/don`;

/** Where the common account of a circle is closed: where what is left goes, then what will happen. */
export const closeAt = ({ id }: Party, way: ClosingWay) =>
  `/kori/${id}/fermer/${way === "house" ? "maison" : "partage"}`;

/** Where an account is read: one's own, or that of a circle or an organisation. */
export function accountAt({ kind, id }: Party): string {
  return kind === "person" ? MINE : `/kori/${id}`;
}
