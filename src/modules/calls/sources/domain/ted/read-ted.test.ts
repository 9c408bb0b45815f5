import { expect, test } from "vitest";

import type { Notice, ReadNotice } from "../../../domain/notice.ts";
import { readTed } from "./read-ted.ts";

/** A notice of our own in the format of TED R2.0.9: what is given replaces the usual part. */
function xml(
  parts: Partial<
    Record<"id" | "type" | "limit" | "nuts" | "data" | "forms" | "declaration", string>
  > = {},
): string {
  const forms = parts.forms ?? form();
  return (
    `${parts.declaration ?? `<?xml version="1.0" encoding="UTF-8"?>`}<TED_EXPORT xmlns="http://publications.europa.eu/resource/schema/ted/R2.0.9/publication" xmlns:n2016="http://publications.europa.eu/resource/schema/ted/2016/nuts" DOC_ID="${parts.id ?? "000123-2026"}">` +
    `<CODED_DATA_SECTION><REF_OJS><DATE_PUB>20260803</DATE_PUB></REF_OJS><NOTICE_DATA><NO_DOC_OJS>2026/S 147-000123</NO_DOC_OJS>` +
    `<URI_LIST><URI_DOC LG="FR">http://ted.europa.eu/udl?uri=TED:NOTICE:123-2026:TEXT:FR:HTML</URI_DOC></URI_LIST>` +
    `<ORIGINAL_CPV CODE="85311300">Welfare</ORIGINAL_CPV>${parts.nuts ?? `<n2016:PERFORMANCE_NUTS CODE="FRK23">Drôme</n2016:PERFORMANCE_NUTS>`}${parts.data ?? ""}</NOTICE_DATA>` +
    `<CODIF_DATA>${parts.limit ?? "<DT_DATE_FOR_SUBMISSION>20260930 12:00</DT_DATE_FOR_SUBMISSION>"}<TD_DOCUMENT_TYPE CODE="${parts.type ?? "3"}">x</TD_DOCUMENT_TYPE></CODIF_DATA></CODED_DATA_SECTION>` +
    `<TRANSLATION_SECTION><ML_TITLES><ML_TI_DOC LG="EN"><TI_TEXT><P>Gardening</P></TI_TEXT></ML_TI_DOC></ML_TITLES></TRANSLATION_SECTION>` +
    `<FORM_SECTION>${forms}</FORM_SECTION></TED_EXPORT>`
  );
}

function form(
  parts: Partial<
    Record<"category" | "language" | "title" | "body" | "object" | "lots" | "rest", string>
  > = {},
): string {
  return (
    `<F02_2014 CATEGORY="${parts.category ?? "ORIGINAL"}" LG="${parts.language ?? "FR"}"><CONTRACTING_BODY>` +
    `<ADDRESS_CONTRACTING_BODY>${parts.body ?? "<OFFICIALNAME>Ville de Bourg-les-Saules</OFFICIALNAME><NATIONALID>732 829 320 00074</NATIONALID><ADDRESS>1 place du Marché</ADDRESS><TOWN>Bourg-les-Saules</TOWN><POSTAL_CODE>26400</POSTAL_CODE>"}<COUNTRY VALUE="FR"/>` +
    `<CONTACT_POINT>Service des marchés</CONTACT_POINT><PHONE>+33 475000000</PHONE><E_MAIL>Marches@example.org</E_MAIL><URL_GENERAL>www.example.org</URL_GENERAL></ADDRESS_CONTRACTING_BODY>` +
    `<URL_DOCUMENT>https://marches.example.org/dce</URL_DOCUMENT><URL_PARTICIPATION>https://marches.example.org</URL_PARTICIPATION></CONTRACTING_BODY>` +
    `<OBJECT_CONTRACT><TITLE><P>${parts.title ?? "Accueil de loisirs des enfants"}</P></TITLE><CPV_MAIN><CPV_CODE CODE="85312110"/></CPV_MAIN>` +
    `<SHORT_DESCR><P>La ville confie l&apos;accueil n<FT TYPE="SUP">o</FT> 2, et cherche qui animera:</P><P>— le mercredi,</P><P>— les vacances.</P></SHORT_DESCR>${parts.object ?? `<VAL_ESTIMATED_TOTAL CURRENCY="EUR">240000</VAL_ESTIMATED_TOTAL>`}` +
    `${parts.lots ?? `<OBJECT_DESCR ITEM="1"><SHORT_DESCR><P>Cent vingt enfants.</P></SHORT_DESCR></OBJECT_DESCR>`}</OBJECT_CONTRACT>${parts.rest ?? ""}</F02_2014>`
  );
}

function notice(read: ReadNotice): Notice {
  if (!read.read) throw new Error(`refused: ${read.detail}`);
  return read.notice;
}

test("a contract notice is read whole", () => {
  expect(notice(readTed(xml()))).toEqual({
    source: "ted",
    sourceId: "000123-2026",
    nature: "call",
    title: "Accueil de loisirs des enfants",
    summary:
      "La ville confie l'accueil no 2, et cherche qui animera: – le mercredi, – les vacances.",
    sections: [
      {
        heading: "Objet",
        text: "La ville confie l'accueil no 2, et cherche qui animera:\n– le mercredi,\n– les vacances.",
      },
      { heading: "Description", text: "Cent vingt enfants." },
    ],
    body: {
      name: "Ville de Bourg-les-Saules",
      siret: "73282932000074",
      contact: "Service des marchés",
      email: "marches@example.org",
      phone: "+33 475000000",
      address: "1 place du Marché",
      postcode: "26400",
      town: "Bourg-les-Saules",
      url: "https://www.example.org",
    },
    audiences: [],
    themes: ["education", "solidarity"],
    cpv: ["85312110", "85311300"],
    places: [{ scale: "department", code: "26", label: "Drôme" }],
    money: { least: 24000000, most: 24000000 },
    published: Temporal.PlainDate.from("2026-08-03"),
    deadline: {
      date: Temporal.PlainDate.from("2026-09-30"),
      time: Temporal.PlainTime.from("12:00"),
    },
    lots: [],
    criteria: [],
    documents: [{ label: "Documents de la consultation", url: "https://marches.example.org/dce" }],
    url: "https://ted.europa.eu/udl?uri=TED:NOTICE:123-2026:TEXT:FR:HTML",
    answerUrl: "https://marches.example.org",
    follows: [],
    doubts: [],
  } satisfies Record<
    keyof Omit<
      Notice,
      | "statedKind"
      | "conditions"
      | "opens"
      | "chosen"
      | "aliases"
      | "procedure"
      | "corrects"
      | "limits"
      | "amended"
    >,
    unknown
  >);
});

test.each([
  ["3", "call"],
  ["D", "call"],
  ["H", "call"],
  ["C", "call"],
  ["A", "call"],
  ["M", "call"],
  ["O", "call"],
  ["0", "prior-information"],
  ["P", "prior-information"],
  ["7", "award"],
  ["J", "award"],
  ["R", "award"],
  ["K", "modification"],
  ["2", "correction"],
  ["V", "other"],
  ["B", "other"],
  ["Q", "other"],
  ["?", "other"],
] as const)("a document of type %s is: %s", (type, nature) => {
  expect(notice(readTed(xml({ type }))).nature).toBe(nature);
});

function noticeDue(limit: string): Notice {
  return notice(
    readTed(xml({ limit: `<DT_DATE_FOR_SUBMISSION>${limit}</DT_DATE_FOR_SUBMISSION>` })),
  );
}

test("a deadline without hour is a day; an impossible one is a doubt", () => {
  expect(noticeDue("20260930").deadline).toEqual({ date: Temporal.PlainDate.from("2026-09-30") });
  expect(noticeDue("20440801 12:00").deadline?.date.toString()).toBe("2044-08-01");
  expect(noticeDue("29240930 12:00")).toMatchObject({
    doubts: ["échéance illisible : 29240930 12:00"],
  });
  expect(noticeDue("70170930").deadline).toBeUndefined();
});

test("the buyer's own deadline stands; another one that TED coded is a doubt, told to everyone", () => {
  const rest =
    "<PROCEDURE><DATE_RECEIPT_TENDERS>2026-10-02</DATE_RECEIPT_TENDERS><TIME_RECEIPT_TENDERS>17:00</TIME_RECEIPT_TENDERS></PROCEDURE>";
  const forms = form({ rest });
  const own = {
    date: Temporal.PlainDate.from("2026-10-02"),
    time: Temporal.PlainTime.from("17:00"),
  };
  expect(notice(readTed(xml({ limit: "", forms })))).toMatchObject({ deadline: own, doubts: [] });
  expect(notice(readTed(xml({ forms })))).toMatchObject({
    deadline: own,
    doubts: ["TED donne aussi une autre échéance : 30 septembre 2026"],
    limits: { doubts: [expect.stringContaining("le 30 septembre 2026 à midi")] },
  });
});

test("lots keep their number, sum and CPV; 0.00 is no sum; other currencies are none of ours", () => {
  const lots =
    `<OBJECT_DESCR ITEM="1"><TITLE><P>Mercredis</P></TITLE><LOT_NO>01</LOT_NO><CPV_ADDITIONAL><CPV_CODE CODE="92331210"/></CPV_ADDITIONAL><SHORT_DESCR><P>Le mercredi.</P></SHORT_DESCR><VAL_OBJECT CURRENCY="EUR">120000.50</VAL_OBJECT></OBJECT_DESCR>` +
    `<OBJECT_DESCR ITEM="2"><LOT_NO>02</LOT_NO><SHORT_DESCR><P>L’été.</P></SHORT_DESCR><VAL_OBJECT CURRENCY="EUR">0.00</VAL_OBJECT></OBJECT_DESCR>`;
  const object = `<VAL_ESTIMATED_TOTAL CURRENCY="CHF">999999</VAL_ESTIMATED_TOTAL>`;
  const read = notice(readTed(xml({ forms: form({ lots, object }) })));
  expect(read.lots).toEqual([
    { number: "01", title: "Mercredis", text: "Le mercredi.", amount: 12000050, cpv: ["92331210"] },
    { number: "02", title: "Lot 02", text: "L’été." },
  ]);
  expect(read.money?.most).toBeUndefined();
  expect(read.cpv).toEqual(["85312110", "92331210", "85311300"]);
});

test("criteria keep their weight, and are said once", () => {
  const criteria =
    "<AC><AC_QUALITY><AC_CRITERION>Projet pédagogique</AC_CRITERION><AC_WEIGHTING>60</AC_WEIGHTING></AC_QUALITY><AC_PRICE><AC_WEIGHTING>40</AC_WEIGHTING></AC_PRICE></AC>";
  const lots = `<OBJECT_DESCR ITEM="1">${criteria}</OBJECT_DESCR><OBJECT_DESCR ITEM="2">${criteria}</OBJECT_DESCR>`;
  expect(notice(readTed(xml({ forms: form({ lots }) }))).criteria).toEqual([
    { label: "Projet pédagogique", weight: "60" },
    { label: "Prix", weight: "40" },
  ]);
});

test("what is reserved to associations and the like is a condition in words", () => {
  const rest =
    "<LEFTI><SUITABILITY><P>Être déclaré.</P></SUITABILITY><RESERVED_ORGANISATIONS_SERVICE_MISSION/></LEFTI>";
  expect(notice(readTed(xml({ forms: form({ rest }) }))).conditions).toBe(
    "Réservé aux organisations qui assument une mission de service public (directive 2014/24/UE, article 77).\n\nÊtre déclaré.",
  );
});

test("of several languages the original is read, French first", () => {
  const forms =
    form({ language: "EN", title: "Day care" }) +
    form({ language: "FR", title: "Accueil de jour" }) +
    form({ category: "TRANSLATION", language: "DE", title: "Tagesbetreuung" });
  expect(notice(readTed(xml({ forms }))).title).toBe("Accueil de jour");
  const others =
    form({ category: "TRANSLATION", language: "FR", title: "Traduit" }) +
    form({ language: "NL", title: "Opvang" });
  expect(notice(readTed(xml({ forms: others }))).title).toBe("Opvang");
});

test("entities encoded twice are words", () => {
  expect(
    notice(readTed(xml({ forms: form({ title: "Caf&amp;eacute; &amp;amp; jardin" }) }))).title,
  ).toBe("Café & jardin");
});

test("a correction says what changes, and follows its notice", () => {
  const change =
    "<CHANGES><CHANGE><WHERE><SECTION>IV.2.2)</SECTION></WHERE><OLD_VALUE><DATE>2026-09-30</DATE></OLD_VALUE><NEW_VALUE><DATE>2026-10-15</DATE></NEW_VALUE></CHANGE></CHANGES>";
  const data = "<REF_NOTICE><NO_DOC_OJS>2026/S 120-000099</NO_DOC_OJS></REF_NOTICE>";
  const read = notice(readTed(xml({ type: "2", data, forms: form({ rest: change }) })));
  expect(read).toMatchObject({ nature: "correction", follows: ["000099-2026"] });
  expect(read.deadline).toEqual({ date: Temporal.PlainDate.from("2026-10-15") });
  expect(read.sections).toContainEqual({
    heading: "Ce qui change",
    text: "– IV.2.2) : au lieu de « 2026-09-30 », lire « 2026-10-15 »",
  });
});

test.each([
  {
    told: "the day of a visit is no deadline",
    where: "<SECTION>VI.3)</SECTION>",
    limit: "2026-09-30 12:00",
  },
  {
    told: "its label tells a deadline",
    where: "<LABEL>Date limite de réception des offres</LABEL>",
    limit: "2026-10-15 16:30",
  },
])("a correction changes the deadline only where it says so: $told", ({ where, limit }) => {
  const rest = `<CHANGES><CHANGE><WHERE>${where}</WHERE><NEW_VALUE><DATE>2026-10-15</DATE><TIME>16:30</TIME></NEW_VALUE></CHANGE></CHANGES>`;
  const { deadline } = notice(readTed(xml({ type: "2", forms: form({ rest }) })));
  expect(
    `${deadline?.date.toString()} ${deadline?.time?.toString({ smallestUnit: "minute" })}`,
  ).toBe(limit);
});

test("a modification tells its reason", () => {
  const rest =
    "<MODIFICATIONS_CONTRACT><INFO_MODIFICATIONS><SHORT_DESCR><P>Deux mois de plus.</P></SHORT_DESCR></INFO_MODIFICATIONS></MODIFICATIONS_CONTRACT>";
  const read = notice(readTed(xml({ type: "K", forms: form({ rest }) })));
  expect(read.nature).toBe("modification");
  expect(read.sections).toContainEqual({ heading: "Modification", text: "Deux mois de plus." });
});

test("the forms of defence have other tags", () => {
  const forms =
    `<CONTRACT_DEFENCE CATEGORY="ORIGINAL" FORM="17" LG="FR"><FD_CONTRACT_DEFENCE><CONTRACTING_AUTHORITY_INFORMATION_DEFENCE><NAME_ADDRESSES_CONTACT_CONTRACT>` +
    `<CA_CE_CONCESSIONAIRE_PROFILE><ORGANISATION><OFFICIALNAME>Atelier des Rives</OFFICIALNAME></ORGANISATION><TOWN>Valence</TOWN><COUNTRY VALUE="FR"/><E_MAILS><E_MAIL>achats@example.org</E_MAIL></E_MAILS></CA_CE_CONCESSIONAIRE_PROFILE>` +
    `<INTERNET_ADDRESSES_CONTRACT><URL_PARTICIPATE>https://achats.example.org</URL_PARTICIPATE></INTERNET_ADDRESSES_CONTRACT></NAME_ADDRESSES_CONTACT_CONTRACT></CONTRACTING_AUTHORITY_INFORMATION_DEFENCE>` +
    `<OBJECT_CONTRACT_INFORMATION_DEFENCE><DESCRIPTION_CONTRACT_INFORMATION_DEFENCE><TITLE_CONTRACT><P>Entretien des haies</P></TITLE_CONTRACT><SHORT_CONTRACT_DESCRIPTION><P>Tailler, deux fois l’an.</P></SHORT_CONTRACT_DESCRIPTION>` +
    `<CPV><CPV_MAIN><CPV_CODE CODE="77342000"/></CPV_MAIN></CPV></DESCRIPTION_CONTRACT_INFORMATION_DEFENCE></OBJECT_CONTRACT_INFORMATION_DEFENCE></FD_CONTRACT_DEFENCE></CONTRACT_DEFENCE>`;
  expect(notice(readTed(xml({ forms })))).toMatchObject({
    title: "Entretien des haies",
    sections: [{ heading: "Objet", text: "Tailler, deux fois l’an." }],
    body: { name: "Atelier des Rives", email: "achats@example.org", town: "Valence" },
    cpv: ["77342000", "85311300"],
    answerUrl: "https://achats.example.org",
  });
});

test("the forms of before 2016 have the tags of those of defence", () => {
  const forms =
    `<CONTRACT CATEGORY="ORIGINAL" FORM="2" LG="FR"><FD_CONTRACT CTYPE="SERVICES"><CONTRACTING_AUTHORITY_INFORMATION><NAME_ADDRESSES_CONTACT_CONTRACT><CA_CE_CONCESSIONAIRE_PROFILE><ORGANISATION><OFFICIALNAME>Ville des Rives</OFFICIALNAME></ORGANISATION><POSTAL_CODE>26000</POSTAL_CODE><COUNTRY VALUE="FR"/></CA_CE_CONCESSIONAIRE_PROFILE></NAME_ADDRESSES_CONTACT_CONTRACT></CONTRACTING_AUTHORITY_INFORMATION>` +
    `<OBJECT_CONTRACT_INFORMATION><DESCRIPTION_CONTRACT_INFORMATION><TITLE_CONTRACT><P>Portage de repas</P></TITLE_CONTRACT><SHORT_CONTRACT_DESCRIPTION><P>Porter des repas.</P></SHORT_CONTRACT_DESCRIPTION><CPV><CPV_MAIN><CPV_CODE CODE="55521100"/></CPV_MAIN></CPV></DESCRIPTION_CONTRACT_INFORMATION></OBJECT_CONTRACT_INFORMATION>` +
    `<LEFTI_CONTRACT><CONTRACT_RELATING_CONDITIONS><LEGAL_FORM><P>Groupement solidaire.</P></LEGAL_FORM></CONTRACT_RELATING_CONDITIONS></LEFTI_CONTRACT></FD_CONTRACT></CONTRACT>`;
  expect(notice(readTed(xml({ forms })))).toMatchObject({
    title: "Portage de repas",
    sections: [{ heading: "Objet", text: "Porter des repas." }],
    body: { name: "Ville des Rives" },
    conditions: "Groupement solidaire.",
    cpv: ["55521100", "85311300"],
    deadline: { time: Temporal.PlainTime.from("12:00") },
  });
});

function codesOf(nuts: string): unknown {
  return notice(readTed(xml({ nuts }))).places.map(({ code }) => code);
}

test("codes of NUTS of 2013 and 2016 are places; without any, the postcode of the buyer is", () => {
  expect(codesOf(`<ORIGINAL_NUTS CODE="FR713">Drôme</ORIGINAL_NUTS>`)).toEqual(["26"]);
  expect(codesOf(`<n2016:PERFORMANCE_NUTS CODE="FR">France</n2016:PERFORMANCE_NUTS>`)).toEqual([
    "FR",
  ]);
  expect(codesOf("")).toEqual(["26"]);
});

test.each([
  {
    told: "an entity bomb",
    text: xml({
      declaration: `<?xml version="1.0"?><!DOCTYPE TED_EXPORT [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`,
    }),
    refusal: "unreadable",
  },
  { told: "a notice cut in its middle", text: xml().slice(0, 1_500), refusal: "unreadable" },
  {
    told: "a notice cut after a tag",
    text: xml().slice(0, xml().lastIndexOf("</FORM_SECTION>")),
    refusal: "unreadable",
  },
  {
    told: "tags that do not match",
    text: "<TED_EXPORT><A></B></TED_EXPORT>",
    refusal: "unreadable",
  },
  {
    told: "deep nesting",
    text: `${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}`,
    refusal: "unreadable",
  },
  { told: "another XML", text: "<Invoice/>", refusal: "not-yet-known" },
  { told: "a page", text: "<html><body>Erreur 404</body></html>", refusal: "not-yet-known" },
  { told: "an image", text: "\u0089PNG\r\n\u001a\n", refusal: "unreadable" },
  { told: "an empty text", text: "", refusal: "unreadable" },
  {
    told: "a notice without number",
    text: xml({ id: "" }).replace(/<NO_DOC_OJS>.*?<\/NO_DOC_OJS>/, ""),
    refusal: "no-identifier",
  },
  {
    told: "a notice without title",
    text: xml({ forms: form({ title: "" }) }),
    refusal: "no-title",
  },
  { told: "a notice without form", text: xml({ forms: "" }), refusal: "no-title" },
  { told: "a notice without buyer", text: xml({ forms: form({ body: "" }) }), refusal: "no-body" },
])("refused with its reason: $told", ({ text, refusal }) => {
  expect(readTed(text)).toMatchObject({ read: false, refusal });
});

test("an announcement of BOAMP, and a record that is nothing, are told as what they are", () => {
  expect(readTed("<ANNONCE/>")).toMatchObject({ detail: expect.stringContaining("« boamp »") });
  expect(readTed("null")).toMatchObject({ detail: "Cet enregistrement n’est pas un objet JSON." });
});

const lotOf = (number: number, sum: string) =>
  `<OBJECT_DESCR ITEM="${number}"><TITLE><P>Lot ${number}</P></TITLE><LOT_NO>${number}</LOT_NO>${sum}<MAIN_SITE><P>Site ${number}, Crest</P></MAIN_SITE></OBJECT_DESCR>`;
const sumOf = (euros: number) => `<VAL_OBJECT CURRENCY="EUR">${euros}</VAL_OBJECT>`;
const readLots = (lots: string) => notice(readTed(xml({ forms: form({ object: " ", lots }) })));

test("amounts that stand in the lots alone make that of the call", () => {
  expect(readLots(lotOf(1, sumOf(1_000)) + lotOf(2, sumOf(2_000))).money).toMatchObject({
    least: 300_000,
    most: 300_000,
  });
  expect(readLots(lotOf(1, sumOf(1_000)) + lotOf(2, "")).money).toEqual({
    least: 100_000,
    words: "Montant d’un lot sur 2 : les autres n’en disent pas.",
  });
  expect(readLots(lotOf(1, "") + lotOf(2, "")).money).toBeUndefined();
  expect(readLots(`<OBJECT_DESCR ITEM="1">${sumOf(7_000)}</OBJECT_DESCR>`).money).toEqual({
    least: 700_000,
    most: 700_000,
  });
  // Where each lot is carried out is said once, for the whole.
  expect(readLots(lotOf(1, "") + lotOf(2, "")).sections).toContainEqual({
    heading: "Lieu d’exécution",
    text: "Site 1, Crest\nSite 2, Crest",
  });
});

test("a buyer that says only its country is where its postcode is", () => {
  const nuts = `<n2016:CA_CE_NUTS CODE="FR">France</n2016:CA_CE_NUTS>`;
  expect(notice(readTed(xml({ nuts }))).places).toEqual([
    { scale: "department", code: "26", label: "Drôme" },
  ]);
  const performed = `<n2016:PERFORMANCE_NUTS CODE="FR">France</n2016:PERFORMANCE_NUTS>`;
  expect(notice(readTed(xml({ nuts: performed }))).places).toMatchObject([{ scale: "country" }]);
});
