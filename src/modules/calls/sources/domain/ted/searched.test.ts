import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Notice } from "../../../domain/notice.ts";
import { type RawRecord, readRecord, recordsOf, type RefusedRecord } from "../records.ts";
import { readTed } from "./read-ted.ts";

/** A record of our own in the shape of what TED's search answers. */
const record = {
  "publication-number": "123-2026",
  "notice-identifier": "0f1e2d3c-4b5a-4678-9abc-def012345678",
  "procedure-identifier": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
  "notice-title": {
    eng: "France – Welfare services – Leisure",
    fra: "France – Services sociaux – Accueil de loisirs – enfants",
  },
  "buyer-name": { eng: ["Town of Bourg"], fra: ["Ville de Bourg-les-Saules"] },
  "buyer-city": { fra: ["Bourg-les-Saules"] },
  "organisation-identifier-buyer": ["73282932000074"],
  "publication-date": "2026-08-03+02:00",
  "notice-type": "cn-social",
  "deadline-receipt-tender-date-lot": ["2026-10-09+02:00", "2026-10-01+02:00"],
  "deadline-receipt-tender-time-lot": ["12:00:00+02:00", "11:00:00+02:00"],
  "classification-cpv": ["85312110", "85312110", "85311300"],
  "place-of-performance": ["FRK23", "FRA", "FRK23", "FRA"],
  "description-proc": { fra: "Accueillir <b>les enfants</b>." },
  "title-lot": { fra: ["Mercredi", "Vacances"] },
  "description-lot": { fra: ["Le mercredi.", "L’été."] },
  "identifier-lot": ["LOT-0001", "LOT-0002"],
  "estimated-value-proc": 240000,
  "estimated-value-cur-proc": "EUR",
  links: {
    xml: { MUL: "https://ted.europa.eu/en/notice/123-2026/xml" },
    pdf: {
      ENG: "https://ted.europa.eu/en/notice/123-2026/pdf",
      FRA: "https://ted.europa.eu/fr/notice/123-2026/pdf",
    },
    html: {
      ENG: "https://ted.europa.eu/en/notice/-/detail/123-2026",
      FRA: "https://ted.europa.eu/fr/notice/-/detail/123-2026",
    },
  },
};

function read(changes: Readonly<Record<string, unknown>> = {}): Notice {
  const answer = readTed(JSON.stringify({ ...record, ...changes }));
  if (!answer.read) throw new Error(`refused: ${answer.detail}`);
  return answer.notice;
}

test("a record of the search is a notice, under the identifier of its XML", () => {
  expect(read()).toEqual({
    source: "ted",
    sourceId: "000123-2026",
    nature: "call",
    title: "Accueil de loisirs – enfants",
    summary: "Accueillir les enfants.",
    sections: [{ heading: "Objet", text: "Accueillir les enfants." }],
    body: {
      name: "Ville de Bourg-les-Saules",
      siret: "73282932000074",
      town: "Bourg-les-Saules",
    },
    audiences: [],
    themes: ["education", "solidarity"],
    cpv: ["85312110", "85311300"],
    places: [{ scale: "department", code: "26", label: "Drôme" }],
    money: { least: 24000000, most: 24000000 },
    published: Temporal.PlainDate.from("2026-08-03"),
    deadline: {
      date: Temporal.PlainDate.from("2026-10-01"),
      time: Temporal.PlainTime.from("11:00"),
    },
    lots: [
      { number: "1", title: "Mercredi", text: "Le mercredi." },
      { number: "2", title: "Vacances", text: "L’été." },
    ],
    criteria: [],
    documents: [
      { label: "Avis complet, XML", url: "https://ted.europa.eu/en/notice/123-2026/xml" },
      { label: "Avis complet, PDF", url: "https://ted.europa.eu/fr/notice/123-2026/pdf" },
    ],
    url: "https://ted.europa.eu/fr/notice/-/detail/123-2026",
    follows: [],
    aliases: ["0f1e2d3c-4b5a-4678-9abc-def012345678"],
    procedure: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    doubts: [],
  });
});

test("with few fields it is a notice all the same, linked to its page", () => {
  const few = { ND: "00000123-2026", TI: { fra: "Accueil de loisirs" }, AU: "Ville" };
  const answer = readTed(JSON.stringify(few));
  expect(answer).toMatchObject({
    read: true,
    notice: {
      sourceId: "000123-2026",
      title: "Accueil de loisirs",
      nature: "other",
      url: "https://ted.europa.eu/fr/notice/-/detail/123-2026",
    },
  });
});

test("the name of the procedure stands before the title that TED composes", () => {
  expect(read({ "title-proc": { fra: "Nos mercredis", eng: "Our days" } }).title).toBe(
    "Nos mercredis",
  );
  expect(read({ "notice-title": { deu: "Frankreich – Dienste – Garten" } }).title).toBe("Garten");
});

test("a change notice bears the type of what it changes, and is a correction", () => {
  const cited = "11111111-2222-4333-8444-555555555555";
  expect(
    read({
      "change-notice-version-identifier": `${cited}-01`,
      "change-description": { fra: ["Reporté."] },
    }),
  ).toMatchObject({
    nature: "correction",
    follows: [cited],
    sections: [{ heading: "Ce qui change", text: "Reporté." }, { heading: "Objet" }],
  });
});

test("days without hours, one instant, or a request to take part are deadlines", () => {
  const none = { "deadline-receipt-tender-time-lot": null };
  const day = (changes: Readonly<Record<string, unknown>>): string | undefined =>
    read({ ...none, ...changes }).deadline?.date.toString();
  expect(day({})).toBe("2026-10-01");
  expect(day({ "deadline-receipt-tender-date-lot": "2026-10-03T22:30:00Z" })).toBe("2026-10-04");
  expect(
    day({
      "deadline-receipt-tender-date-lot": null,
      "deadline-receipt-request-date-lot": ["2026-09-08+02:00"],
    }),
  ).toBe("2026-09-08");
});

test("the day of one lot that is no day takes nothing from the others", () => {
  const { deadline, doubts } = read({
    "deadline-receipt-tender-date-lot": ["2026-02-30+01:00", "2026-10-09+02:00"],
  });
  expect(`${deadline?.date.toString()} ${deadline?.time?.toString()}`).toBe("2026-10-09 11:00:00");
  expect(doubts).toEqual(["échéance d’un lot illisible : 2026-02-30T12:00:00+02:00"]);
});

test("a code of a country says all of it, where nothing more precise is said", () => {
  expect(read({ "place-of-performance": ["FRA"] }).places.map(({ code }) => code)).toEqual(["FR"]);
  expect(read({ "place-of-performance": ["FRK", "FRA"] }).places.map(({ code }) => code)).toEqual([
    "84",
  ]);
  expect(read({ "place-of-performance": ["BE100", "BEL"] }).places).toEqual([
    { scale: "other", code: "BE100", label: "BE100" },
  ]);
});

test.each([
  { told: "no number", value: { ...record, "publication-number": null }, refusal: "no-identifier" },
  { told: "no title", value: { "publication-number": "1-2026" }, refusal: "no-title" },
  { told: "no buyer", value: { ...record, "buyer-name": {} }, refusal: "no-body" },
  { told: "another JSON", value: { message: "QUERY_SYNTAX_ERROR" }, refusal: "not-yet-known" },
  { told: "a list", value: [], refusal: "unreadable" },
])("refused with its reason: $told", ({ value, refusal }) => {
  expect(readTed(JSON.stringify(value))).toMatchObject({ read: false, refusal });
});

const split = (value: unknown): readonly (RawRecord | RefusedRecord)[] => [
  ...recordsOf("ted", "reponse.json", new TextEncoder().encode(JSON.stringify(value))),
];

test("an answer is cut into its notices; one without any holds none", () => {
  const answer = {
    notices: [record, { "publication-number": "124-2026" }],
    totalNoticeCount: 2,
    iterationNextToken: null,
    timedOut: false,
  };
  const parts = split(answer);
  expect(parts.map(({ name }) => name)).toEqual(["reponse.json, n° 1", "reponse.json, n° 2"]);
  expect(parts.map((part) => ("refused" in part ? part.refusal : readRecord(part).read))).toEqual([
    true,
    false,
  ]);
  expect(split({ notices: [], totalNoticeCount: 0 })).toEqual([]);
  expect(split(record)).toHaveLength(1);
});

test("whatever shape its fields have, a record is read or refused", () => {
  const field = fc.constantFrom(...Object.keys(record));
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
    fc.dictionary(
      fc.constantFrom("fra", "eng", "FRA", "__proto__"),
      fc.array(fc.string(), { maxLength: 3 }),
    ),
    fc.double(),
    fc.constant(null),
  );
  const property = fc.property(fc.dictionary(field, value), (changes) => {
    const answer = readTed(JSON.stringify({ ...record, ...changes }));
    return answer.read ? answer.notice.title !== "" : answer.detail.endsWith(".");
  });
  expect(fc.check(property, { numRuns: 150 })).toMatchObject({
    failed: false,
    counterexample: null,
  });
});
