import { AGREEMENTS } from "../../domain/address.ts";
import type { AgreementId, DocumentId } from "./agreement.ts";

export const MODEL = `${AGREEMENTS}/modele`;
export const NEW_AGREEMENT = `${AGREEMENTS}/signer`;
export const agreementAt = (agreement: AgreementId, rest = ""): string =>
  `${AGREEMENTS}/${agreement}${rest}`;
/** Where a text of the commons is read, as it stands or as it was signed. */
export const textAt = (document: DocumentId, version?: number): string =>
  `/communs/documents/${document}${version === undefined ? "" : `/versions/${version}`}`;
