import type { Body } from "../../../domain/notice.ts";
import {
  readEmail,
  readName,
  readPhone,
  readSiret,
  readUrl,
} from "../../../domain/reading/contacts.ts";
import { given } from "../../../domain/reading/given.ts";
import { nodeAt, nodesNamed, type XmlNode } from "../../../domain/reading/xml.ts";
import { attributeAt, lineAt } from "./words.ts";

/** The elements that hold the buyer: forms of 2014, then those of defence (16, 17, 18) and of before. */
const ADDRESSES = ["ADDRESS_CONTRACTING_BODY", "CA_CE_CONCESSIONAIRE_PROFILE"] as const;

/** The buyer, as the notice publishes it; undefined when it has no name. */
export function tedBody(form: XmlNode | undefined, coded: XmlNode): Body | undefined {
  const address =
    nodeAt(form, "CONTRACTING_BODY", "ADDRESS_CONTRACTING_BODY") ??
    nodesNamed(form, ...ADDRESSES)[0];
  const first = (name: string): string | undefined => {
    const node = nodesNamed(address, name)[0];
    return node && lineAt(node);
  };
  const name = readName(first("OFFICIALNAME"));
  if (name === undefined) return undefined;
  const url =
    readUrl(first("URL_GENERAL")) ?? readUrl(lineAt(coded, "NOTICE_DATA", "IA_URL_GENERAL"));
  const isFrench = attributeAt(address, "VALUE", "COUNTRY") === "FR";
  return given({
    name,
    siret: isFrench ? readSiret(first("NATIONALID")) : undefined,
    contact: readName(first("CONTACT_POINT")) ?? readName(first("ATTENTION")),
    email: readEmail(first("E_MAIL")),
    phone: readPhone(first("PHONE")),
    address: readName(first("ADDRESS")),
    postcode: readName(first("POSTAL_CODE"), 20),
    town: readName(first("TOWN"), 120),
    url,
  });
}
