import type { Column, ColumnType } from "../../domain/contents.ts";
import { type Described, licenceAddress, type WrittenFormat } from "./described.ts";
import { piecesOf } from "./pieces.ts";

/** The types of files (IANA), by format. */
export const TYPES: Readonly<Record<WrittenFormat, string>> = {
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  csvw: "application/csvm+json; charset=utf-8",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
};

/** What follows the address of a document in each format; CSVW says where it is looked for (W3C, tabular data, 5.2). */
export const ENDINGS: Readonly<Record<WrittenFormat, string>> = {
  md: ".md",
  html: ".html",
  jsonld: ".jsonld",
  csv: ".csv",
  csvw: ".csv-metadata.json",
  pdf: ".pdf",
  docx: ".docx",
  odt: ".odt",
};

/** The formats that suit a kind of document. */
export const SUITING: Readonly<Record<"text" | "table", readonly WrittenFormat[]>> = {
  text: ["md", "html", "docx", "odt", "pdf", "jsonld"],
  table: ["csv", "csvw", "md", "html", "docx", "odt", "pdf", "jsonld"],
};

/** Terms of SKOS (W3C Recommendation, 2009) beside those of schema.org. */
const SKOS = { skos: "http://www.w3.org/2004/02/skos/core#" };

const inFrench = (text: string) => ({ "@value": text, "@language": "fr" });

/** A subject as a concept of the scheme of the house. */
function conceptOf({ id, label, others, scheme }: Described["subjects"][number]): object {
  return {
    "@id": id,
    "@type": "skos:Concept",
    name: label,
    "skos:prefLabel": inFrench(label),
    ...(others.length === 0 ? {} : { "skos:altLabel": others.map(inFrench) }),
    "skos:inScheme": { "@id": scheme },
  };
}

/** A document as linked data: a text is a `CreativeWork`, a table a `Dataset` (schema.org). */
export function linkedData(document: Described): object {
  const { title, licence, authors, language, subjects, address, version, derivedFrom, contents } =
    document;
  return {
    "@context": subjects.length === 0 ? "https://schema.org" : ["https://schema.org", SKOS],
    "@type": contents.kind === "table" ? "Dataset" : "CreativeWork",
    "@id": address,
    url: address,
    name: title,
    inLanguage: language,
    version: String(version.number),
    ...(version.name === undefined ? {} : { alternateName: version.name }),
    dateModified: version.at.toString(),
    author: authors.map((name) => ({ name })),
    ...(licence === undefined
      ? {}
      : { license: { "@id": licenceAddress(licence) }, isAccessibleForFree: true }),
    ...(subjects.length === 0 ? {} : { about: subjects.map(conceptOf) }),
    ...(derivedFrom === undefined
      ? {}
      : {
          isBasedOn: {
            "@id": derivedFrom.address,
            name: derivedFrom.title,
            ...(derivedFrom.licence === undefined
              ? {}
              : { license: { "@id": licenceAddress(derivedFrom.licence) } }),
          },
        }),
    ...(contents.kind === "table" ? dataOf(document, contents.columns) : textOf(document)),
  };
}

function filesOf({ address, contents }: Described, type: "MediaObject" | "DataDownload") {
  return SUITING[contents.kind].map((format) => ({
    "@type": type,
    contentUrl: address + ENDINGS[format],
    encodingFormat: TYPES[format].split(";")[0],
  }));
}

function textOf(document: Described): object {
  const { address, contents } = document;
  if (contents.kind !== "text") return {};
  return {
    text: contents.markdown,
    encodingFormat: "text/markdown",
    encoding: filesOf(document, "MediaObject"),
    hasPart: piecesOf(contents).map((piece) => ({
      "@type": piece.contents.kind === "table" ? "Table" : "CreativeWork",
      "@id": `${address}/morceaux/${piece.id}`,
      name: piece.title,
    })),
  };
}

function dataOf(document: Described, columns: readonly Column[]): object {
  return {
    distribution: filesOf(document, "DataDownload"),
    variableMeasured: columns.map(({ name, title, description }) => ({
      "@type": "PropertyValue",
      identifier: name,
      name: title,
      ...(description === "" ? {} : { description }),
    })),
  };
}

/** How cells of each kind are written: as XML Schema does, or as people here do; what is neither is a text. */
const FORMS: Readonly<
  Partial<Record<ColumnType, readonly (readonly [RegExp, string | object])[]>>
> = {
  integer: [[/^[-+]?\d{1,18}$/, "integer"]],
  number: [
    [/^[-+]?\d{1,18}(?:\.\d{1,18})?$/, "number"],
    [/^[-+]?\d{1,18}(?:,\d{1,18})?$/, { base: "number", format: { decimalChar: "," } }],
  ],
  date: [
    [/^\d{4}-\d\d-\d\d$/, "date"],
    [/^\d\d\/\d\d\/\d{4}$/, { base: "date", format: "dd/MM/yyyy" }],
  ],
  boolean: [
    [/^(?:true|false)$/, "boolean"],
    [/^(?:oui|non)$/, { base: "boolean", format: "oui|non" }],
    [/^(?:vrai|faux)$/, { base: "boolean", format: "vrai|faux" }],
  ],
  address: [[/^https?:\/\/\S+$/, "anyURI"]],
};

function datatypeOf(type: ColumnType, cells: readonly string[]): string | object {
  const said = cells.filter((cell) => cell !== "");
  const found = FORMS[type]?.find(([form]) => said.every((cell) => form.test(cell)));
  return found?.[1] ?? "string";
}

/** What the columns of the `.csv` of a table hold (CSV on the Web, W3C Recommendation, « Metadata Vocabulary for Tabular Data »). */
export function tableMetadata(document: Described): object | undefined {
  const { title, licence, authors, language, subjects, address, contents, derivedFrom, version } =
    document;
  if (contents.kind !== "table") return undefined;
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    url: address + ENDINGS.csv,
    "dc:title": title,
    "dc:creator": authors,
    "dc:language": language,
    "dc:modified": version.at.toString().slice(0, 10),
    ...(licence === undefined ? {} : { "dc:license": { "@id": licenceAddress(licence) } }),
    ...(subjects.length === 0 ? {} : { "dc:subject": subjects.map(({ label }) => label) }),
    ...(derivedFrom === undefined ? {} : { "dc:source": { "@id": derivedFrom.address } }),
    dialect: { delimiter: ";", encoding: "utf-8", header: true, lineTerminators: ["\r\n", "\n"] },
    tableSchema: {
      columns: contents.columns.map(({ name, title: head, type, description }, at) => ({
        // A name of a variable, which holds no hyphen (RFC 6570, 2.3).
        name: name.replaceAll("-", "_"),
        titles: head,
        datatype: datatypeOf(
          type,
          contents.rows.map((row) => row[at] ?? ""),
        ),
        ...(description === "" ? {} : { "dc:description": description }),
      })),
    },
  };
}
