import { audienceLabels, themeLabels } from "#rules/subjects";

import type { Call, ToldCorrection } from "../../../domain/call.ts";
import { kindLabels } from "../../../domain/kind.ts";
import { changeWords } from "../../../domain/limits/change-words.ts";
import { limitsOf } from "../../../domain/limits/limits.ts";

/** What changes is given as published up to here. */
const LONGEST_CHANGE = 8_000;

/** The organisation that published a call here: its name, and the path of its page. */
export interface IssuedBy {
  readonly name: string;
  readonly at: string;
}

/** What the page of a call knows beside the call: who published it here, what corrections changed. */
export interface Beside {
  readonly issuer?: IssuedBy | undefined;
  readonly corrections?: readonly ToldCorrection[];
}

/** A call as plain data, names in English like the schema.org terms they come near to; sums in euros. */
export function callData(call: Call, publicUrl: string, { issuer, corrections }: Beside = {}) {
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
    chosen: call.chosen,
    lots: call.lots.map(({ amount, ...lot }) => ({ ...lot, amount: euros(amount) })),
    criteria: call.criteria,
    documents: call.documents,
    published: call.published?.toString(),
    opens: call.opens?.toString(),
    ...endData(call),
    // What corrections changed, the newest first; absent from lists.
    corrections: corrections?.map(correctionData),
    permanent: call.permanent,
    source: call.source,
    sourceId: call.sourceId,
    original: call.url,
    answerAt: call.answerUrl,
    changedAt: call.changedAt.toString(),
    saidAt: call.saidAt?.toString(),
  };
}

/** When a call ends, with what is to be told of it. */
function endData(call: Call) {
  const { deadline, closesAt } = call;
  const { doubts, lots } = limitsOf(call);
  return {
    deadline: deadline && {
      date: deadline.date.toString(),
      time: deadline.time?.toString({ smallestUnit: "minute" }),
      zone: "Europe/Paris",
    },
    // What is doubtful in the deadline, in French sentences; empty where nothing is.
    deadlineDoubts: doubts,
    // The lots that end apart; the deadline is that of the first.
    lotDeadlines: lots,
    closesAt: closesAt?.toString(),
  };
}

function correctionData({ source, sourceId, url, published, changes }: ToldCorrection) {
  return {
    source,
    sourceId,
    url,
    published: published?.toString(),
    changes: changes.map((change) => ({ ...change, words: changeWords(change, LONGEST_CHANGE) })),
  };
}

function euros(amount: number | undefined): number | undefined {
  return amount === undefined ? undefined : amount / 100;
}

/** A call in schema.org words: a grant for an appel à projets, a demand for a contract or an application. */
export function callLinked(call: Call, publicUrl: string, { issuer, corrections }: Beside = {}) {
  const at = `${publicUrl}/appels/${call.number}`;
  return {
    "@context": ["https://schema.org/", { skos: "http://www.w3.org/2004/02/skos/core#" }],
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
    ...endLinked(call),
    isBasedOn: call.url,
    ...(corrections === undefined || corrections.length === 0
      ? {}
      : { subjectOf: corrections.map(correctionLinked) }),
  };
}

function endLinked({ closesAt }: Call) {
  if (closesAt === undefined) return {};
  return { validThrough: closesAt.toString(), availabilityEnds: closesAt.toString() };
}

/** A correction, as a work of its own that says what it corrects. */
function correctionLinked({ source, sourceId, url, published, changes }: ToldCorrection) {
  return {
    "@type": "CreativeWork",
    identifier: `${source}:${sourceId}`,
    url,
    datePublished: published?.toString(),
    correction: changes.map((change) => changeWords(change, LONGEST_CHANGE)),
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
