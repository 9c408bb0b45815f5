import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Notice, ReadNotice } from "../../../domain/notice.ts";
import { readRecord, recordsOf } from "../records.ts";
import { readBoamp } from "./read-boamp.ts";

interface Parts {
  readonly id: string;
  readonly nature: string;
  readonly state: string;
  readonly gestion: string;
  readonly filed: string;
  readonly donnees: string;
}

/** An announcement of our own in the format of the XML of DILA: what is given replaces the usual part. */
function xml(parts: Partial<Parts> = {}): string {
  return (
    `<ANNONCE><GESTION><REFERENCE><IDWEB>${parts.id ?? "17-900001"}</IDWEB><TYPE_AVIS><FAMILLE><MAPA/></FAMILLE><PERIMETRE><CMP-2006/></PERIMETRE>` +
    `<NATURE><${parts.nature ?? "APPEL_OFFRE"}/></NATURE><STATUT><${parts.state ?? "INITIAL"}/></STATUT></TYPE_AVIS></REFERENCE>${parts.gestion ?? ""}` +
    `<INDEXATION><DATE_PUBLICATION>2017-01-12</DATE_PUBLICATION>${parts.filed ?? "<DEP_PUBLICATION>26</DEP_PUBLICATION><DEP_PUBLICATION>7</DEP_PUBLICATION>"}<RESUME_OBJET>Un potager &amp;agrave; l’&amp;eacute;cole</RESUME_OBJET></INDEXATION></GESTION>` +
    `<DONNEES><IDENTITE><DENOMINATION>Ville de Bourg-les-Saules</DENOMINATION><CODE_IDENT_NATIONAL>73282932000074</CODE_IDENT_NATIONAL><CORRESPONDANT>Mme la maire</CORRESPONDANT><ADRESSE>1 place du Marché</ADRESSE><CP>26400</CP><VILLE>Bourg-les-Saules</VILLE><TEL>(+33) 4-75-00-00-00</TEL><MEL>mairie@example.org</MEL>` +
    `<URL_DOCUMENT>https://dce.example.org</URL_DOCUMENT><URL_PROFIL_ACHETEUR>https://profil.example.org</URL_PROFIL_ACHETEUR></IDENTITE>${
      parts.donnees ??
      `<OBJET><OBJET_COMPLET>Créer un potager.</OBJET_COMPLET><CPV><PRINCIPAL>77300000</PRINCIPAL><SUPPLEMENTAIRE>03121100</SUPPLEMENTAIRE></CPV></OBJET>` +
        `<PROCEDURE><CRITERES_ATTRIBUTION><CRITERES_PONDERES><CRITERE POIDS="60">Projet</CRITERE><CRITERE POIDS="40">Prix</CRITERE></CRITERES_PONDERES></CRITERES_ATTRIBUTION></PROCEDURE>` +
        `<CONDITION_DELAI><RECEPT_OFFRES>2017-02-07T12:00:00+01:00</RECEPT_OFFRES></CONDITION_DELAI>` +
        `<CONDITION_PARTICIPATION><JUSTIFICATIFS_CANDIDAT><P>Une lettre.</P><P>Deux références.</P></JUSTIFICATIFS_CANDIDAT></CONDITION_PARTICIPATION>`
    }</DONNEES></ANNONCE>`
  );
}

function notice(read: ReadNotice): Notice {
  if (!read.read) throw new Error(`refused: ${read.detail}`);
  return read.notice;
}

function limit({ deadline }: Notice): string {
  return `${deadline?.date.toString() ?? ""} ${deadline?.time?.toString({ smallestUnit: "minute" }) ?? ""}`.trim();
}

test("an announcement of the XML of DILA is read whole", () => {
  expect(notice(readBoamp(xml()))).toEqual({
    source: "boamp",
    sourceId: "17-900001",
    nature: "call",
    title: "Un potager à l’école",
    summary: "Créer un potager.",
    sections: [{ heading: "Objet", text: "Créer un potager." }],
    body: {
      name: "Ville de Bourg-les-Saules",
      siret: "73282932000074",
      contact: "Mme la maire",
      email: "mairie@example.org",
      phone: "(+33) 4-75-00-00-00",
      address: "1 place du Marché",
      postcode: "26400",
      town: "Bourg-les-Saules",
    },
    audiences: [],
    conditions: "Une lettre.\n\nDeux références.",
    themes: ["environment", "food"],
    cpv: ["77300000", "03121100"],
    places: [
      { scale: "department", code: "07", label: "Ardèche" },
      { scale: "department", code: "26", label: "Drôme" },
    ],
    published: Temporal.PlainDate.from("2017-01-12"),
    deadline: {
      date: Temporal.PlainDate.from("2017-02-07"),
      time: Temporal.PlainTime.from("12:00"),
    },
    lots: [],
    criteria: [
      { label: "Projet", weight: "60" },
      { label: "Prix", weight: "40" },
    ],
    documents: [{ label: "Documents de la consultation", url: "https://dce.example.org" }],
    url: "https://www.boamp.fr/pages/avis/?q=idweb:17-900001",
    answerUrl: "https://profil.example.org",
    follows: [],
    doubts: [],
  });
});

test.each([
  ["APPEL_OFFRE", "INITIAL", "call"],
  ["APPEL_OFFRE", "RECTIFICATIF", "correction"],
  ["APPEL_OFFRE", "ANNULATION", "cancellation"],
  ["ATTRIBUTION", "INITIAL", "award"],
  ["ATTRIBUTION", "MODIFICATION", "modification"],
  ["RECTIFICATIF", "INITIAL", "correction"],
  ["PREINFORMATION", "INITIAL", "prior-information"],
  ["PERIODIQUE", "INITIAL", "prior-information"],
  ["INTENTION_CONCLURE", "INITIAL", "other"],
] as const)("nature %s, state %s: %s", (nature, state, expected) => {
  expect(notice(readBoamp(xml({ nature, state }))).nature).toBe(expected);
});

test("a lot alone tells the text; the place where it is carried out stands before that of publication", () => {
  const donnees = `<OBJET><LOTS><LOT><DESCRIPTION>Semer et récolter.</DESCRIPTION><CPV><PRINCIPAL>77300000</PRINCIPAL></CPV></LOT></LOTS></OBJET>`;
  const read = notice(
    readBoamp(
      xml({
        donnees,
        filed: "<DEP_PUBLICATION>75</DEP_PUBLICATION><DEP_PRESTATION>38</DEP_PRESTATION>",
      }),
    ),
  );
  expect(read).toMatchObject({
    sections: [{ heading: "Description", text: "Semer et récolter." }],
    lots: [],
    places: [{ code: "38" }],
  });
});

test("the place of an appeal court is no place of the contract", () => {
  const donnees =
    `<OBJET><LIEU_EXEC_LIVR><CODE_NUTS>FRK23</CODE_NUTS></LIEU_EXEC_LIVR></OBJET>` +
    `<RENSEIGNEMENTS_COMPLEMENTAIRES><ADRESSES_COMPLEMENTAIRES><ADRESSE><DENOMINATION>Tribunal</DENOMINATION><CODE_NUTS>FR101</CODE_NUTS></ADRESSE></ADRESSES_COMPLEMENTAIRES></RENSEIGNEMENTS_COMPLEMENTAIRES>`;
  expect(notice(readBoamp(xml({ donnees }))).places.map(({ code }) => code)).toEqual(["26"]);
});

test("earlier notices are followed, wherever they are cited, and the page of the consultation is where one answers", () => {
  const gestion = `<MARCHE><URL_CONSULTATION>https://answer.example.org</URL_CONSULTATION><ANNONCE_ANTERIEUR><REFERENCE><IDWEB>16-900001</IDWEB></REFERENCE></ANNONCE_ANTERIEUR><ANNONCE_ANTERIEUR><REFERENCE><IDWEB>16-900002</IDWEB></REFERENCE></ANNONCE_ANTERIEUR></MARCHE>`;
  expect(notice(readBoamp(xml({ gestion, nature: "ATTRIBUTION" })))).toMatchObject({
    nature: "award",
    follows: ["16-900001", "16-900002"],
    answerUrl: "https://answer.example.org",
  });
});

const rectif = (changes: string): string =>
  xml({
    state: "RECTIFICATIF",
    donnees: `<RECTIF><ANNONCE_ANTERIEUR><REFERENCE><IDWEB>16-900003</IDWEB></REFERENCE></ANNONCE_ANTERIEUR>${changes}</RECTIF>`,
  });
const dated = (where: string): string =>
  `<MODIFICATION><RUB_INIT>${where}</RUB_INIT><DATE><INIT>2017-02-07T12:00:00+01:00</INIT><LIRE>2017-02-21T16:30:00+01:00</LIRE></DATE></MODIFICATION>`;

test("a correction says what changes, follows its notice, and gives the new deadline", () => {
  const read = notice(readBoamp(rectif(dated("Date limite de réception des offres"))));
  expect(read).toMatchObject({ nature: "correction", follows: ["16-900003"] });
  expect(limit(read)).toBe("2017-02-21 16:30");
  expect(read.sections).toContainEqual({
    heading: "Ce qui change",
    text: "– Date limite de réception des offres : au lieu de « 07/02/2017 à 12 h 00 », lire « 21/02/2017 à 16 h 30 »",
  });
});

test.each([
  { told: "a rubric of its own", changes: dated("Ouverture des plis"), due: "" },
  { told: "the validity of offers", changes: dated("Délai de validité des offres"), due: "" },
  { told: "no rubric at all: only its old value can tell", changes: dated(""), due: "" },
  {
    told: "words",
    changes: `<MODIFICATION><APRES_MENTION>Date limite de remise des plis</APRES_MENTION><TXT_INIT>7 février 2017 à 12 h</TXT_INIT><LIRE>21 février 2017 à 16 h 30</LIRE></MODIFICATION>`,
    due: "2017-02-21 16:30",
  },
  {
    told: "words that say both",
    changes: `<MODIFICATION><TEXTE><LIRE>Date limite de réception : au lieu de 07/02/2017, lire : 21/02/2017 12:00</LIRE></TEXTE></MODIFICATION>`,
    due: "2017-02-21 12:00",
  },
  {
    told: "words with two dates",
    changes: `<MODIFICATION><LIRE>Offres du 21/02/2017 ou du 22/02/2017</LIRE></MODIFICATION>`,
    due: "",
  },
  {
    told: "another text",
    changes: `<MODIFICATION><RUB_INIT>Description</RUB_INIT><LIRE>Visite le 21/02/2017</LIRE></MODIFICATION>`,
    due: "",
  },
])("the deadline that a correction gives, with $told: « $due »", ({ changes, due }) => {
  expect(limit(notice(readBoamp(rectif(changes))))).toBe(due);
});

test("a cancellation says why, and follows what it cancels", () => {
  const donnees = `<ANNULATION><ANNUL_INFO_ANNONCE_ANTERIEUR><REFERENCE><IDWEB>16-900004</IDWEB></REFERENCE></ANNUL_INFO_ANNONCE_ANTERIEUR><MOTIF>Besoin redéfini.</MOTIF></ANNULATION>`;
  expect(notice(readBoamp(xml({ state: "ANNULATION", donnees })))).toMatchObject({
    nature: "cancellation",
    follows: ["16-900004"],
    sections: [{ heading: "Pourquoi c’est annulé", text: "Besoin redéfini." }],
  });
});

test("the same correction in today's record gives its deadline, before the one that the record kept", () => {
  const record = {
    idweb: "26-900010", objet: "Un potager", nomacheteur: "Ville", nature: "RECTIFICATIF", dateparution: "2026-08-20",
    datelimitereponse: "2026-09-07T10:00:00+00:00", annonce_lie: ["26-900009"],
    donnees: JSON.stringify({ RECTIF: { MODIFICATION: [{ RUB_INIT: "Date limite de réception", DATE: { INIT: "2026-09-07T12:00:00+02:00", LIRE: "2026-09-21T12:00:00+02:00" } }] }, IDENTITE: {} }),
  }; // prettier-ignore
  const read = notice(readBoamp(JSON.stringify(record)));
  expect(read).toMatchObject({ nature: "correction", follows: ["26-900009"] });
  expect(limit(read)).toBe("2026-09-21 12:00");
});

test("a change of eForms is a correction, though its record calls it a call", () => {
  const uuid = "0f1e2d3c-4b5a-4678-9abc-def012345678";
  const donnees = {
    EFORMS: {
      ContractNotice: {
        "ext:UBLExtensions": { "ext:UBLExtension": { "ext:ExtensionContent": { "efext:EformsExtension": { "efac:Changes": { "efbc:ChangedNoticeIdentifier": `${uuid}-01` } } } } },
        "cbc:ID": { "@schemeName": "notice-id", "#text": "11111111-2222-4333-8444-555555555555" },
        "cbc:ContractFolderID": uuid,
      },
    },
  }; // prettier-ignore
  const record = { idweb: "26-900011", objet: "Un potager", nomacheteur: "Ville", nature: "APPEL_OFFRE", etat: "INITIAL", donnees: JSON.stringify(donnees) }; // prettier-ignore
  expect(notice(readBoamp(JSON.stringify(record)))).toMatchObject({
    nature: "correction",
    aliases: ["11111111-2222-4333-8444-555555555555"],
    procedure: uuid,
  });
});

/** A record of our own in the shape of BOAMP's API of before 2022. */
const old = {
  gestion: {
    reference: {
      idweb: "21-900001",
      typeavis: {
        famille: { mapa: `<?xml version="1.0" encoding="UTF-16"?>\n<MAPA/>`, fns: null },
        nature: { preinformation: null, appeloffre: { standard: null }, attribution: null },
        statut: { initial: `<?xml version="1.0" encoding="UTF-16"?>\n<INITIAL/>`, rectificatif: null },
      },
    },
    marche: null,
    indexation: { datepublication: 1607900400000, datelimitereponse: 1614596400000, deppublication: ["13"], depprestation: null, resumeobjet: "Spectacles" },
  },
  donnees: {
    identite: { denomination: "Ville de Bourg-les-Saules", codeidentnational: null, cp: "26400", tel: "04-75-00-00-00", urlprofilacheteur: "https://profil.example.org", urlparticipation: null },
    objet: [{ titremarche: null, objetcomplet: "Trois spectacles.", cpv: [{ principal: "92312100", supplementaire: [] }], lieuexeclivr: [{ codenuts: [] }], variantesnon: `<?xml version="1.0" encoding="UTF-16"?>\n<VARIANTES_NON/>`, lots: null }],
    procedure: { criteresattribution: { criteresponderes: { critere: [{ value: "Valeur artistique", poids: 60 }] } } },
    conditiondelai: { receptoffres: 1614596400000 },
    rectif: null,
  },
}; // prettier-ignore

test("a record of the API of before 2022: names without signs, moments in milliseconds, empty documents", () => {
  const read = notice(readBoamp(JSON.stringify(old)));
  expect(read).toMatchObject({
    sourceId: "21-900001",
    nature: "call",
    title: "Spectacles",
    sections: [{ heading: "Objet", text: "Trois spectacles." }],
    body: { name: "Ville de Bourg-les-Saules", postcode: "26400", phone: "04-75-00-00-00" },
    cpv: ["92312100"],
    criteria: [{ label: "Valeur artistique", weight: "60" }],
    places: [{ code: "13" }],
    answerUrl: "https://profil.example.org",
  });
  expect(read.published?.toString()).toBe("2020-12-14");
  expect(limit(read)).toBe("2021-03-01 12:00");
});

const split = (text: string): readonly unknown[] =>
  [...recordsOf("boamp", "avis", new TextEncoder().encode(text))].map((part) =>
    "refused" in part ? part.refusal : (readRecord(part), part.name),
  );

test("files are cut into their announcements: one a file, several, an object of the old API", () => {
  expect(split(`<?xml version="1.0"?>${xml()}`)).toEqual(["avis"]);
  expect(split(`<ANNONCES>${xml()}\n${xml({ id: "17-900002" })}</ANNONCES>`)).toEqual([
    "avis, n° 1",
    "avis, n° 2",
  ]);
  expect(split(JSON.stringify(old))).toEqual(["avis, fichier entier"]);
  expect(split(JSON.stringify({ "21-900001": old, "21-900002": old }))).toHaveLength(2);
  const bomb = `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><ANNONCES>${xml()}${xml()}</ANNONCES>`;
  expect(split(bomb)).toEqual(["avis"]);
  expect(readBoamp(bomb)).toMatchObject({ refusal: "unreadable" });
});

test("an export as a table is cut into its records, their lists joined by commas", () => {
  const table =
    `idweb;objet;nomacheteur;nature;code_departement;annonce_lie;dateparution;datelimitereponse;donnees\n` +
    `26-900020;Un potager;Ville;RECTIFICATIF;26,07;26-900018,26-900019;2026-08-20;2026-09-07T10:00:00+00:00;\n` +
    `26-900021;Un four;Ville;APPEL_OFFRE;38;;2026-08-20;;"{""MAPA"":{""initial"":{""description"":{""objet"":""Un four à pain.""}}}}"\n`;
  const parts = [...recordsOf("boamp", "export.csv", new TextEncoder().encode(table))];
  const [first, second] = parts.map((part) =>
    notice("refused" in part ? readBoamp("") : readRecord(part)),
  );
  expect(first).toMatchObject({
    nature: "correction",
    follows: ["26-900018", "26-900019"],
    doubts: [],
  });
  expect(first?.places.map(({ code }) => code)).toEqual(["07", "26"]);
  expect(second).toMatchObject({ nature: "call", sections: [{ text: "Un four à pain." }] });
});

test.each([
  { told: "cut", text: xml().slice(0, 900), refusal: "unreadable" },
  { told: "without number", text: xml({ id: "" }), refusal: "not-yet-known" },
  {
    told: "without buyer",
    text: xml().replace(/<DENOMINATION>.*?<\/DENOMINATION>/, ""),
    refusal: "no-body",
  },
  { told: "another XML", text: "<Facture/>", refusal: "not-yet-known" },
])("refused with its reason: XML $told", ({ text, refusal }) => {
  expect(readBoamp(text)).toMatchObject({ read: false, refusal });
});

test("whatever tree an announcement is, the answer is a notice or a reason", () => {
  const names = "GESTION REFERENCE IDWEB TYPE_AVIS NATURE APPEL_OFFRE STATUT RECTIFICATIF INDEXATION DONNEES OBJET LOTS LOT RECTIF MODIFICATION DATE LIRE RUB_INIT CRITERE VALEUR EFORMS ContractNotice P"; // prettier-ignore
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.string({ unit: "binary" }).map((text) => text.replace(/[<>&]/g, "")),
      fc
        .tuple(fc.constantFrom(...names.split(" ")), fc.array(tie("node"), { maxLength: 4 }))
        .map(([name, inner]) => `<${name} POIDS="1">${inner.join("")}</${name}>`),
    ),
  }));
  const property = fc.property(node, (inner) =>
    [
      readBoamp(`<ANNONCE>${inner}</ANNONCE>`),
      readBoamp(xml({ donnees: inner })),
      readBoamp(rectif(inner)),
    ].every((read) =>
      read.read
        ? !/\\u(?:00[01]|d[89a-f])/i.test(JSON.stringify(read.notice))
        : read.detail.endsWith("."),
    ),
  );
  expect(fc.check(property, { numRuns: 100 })).toMatchObject({
    failed: false,
    counterexample: null,
  });
});

test("today's MAPA: criteria in percents, the street of its own, what was awarded", () => {
  const donnees = {
    MAPA: {
      organisme: {
        acheteurPublic: "Syndicat",
        adr: { voie: { nomvoie: "1 quai des Ormes" }, cp: "26000", ville: "Valence" },
      },
      attribution: {
        avisInitial: { idWeb: "26-900040" },
        attribution: { resultat: { attribue: { montant: { "@devise": "EUR", valeur: "12000" } } } },
      },
      initial: {
        criteres: {
          criterePondere: [
            { critere: "Projet", criterePCT: "60" },
            { critere: "Prix", criterePCT: 40 },
          ],
        },
      },
    },
  };
  const record = {
    idweb: "26-900041",
    objet: "Navette",
    nomacheteur: "Syndicat",
    nature: "ATTRIBUTION",
    donnees: JSON.stringify(donnees),
  };
  expect(notice(readBoamp(JSON.stringify(record)))).toMatchObject({
    nature: "award",
    follows: ["26-900040"],
    money: { least: 1200000 },
    body: { address: "1 quai des Ormes", postcode: "26000" },
    criteria: [
      { label: "Projet", weight: "60 %" },
      { label: "Prix", weight: "40 %" },
    ],
  });
});
