import * as fc from "fast-check";
import { expect, test } from "vitest";

import { readAid } from "./aides-territoires/read-aid.ts";
import { readBoamp } from "./boamp/read-boamp.ts";
import { readRow } from "./csv/read-row.ts";
import { SOURCES, type ReadNotice, type Source } from "../../domain/notice.ts";
import { readRecord, recordsOf, type RawRecord, type RefusedRecord } from "./records.ts";
import { readTed } from "./ted/read-ted.ts";

/** Milliseconds for a megabyte, on a busy machine; what grows with the square takes minutes. */
const SOON = 30_000;

function split(source: Source, text: string): readonly (RawRecord | RefusedRecord)[] {
  return [...recordsOf(source, "avis", new TextEncoder().encode(text))];
}

const names = (source: Source, text: string): readonly string[] =>
  split(source, text).map(({ name }) => name);

test.each([
  {
    told: "an answer of the Explore API",
    json: { total_count: 2, results: [{ idweb: "1" }, { idweb: "2" }] },
    names: ["avis, n° 1", "avis, n° 2"],
  },
  { told: "an answer without result", json: { total_count: 0, results: [] }, names: [] },
  { told: "a list", json: [{ idweb: "1" }], names: ["avis, n° 1"] },
  {
    told: "a list in an envelope of its own",
    json: { response: { status: "ok", docs: [{ idweb: "1" }, { idweb: "2" }] } },
    names: ["avis, n° 1", "avis, n° 2"],
  },
  {
    told: "Hydra in an envelope",
    json: { data: { "hydra:member": [{ idweb: "1" }], "hydra:view": { "@id": "x" } } },
    names: ["avis, n° 1"],
  },
  {
    told: "a named record with lists of its own",
    json: { avis_a: { idweb: "1", lots: [{ a: 1 }] } },
    names: ["avis, avis_a"],
  },
  { told: "a single record", json: { idweb: "1", objet: "Un" }, names: ["avis, fichier entier"] },
  {
    told: "an object of named records and a note",
    json: { _note: "captés hier", avis_a: { idweb: "1" }, avis_b: { idweb: "2" } },
    names: ["avis, avis_a", "avis, avis_b"],
  },
  {
    told: "the old short form",
    json: { "20-900001": ["None", "Un", "2021-01-01"] },
    names: ["avis, 20-900001"],
  },
])("JSON is cut into its records: $told", ({ json, names: expected }) => {
  expect(names("boamp", JSON.stringify(json))).toEqual(expected);
});

test.each([
  {
    told: "cut in a record",
    text: '{"results":[{"idweb":"1"},{"idweb":"2"},{"idwe',
    expected: [
      "avis, n° 1",
      "avis, n° 2",
      "avis, après le n° 2 : Le fichier est coupé : la suite manque.",
    ],
  },
  { told: "a comma too many", text: '[{"idweb":"1"},]', expected: ["avis, n° 1"] },
  {
    told: "one after the other",
    text: '{\n"idweb":"1"}\n{\n"idweb":"2"}',
    expected: ["avis, n° 1", "avis, n° 2"],
  },
  { told: "in a call", text: 'f([{"idweb":"1"}]);', expected: ["avis, n° 1"] },
  {
    told: "lines that end with a comma",
    text: '[\n{"idweb":"1"},\n{"idweb":"2"}',
    expected: ["avis, ligne 2", "avis, ligne 3"],
  },
  {
    told: "lines of which the first is broken",
    text: '{"idw\n{"idweb":"2"}',
    expected: [
      "avis, ligne 1 : Cette ligne n’est pas du JSON : coupée ou mal formée.",
      "avis, ligne 2",
    ],
  },
  {
    told: "nothing that is whole",
    text: '{"results": 12',
    expected: ["avis, fichier entier : Le JSON est coupé ou mal formé."],
  },
])(
  "of JSON that is broken, what is whole is read and the rest told: $told",
  ({ text, expected }) => {
    expect(
      split("boamp", text).map((one) =>
        "refused" in one ? `${one.name} : ${one.detail}` : one.name,
      ),
    ).toEqual(expected);
  },
);

test.each([
  { told: "no names", source: "csv", text: "Jardins;Ville\nFour;Ville\n" },
  { told: "names of another language", source: "csv", text: "Title;Organization\nUn;Ville\n" },
  { told: "another source", source: "boamp", text: "id;titre;objet\nW1;Un;Deux\nW2;Un;Deux\n" },
] as const)("a table whose columns are none of ours is told once: $told", ({ source, text }) => {
  expect(split(source, text)).toEqual([
    {
      refused: true,
      name: "avis",
      refusal: "not-yet-known",
      detail: expect.stringContaining("Aucune colonne de ce fichier"),
    },
  ]);
});

test.each([
  ["csv", "Intitulé;x\nUn;y\n"],
  ["boamp", "idweb;objet\n26-1;Un\n"],
  ["aides-territoires", "Nom,Lien\nUn,x\n"],
] as const)("a table of %s is cut into its lines", (source, text) => {
  expect(names(source, text)).toEqual(["avis, ligne 2"]);
});

test("older services wrap their records", () => {
  const [record] = split(
    "boamp",
    JSON.stringify({ nhits: 1, records: [{ recordid: "x", fields: { idweb: "26-1" } }] }),
  );
  expect(record).toMatchObject({ text: `{"idweb":"26-1"}` });
  const [feature] = split(
    "aides-territoires",
    JSON.stringify({
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: { name: "Un" } }],
    }),
  );
  expect(feature).toMatchObject({ text: `{"name":"Un"}` });
});

test("one record a line: the broken line is told, the others are kept", () => {
  const parts = split(
    "boamp",
    `{"idweb":"1","objet":"a"}\r\n\r\n{"idweb":\r\n{"idweb":"3","objet":"c"}\n`,
  );
  expect(parts).toMatchObject([
    { name: "avis, ligne 1" },
    { name: "avis, ligne 3", refused: true, refusal: "unreadable" },
    { name: "avis, ligne 4" },
  ]);
});

test("hydra names its list otherwise", () => {
  expect(
    names(
      "aides-territoires",
      JSON.stringify({ "hydra:member": [{ name: "Un" }], "hydra:totalItems": 1 }),
    ),
  ).toHaveLength(1);
});

test("a row of a table is kept with the names of its columns", () => {
  expect(split("csv", `titre;organisme\r\n"Un; deux";"Ville ""haute"""\r\n;\r\n`)).toEqual([
    {
      source: "csv",
      name: "avis, ligne 2",
      text: `{"titre":"Un; deux","organisme":"Ville \\"haute\\""}`,
    },
  ]);
});

test("a row whose columns slipped is told, and a quote that never closes takes one line only", () => {
  expect(
    split("csv", `titre;organisme\nUn;Ville;de trop\nDeux;"Ville\nTrois;Ville\n`),
  ).toMatchObject([
    { name: "avis, ligne 2", refused: true, detail: "Cette ligne a 3 cases, l’en-tête en a 2." },
    { name: "avis, ligne 4", text: `{"titre":"Trois","organisme":"Ville"}` },
    {
      name: "avis, ligne 3",
      refused: true,
      detail: "Un guillemet s’ouvre sur cette ligne et ne se ferme pas.",
    },
  ]);
});

test.each(SOURCES)("an empty file of %s is refused, in a sentence", (source) => {
  expect(split(source, " \n")).toEqual([
    { refused: true, name: "avis", refusal: "unreadable", detail: "Le fichier est vide." },
  ]);
});

test("files and records that are too large are refused", () => {
  expect([...recordsOf("ted", "avis", new Uint8Array(64 * 1024 * 1024 + 1))]).toMatchObject([
    { refusal: "too-large" },
  ]);
  expect(readRecord({ source: "ted", name: "avis", text: "<a>".repeat(2_000_000) })).toMatchObject({
    refusal: "too-large",
  });
});

test("JSON nested beyond reason is refused, not thrown", () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const answers = split("boamp", `[${deep}]`).map((part) =>
    "refused" in part ? part : readRecord(part),
  );
  expect(answers).toMatchObject([{ refusal: "unreadable" }]);
  const nested = `${`{"a":`.repeat(3_000)}1${"}".repeat(3_000)}`;
  expect(
    readBoamp(`{"idweb":"26-1","objet":"Un","nomacheteur":"Ville","donnees":{"MAPA":${nested}}}`),
  ).toMatchObject({ read: true });
});

/** The readers themselves, without the net that `readRecord` spans under them. */
const READERS: Readonly<Record<string, (text: string) => ReadNotice>> = {
  readTed,
  readBoamp,
  readAid,
  readRow,
};

/** Every word that a reader looks for, so that chance meets it. */
const WORDS =
  "idweb objet nomacheteur donnees gestion famille nature dateparution datelimitereponse code_departement annonce_lie " +
  "EFORMS ContractNotice FNSimple MAPA organisme initial IDENTITE OBJET CPV LOTS LOT cac:ProcurementProject " +
  "cac:ProcurementProjectLot cbc:Name #text name slug financers perimeter categories submission_deadline description " +
  "aid_financers targeted_audiences subvention_rate contact url Nom Lien Financeurs Descriptif titre organisme themes " +
  "communes departements date_limite montant_max INDEXATION REFERENCE ANNONCE_ANTERIEUR";

const key = fc.oneof(fc.constantFrom(...WORDS.split(" ")), fc.string());
const leaf = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "26-1",
    "2026-02-31",
    "20260101 12:00",
    "<p>",
    "&amp;lt;",
    "0.00",
    "FRK23",
    "45000000",
    "https://example.org",
    "{}",
    "__proto__",
  ),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 8 }),
  ),
}));

/** What is wrong with an answer, whatever it answers to; undefined when it is sound. */
function flawOf(answer: ReadNotice): string | undefined {
  if (!answer.read) return answer.detail.endsWith(".") ? undefined : "no sentence";
  const { notice } = answer;
  const written = JSON.stringify(notice);
  if ([notice.title, notice.sourceId, notice.body.name].some((text) => text.trim() === "")) {
    return "an empty name";
  }
  if (notice.summary.length > 400) return "a long summary";
  // What JSON writes as \u00.. is a control character, or half of a character: PostgreSQL refuses both.
  return /\\u(?:00[01]|d[89a-f])/i.test(written) ? `a forbidden character: ${written}` : undefined;
}

function flawsIn(parts: readonly (RawRecord | RefusedRecord)[]): readonly string[] {
  return parts.flatMap((part) => ("refused" in part ? [] : (flawOf(readRecord(part)) ?? [])));
}

/** What fast-check says of a property that held; a failure shows its counterexample. */
const HELD = { failed: false, counterexample: null } as const;

test.each(Object.keys(READERS))("%s answers whatever text it is given", (name) => {
  const property = fc.property(
    fc.string({ unit: "binary" }),
    (text) => flawOf(READERS[name]?.(text) ?? readRow(text)) === undefined,
  );
  expect(fc.check(property)).toMatchObject(HELD);
});

test.each(Object.keys(READERS))("%s answers whatever JSON it is given", (name) => {
  const asGiven = fc.tuple(anything, fc.boolean()).map(([value, isKnown]) => {
    const known = {
      idweb: "26-1",
      objet: "Un",
      nomacheteur: "Ville",
      name: "Un",
      slug: "un",
      financers: "Ville",
      titre: "Un",
      organisme: "Ville",
    };
    const text = JSON.stringify(
      isKnown && typeof value === "object" ? { ...known, ...value } : value,
    );
    return text.length > 20 ? text : JSON.stringify({ ...known, donnees: text, gestion: text });
  });
  const property = fc.property(
    asGiven,
    (text) => flawOf(READERS[name]?.(text) ?? readRow(text)) === undefined,
  );
  expect(fc.check(property, { numRuns: 400 })).toMatchObject(HELD);
});

test("readTed answers whatever tree it is given", () => {
  const tag = fc.constantFrom(
    "TED_EXPORT", "CODED_DATA_SECTION", "NOTICE_DATA", "CODIF_DATA", "FORM_SECTION", "F02_2014", "OBJECT_CONTRACT", "TITLE", "P", "FT",
    "OBJECT_DESCR", "CONTRACTING_BODY", "ADDRESS_CONTRACTING_BODY", "OFFICIALNAME", "AC", "AC_PRICE", "VAL_OBJECT", "LOT_NO", "CHANGES", "CHANGE",
  ); // prettier-ignore
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.string().map((text) => text.replace(/[<>&]/g, "")),
      fc
        .tuple(tag, fc.array(tie("node"), { maxLength: 5 }))
        .map(
          ([name, inner]) =>
            `<${name} CATEGORY="ORIGINAL" CURRENCY="EUR" CODE="FRK23">${inner.join("")}</${name}>`,
        ),
    ),
  }));
  const property = fc.property(node, (inner) => {
    const text = `<TED_EXPORT DOC_ID="000001-2026">${inner}</TED_EXPORT>`;
    return flawOf(readTed(text)) === undefined;
  });
  expect(fc.check(property, { numRuns: 400 })).toMatchObject(HELD);
});

test.each(SOURCES)("bytes of chance are split and read without a throw: %s", (source) => {
  const property = fc.property(
    fc.uint8Array({ maxLength: 400 }),
    (bytes) => flawsIn([...recordsOf(source, "avis", bytes)]).length === 0,
  );
  expect(fc.check(property)).toMatchObject(HELD);
});

test.each(
  SOURCES.flatMap((source) =>
    [
      "<",
      "<a",
      "<a>",
      "<!--",
      "[",
      `{"a":`,
      `"`,
      `";`,
      ";",
      "\n",
      " ",
      "\u0000",
      "é",
      "&",
      "a;b\n",
      `"a`,
      "1,",
    ].map((junk) => ({ source, junk, told: JSON.stringify(junk) })),
  ),
)("a megabyte of $told for $source is told in time", ({ source, junk }) => {
  const before = performance.now();
  const parts = split(source, junk.repeat(Math.ceil(1_000_000 / junk.length)));
  expect(flawsIn(parts)).toEqual([]);
  expect(performance.now() - before).toBeLessThan(SOON);
});

test.each([
  {
    told: "spaces in a title",
    text: JSON.stringify({
      titre: `a${" ".repeat(900_000)}b`,
      organisme: "Ville",
      date_limite: "1".repeat(900_000),
    }),
  },
  {
    told: "cells of signs",
    text: JSON.stringify({
      titre: "Un",
      organisme: "Ville",
      description: "<p ".repeat(300_000),
      communes: "(".repeat(300_000),
      courriel: "a@".repeat(300_000),
      telephone: "+".repeat(300_000),
    }),
  },
])("a row of hostile cells is read in time: $told", ({ text }) => {
  const before = performance.now();
  expect(flawOf(readRecord({ source: "csv", name: "ligne 2", text }))).toBeUndefined();
  expect(performance.now() - before).toBeLessThan(SOON);
});
