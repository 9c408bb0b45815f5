import type { Columns } from "#basics/formats/whole-lists";

import type { Listed } from "../actions/list-organisations.ts";
import { logoOf } from "../../domain/logo.ts";
import { rolesOf } from "../../domain/structure-role.ts";
import { kindNames, standingNames, structureRoleNames } from "../../domain/names.fr.ts";
import {
  addressOf,
  type Organisation,
  type OrganisationKind,
  standingOf,
} from "../../domain/organisation.ts";

/** An organisation as plain data, names in English near to schema.org's. The site only once verified, as on its page. */
export function organisationData(organisation: Organisation, publicUrl: string) {
  const standing = standingOf(organisation);
  return {
    id: organisation.id,
    url: publicUrl + addressOf(organisation),
    kind: organisation.kind,
    roles: rolesOf(organisation),
    name: organisation.name,
    shortName: organisation.shortName,
    purpose: organisation.purpose,
    volunteers: organisation.volunteers,
    commune: organisation.commune,
    town: organisation.town,
    department: organisation.department,
    postcode: organisation.postcode,
    ...organisation.numbers,
    site: standing === "verified" ? organisation.site : undefined,
    ...logoData(organisation, publicUrl),
    standing,
    dissolvedOn: organisation.dissolved?.on.toString(),
    changedAt: organisation.changedAt.toString(),
  };
}

/** Its logo: where it is, and what it shows. */
function logoData(organisation: Organisation, publicUrl: string) {
  const logo = logoOf(organisation);
  return logo === undefined ? {} : { logo: publicUrl + logo.at, logoShows: logo.words };
}

const TYPES: Readonly<Record<OrganisationKind, string>> = {
  association: "NGO",
  network: "NGO",
  "support-structure": "NGO",
  "citizens-collective": "Organization",
  "local-authority": "GovernmentOrganization",
  "state-service": "GovernmentOrganization",
  "public-body": "GovernmentOrganization",
  company: "Corporation",
  cooperative: "Organization",
  foundation: "FundingAgency",
  "research-centre": "ResearchOrganization",
  media: "NewsMediaOrganization",
};

/** In schema.org words. */
export function organisationLinked(organisation: Organisation, publicUrl: string) {
  const at = publicUrl + addressOf(organisation);
  const { numbers } = organisation;
  const logo = logoOf(organisation);
  const standing = standingOf(organisation);
  const identifiers = Object.entries(numbers).map(([name, value]) => ({
    "@type": "PropertyValue",
    propertyID: name.toUpperCase(),
    value,
  }));
  return {
    "@context": "https://schema.org/",
    "@id": at,
    "@type": TYPES[organisation.kind],
    name: organisation.name,
    ...(organisation.shortName === undefined ? {} : { alternateName: organisation.shortName }),
    description: organisation.purpose,
    ...(logo === undefined ? {} : { logo: publicUrl + logo.at }),
    additionalType: kindNames[organisation.kind],
    url: (standing === "verified" ? organisation.site : undefined) ?? at,
    ...(identifiers.length === 0 ? {} : { identifier: identifiers }),
    address: {
      "@type": "PostalAddress",
      addressLocality: organisation.town,
      ...(organisation.postcode === undefined ? {} : { postalCode: organisation.postcode }),
      addressCountry: "FR",
    },
    ...(organisation.dissolved === undefined
      ? {}
      : { dissolutionDate: organisation.dissolved.on.toString() }),
  };
}

const COLUMNS: readonly (readonly [string, (one: Organisation, publicUrl: string) => string])[] = [
  ["nom", ({ name }) => name],
  ["sigle", ({ shortName }) => shortName ?? ""],
  ["genre", ({ kind }) => kindNames[kind]],
  ["objet", ({ purpose }) => purpose],
  ["commune", ({ town }) => town],
  ["code_insee", ({ commune }) => commune],
  ["code_postal", ({ postcode }) => postcode ?? ""],
  ["departement", ({ department }) => department],
  ["rna", ({ numbers }) => numbers.rna ?? ""],
  ["siren", ({ numbers }) => numbers.siren ?? ""],
  ["siret", ({ numbers }) => numbers.siret ?? ""],
  ["registre_tribunal", ({ numbers }) => numbers.inscription ?? ""],
  ["site", (one) => (standingOf(one) === "verified" ? (one.site ?? "") : "")],
  ["etat", (one) => standingNames[standingOf(one)]],
  ["dissoute_le", ({ dissolved }) => dissolved?.on.toString() ?? ""],
  ["page", (one, publicUrl) => publicUrl + addressOf(one)],
  [
    "roles",
    (one) =>
      rolesOf(one)
        .map((role) => structureRoleNames[role])
        .join(", "),
  ],
  ["benevoles", ({ volunteers }) => volunteers?.toString() ?? ""],
];

/** A spreadsheet that LibreOffice opens by itself: UTF-8 with its mark, semicolons, French headers (RFC 4180 quoting). */
export function organisationColumns(publicUrl: string): Columns<Listed> {
  return COLUMNS.map(([title, cell]) => [
    title,
    ({ organisation }) => cell(organisation, publicUrl),
  ]);
}
