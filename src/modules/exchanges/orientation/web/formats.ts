import { writeTable } from "#basics/formats/table-text";

import { themeLabels } from "#rules/subjects";

import type { SeenVersion } from "../actions/describe-lines.ts";
import type { ListedOrientation } from "../actions/list-orientations.ts";
import type { SeenOrientation } from "../actions/see-orientation.ts";
import { addressOf } from "../domain/orientation.ts";
import { texts } from "./texts.fr.ts";

const LICENCE = "Licence Ouverte 2.0";
const LICENCE_AT = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

interface Row {
  readonly words: SeenVersion;
  readonly at: string;
  readonly where: readonly string[];
  readonly places: readonly string[];
}

function rowsOf(seen: SeenOrientation, publicUrl: string): readonly Row[] {
  const { table, where } = seen;
  return seen.standing.flatMap(({ id, standing, isHidden }) =>
    standing === undefined || isHidden
      ? []
      : {
          words: standing,
          at: `${publicUrl}${addressOf(table)}/lignes/${id}`,
          where: standing.places.length === 0 ? where : standing.where,
          places: standing.places.length === 0 ? table.places : standing.places,
        },
  );
}

const COLUMNS: readonly (readonly [string, (row: Row, publicUrl: string) => string])[] = [
  ["besoin", ({ words }) => words.need],
  ["theme", ({ words }) => (words.theme === undefined ? "" : themeLabels[words.theme])],
  ["rome", ({ words }) => words.rome ?? ""],
  ["territoire", ({ where }) => (where.length === 0 ? texts.everywhere : where.join(", "))],
  ["codes_territoire", ({ places }) => places.join(" ")],
  ["qui_repond", ({ words }) => words.named.name],
  ["page_de_qui_repond", ({ words }, site) => (words.named.at ? site + words.named.at : "")],
  ["contact", ({ words }) => words.named.contact ?? ""],
  ["conditions", ({ words }) => words.conditions ?? ""],
  ["sinon", ({ words }) => words.next ?? ""],
  ["version", ({ words }) => String(words.version)],
  ["confirmee_le", ({ words }) => words.agreed?.at.toString() ?? ""],
  ["confirmee_comment", ({ words }) => words.agreed?.how ?? ""],
  ["a_relire_le", ({ words }) => words.reviewOn.toString()],
  ["page", ({ at }) => at],
  ["licence", () => LICENCE],
];

/** A table as a spreadsheet: UTF-8 with its mark, semicolons, French headers (RFC 4180 quoting). */
export function orientationCsv(seen: SeenOrientation, publicUrl: string): string {
  return writeTable(
    COLUMNS.map(([title]) => title),
    rowsOf(seen, publicUrl).map((row) => COLUMNS.map(([, cell]) => cell(row, publicUrl))),
  );
}

/** The list of the public tables. */
export function orientationsCsv(tables: readonly ListedOrientation[], publicUrl: string): string {
  return writeTable(
    ["nom", "cercle", "territoire", "lignes", "changee_le", "page", "licence"],
    tables.flatMap(({ table, circle, where, lines }) =>
      table.number === undefined
        ? []
        : [
            [
              table.name,
              circle.name,
              where.length === 0 ? texts.everywhere : where.join(", "),
              String(lines),
              table.changedAt.toString(),
              publicUrl + addressOf(table),
              LICENCE,
            ],
          ],
    ),
  );
}

const CONTEXT = ["https://schema.org/", { skos: "http://www.w3.org/2004/02/skos/core#" }];

const PROVIDERS = { organisation: "Organization", person: "Person" } as const;

/** A table in schema.org words: each line a service, where it holds, who provides it; each need a SKOS concept. */
export function orientationLinked(seen: SeenOrientation, publicUrl: string) {
  const at = publicUrl + addressOf(seen.table);
  return {
    "@context": CONTEXT,
    "@id": at,
    "@type": "ItemList",
    name: seen.table.name,
    inLanguage: "fr",
    license: LICENCE_AT,
    dateModified: seen.table.changedAt.toString(),
    isPartOf: { "@type": "Organization", name: seen.circle.name },
    itemListElement: rowsOf(seen, publicUrl).map((row) => serviceOf(row, publicUrl)),
  };
}

function serviceOf({ words, at, where, places }: Row, publicUrl: string) {
  const { named, theme } = words;
  return {
    "@id": at,
    "@type": "Service",
    name: words.need,
    serviceType: {
      "@type": "skos:Concept",
      "skos:prefLabel": { "@value": words.need, "@language": "fr" },
      ...(words.rome === undefined ? {} : { "skos:notation": words.rome }),
      ...(theme === undefined
        ? {}
        : {
            "skos:broader": {
              "@type": "skos:Concept",
              "skos:prefLabel": { "@value": themeLabels[theme], "@language": "fr" },
            },
          }),
    },
    areaServed: where.map((name, i) => ({
      "@type": "AdministrativeArea",
      name,
      identifier: places[i],
    })),
    provider: {
      "@type": named.kind === "person" ? PROVIDERS.person : PROVIDERS.organisation,
      name: named.name,
      ...(named.at === undefined ? {} : { "@id": publicUrl + named.at }),
      ...(named.contact === undefined ? {} : { description: named.contact }),
    },
    ...(words.conditions === undefined ? {} : { description: words.conditions }),
    version: words.version,
    dateModified: words.agreed?.at.toString(),
    expires: words.reviewOn.toString(),
  };
}
