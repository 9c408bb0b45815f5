import type { Body } from "../../../domain/notice.ts";
import {
  readEmail,
  readName,
  readPhone,
  readSiret,
  readUrl,
} from "../../../domain/reading/contacts.ts";
import { given } from "../../../domain/reading/given.ts";
import { asText, at, textAt, type Fields } from "../../../domain/reading/unknown.ts";
import { allAt, extensionOf, frenchAt } from "./texts.ts";

/** The buyer of a notice, and the codes of its own place. */
export interface EformsBuyer {
  readonly body: Partial<Body>;
  /** Whether the notice names no buyer: the first of its organisations is taken for it. */
  readonly isGuessed: boolean;
  readonly nuts?: string;
}

/**
 * The first buyer. The contracting party names an organisation (`ORG-0001`) or one of its touch points
 * (`TPO-0001`); each is described once, in the list of organisations. Where it names none of that list,
 * the first organisation is taken, which is a guess.
 */
export function eformsBuyer(notice: Fields): EformsBuyer | undefined {
  const parties = allAt(notice, "ContractingParty", "Party", "PartyIdentification", "ID");
  const ids = new Set(parties.flatMap((id) => asText(id)?.trim() ?? []));
  const organisations = allAt(extensionOf(notice), "Organizations", "Organization");
  const named = new Map(organisations.flatMap((one) => idsOf(one).map((id) => [id, one] as const)));
  const found = [...ids].map((id) => named.get(id)).find((one) => one !== undefined);
  const organisation = found ?? organisations[0];
  const company = at(organisation, "Company");
  if (company === undefined) return undefined;
  const point = allAt(organisation, "TouchPoint").find((one) => ids.has(idOf(one) ?? ""));
  return given({
    body: bodyOf(company, point),
    isGuessed: found === undefined,
    nuts: textAt(company, "PostalAddress", "CountrySubentityCode"),
  });
}

function idOf(party: unknown): string | undefined {
  return textAt(party, "PartyIdentification", "ID")?.trim();
}

function idsOf(organisation: unknown): readonly (string | undefined)[] {
  return [at(organisation, "Company"), ...allAt(organisation, "TouchPoint")].map(idOf);
}

function bodyOf(company: unknown, point: unknown): Partial<Body> {
  const [address, contact] = [at(company, "PostalAddress"), at(company, "Contact")];
  const nearest = at(point, "Contact") ?? contact;
  return given({
    name: readName(frenchAt(company, "PartyName", "Name")),
    siret: allAt(company, "PartyLegalEntity", "CompanyID")
      .map((id) => readSiret(asText(id)))
      .find((siret) => siret !== undefined),
    contact: readName(textAt(nearest, "Name")),
    email:
      readEmail(textAt(nearest, "ElectronicMail")) ?? readEmail(textAt(contact, "ElectronicMail")),
    phone: readPhone(textAt(nearest, "Telephone")) ?? readPhone(textAt(contact, "Telephone")),
    address: readName(textAt(address, "StreetName")),
    postcode: readName(textAt(address, "PostalZone"), 20),
    town: readName(textAt(address, "CityName"), 120),
    url: readUrl(textAt(company, "WebsiteURI")),
  });
}
