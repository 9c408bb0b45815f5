import { writeAmount } from "#basics/amount";
import { audienceLabels, themeLabels } from "#rules/subjects";

import type { Call } from "../../domain/call.ts";
import { kindLabels } from "../../domain/kind.ts";

/** The organisation that published a call here: its name, and the path of its page. */
export interface IssuedBy {
  readonly name: string;
  readonly at: string;
}

/** A call as plain data, names in English like the schema.org terms they come near to; sums in euros. */
export function callData(call: Call, publicUrl: string, issuer?: IssuedBy) {
  return {
    id: call.id,
    url: `${publicUrl}/appels/${call.number}`,
    // Absent when the call was gathered from elsewhere.
    issuer: issuer && { name: issuer.name, url: `${publicUrl}${issuer.at}`, verified: true },
    kind: call.kind,
    title: call.title,
    summary: call.summary,
    sections: call.sections,
    conditions: call.conditions,
    body: call.body,
    audiences: call.audiences,
    themes: call.themes,
    cpv: call.cpv,
    places: call.places,
    money: call.money && {
      least: euros(call.money.least),
      most: euros(call.money.most),
      leastRate: call.money.leastRate,
      mostRate: call.money.mostRate,
      words: call.money.words,
      currency: "EUR",
    },
    lots: call.lots.map(({ amount, ...lot }) => ({ ...lot, amount: euros(amount) })),
    criteria: call.criteria,
    documents: call.documents,
    published: call.published?.toString(),
    opens: call.opens?.toString(),
    deadline: call.deadline && {
      date: call.deadline.date.toString(),
      time: call.deadline.time?.toString({ smallestUnit: "minute" }),
      zone: "Europe/Paris",
    },
    closesAt: call.closesAt?.toString(),
    permanent: call.permanent,
    source: call.source,
    sourceId: call.sourceId,
    original: call.url,
    answerAt: call.answerUrl,
    changedAt: call.changedAt.toString(),
    saidAt: call.saidAt?.toString(),
  };
}

function euros(amount: number | undefined): number | undefined {
  return amount === undefined ? undefined : amount / 100;
}

/** A call in schema.org words: a grant for an appel à projets, a demand for a contract or an application. */
export function callLinked(call: Call, publicUrl: string, issuer?: IssuedBy) {
  const at = `${publicUrl}/appels/${call.number}`;
  return {
    "@context": { "@vocab": "https://schema.org/", skos: "http://www.w3.org/2004/02/skos/core#" },
    "@id": at,
    "@type": call.kind === "project" ? "MonetaryGrant" : "Demand",
    url: at,
    identifier: `${call.source}:${call.sourceId}`,
    name: call.title,
    description: call.summary,
    inLanguage: "fr",
    genre: kindLabels[call.kind],
    ...(call.kind === "project"
      ? { funder: bodyLinked(call) }
      : { seller: undefined, provider: bodyLinked(call) }),
    ...(issuer === undefined ? {} : { publisher: issuerLinked(issuer, publicUrl) }),
    ...(call.money?.most === undefined
      ? {}
      : {
          amount: {
            "@type": "MonetaryAmount",
            currency: "EUR",
            minValue: euros(call.money.least),
            maxValue: euros(call.money.most),
          },
        }),
    about: call.themes.map((theme) => ({
      "@type": "skos:Concept",
      "skos:prefLabel": { "@value": themeLabels[theme], "@language": "fr" },
    })),
    audience: call.audiences.map((audience) => ({
      "@type": "Audience",
      audienceType: audienceLabels[audience],
    })),
    areaServed: call.places.map(({ scale, code, label }) => ({
      "@type": "AdministrativeArea",
      name: label ?? code,
      identifier: code,
      additionalType: scale,
    })),
    datePublished: call.published?.toString(),
    availabilityStarts: call.opens?.toString(),
    ...(call.closesAt === undefined
      ? {}
      : { validThrough: call.closesAt.toString(), availabilityEnds: call.closesAt.toString() }),
    isBasedOn: call.url,
  };
}

function bodyLinked({ body }: Call) {
  return {
    "@type": "Organization",
    name: body.name,
    ...(body.siret === undefined ? {} : { identifier: body.siret }),
    ...(body.url === undefined ? {} : { url: body.url }),
    ...contactLinked(body),
    ...(body.town === undefined
      ? {}
      : {
          address: {
            "@type": "PostalAddress",
            addressLocality: body.town,
            postalCode: body.postcode,
            addressCountry: "FR",
          },
        }),
  };
}

/** Whom to ask, as the notice itself publishes it. */
function contactLinked({ contact, email, phone }: Call["body"]) {
  if (contact === undefined && email === undefined && phone === undefined) return {};
  return {
    contactPoint: {
      "@type": "ContactPoint",
      ...(contact === undefined ? {} : { name: contact }),
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { telephone: phone }),
    },
  };
}

function issuerLinked({ name, at }: IssuedBy, publicUrl: string) {
  return { "@type": "Organization", "@id": `${publicUrl}${at}`, name };
}

/** Headers of the table in French, as the documented CSV that the import reads back. */
const COLUMNS: readonly (readonly [
  string,
  (call: Call, publicUrl: string) => string | undefined,
])[] = [
  ["identifiant", ({ id }) => id],
  ["titre", ({ title }) => title],
  ["type", ({ kind }) => kindLabels[kind]],
  ["organisme", ({ body }) => body.name],
  ["siret", ({ body }) => body.siret],
  ["resume", ({ summary }) => summary],
  [
    "description",
    ({ sections }) =>
      sections
        .map(({ heading, text }) => (heading === undefined ? text : `${heading}\n${text}`))
        .join("\n\n"),
  ],
  ["public", ({ audiences }) => audiences.map((one) => audienceLabels[one]).join(" ; ")],
  ["themes", ({ themes }) => themes.map((one) => themeLabels[one]).join(" ; ")],
  ["communes", (call) => codes(call, "commune")],
  ["groupements", (call) => codes(call, "group")],
  ["departements", (call) => codes(call, "department")],
  ["regions", (call) => codes(call, "region")],
  ["national", ({ places }) => (places.some(({ scale }) => scale === "country") ? "oui" : "")],
  ["montant_min", ({ money }) => sum(money?.least)],
  ["montant_max", ({ money }) => sum(money?.most)],
  ["taux", ({ money }) => money?.mostRate?.toString()],
  ["ouverture", ({ opens }) => opens?.toString()],
  ["date_limite", ({ deadline }) => deadline?.date.toString()],
  ["heure_limite", ({ deadline }) => deadline?.time?.toString({ smallestUnit: "minute" })],
  ["lien", ({ number, url }, publicUrl) => url ?? `${publicUrl}/appels/${number}`],
  ["lien_candidature", ({ answerUrl }) => answerUrl],
  ["contact", ({ body }) => body.contact],
  ["courriel", ({ body }) => body.email],
  ["telephone", ({ body }) => body.phone],
];

/** « Crest (26108) »: a name to read, a code to bring it back. */
function codes({ places }: Call, wanted: string): string {
  return places
    .flatMap(({ scale, code, label }) => {
      if (scale !== wanted) return [];
      return wanted === "commune" || wanted === "group"
        ? [label === undefined ? code : `${label} (${code})`]
        : [code];
    })
    .join(" ; ");
}

function sum(amount: Parameters<typeof writeAmount>[0] | undefined): string | undefined {
  return amount === undefined ? undefined : writeAmount(amount).replace(/[\u202f\u00a0\s]/g, "");
}

/** A spreadsheet that LibreOffice opens by itself: UTF-8 with its mark, semicolons, French headers. RFC 4180 quoting. */
export function callsCsv(calls: readonly Call[], publicUrl: string): string {
  const lines = calls.map((call) =>
    COLUMNS.map(([, cell]) => quoted(cell(call, publicUrl) ?? "")).join(";"),
  );
  return `\ufeff${[COLUMNS.map(([title]) => title).join(";"), ...lines].join("\r\n")}\r\n`;
}

/** A cell that begins like a formula would be run by a spreadsheet: it is made a text. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
