import type { Body } from "../notice.ts";
import { readEmail, readName, readPhone, readSiret, readUrl } from "../reading/contacts.ts";
import { given } from "../reading/given.ts";
import { at, listOf, textAt, type Fields } from "../reading/unknown.ts";

/** The text at the end of a path: of several languages the French one, else the first. */
export function frenchAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = listOf(at(value, ...path));
  const french = found.find((one) => textAt(one, "@languageID") === "FRA") ?? found[0];
  return textAt({ french }, "french");
}

/** Where eForms keeps what UBL has no place for. */
export function extensionOf(notice: Fields): unknown {
  return at(
    notice,
    "ext:UBLExtensions",
    "ext:UBLExtension",
    "ext:ExtensionContent",
    "efext:EformsExtension",
  );
}

/** The first buyer: the contracting party names an organisation, which is told once among all of them. */
export function eformsBuyer(notice: Fields): Partial<Body> | undefined {
  const id = textAt(
    notice,
    "cac:ContractingParty",
    "cac:Party",
    "cac:PartyIdentification",
    "cbc:ID",
  );
  const companies = listOf(at(extensionOf(notice), "efac:Organizations", "efac:Organization")).map(
    (one) => at(one, "efac:Company"),
  );
  const company = companies.find(
    (one) => id !== undefined && textAt(one, "cac:PartyIdentification", "cbc:ID") === id,
  );
  if (company === undefined) return undefined;
  const [address, contact] = [at(company, "cac:PostalAddress"), at(company, "cac:Contact")];
  return given({
    name: readName(frenchAt(company, "cac:PartyName", "cbc:Name")),
    siret: readSiret(textAt(company, "cac:PartyLegalEntity", "cbc:CompanyID")),
    contact: readName(textAt(contact, "cbc:Name")),
    email: readEmail(textAt(contact, "cbc:ElectronicMail")),
    phone: readPhone(textAt(contact, "cbc:Telephone")),
    address: readName(textAt(address, "cbc:StreetName")),
    postcode: readName(textAt(address, "cbc:PostalZone"), 20),
    town: readName(textAt(address, "cbc:CityName"), 120),
    url: readUrl(textAt(company, "cbc:WebsiteURI")),
  });
}
