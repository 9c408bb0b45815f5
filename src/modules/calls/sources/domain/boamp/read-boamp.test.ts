import { expect, test } from "vitest";

import type { Notice } from "../../../domain/notice.ts";
import { readBoamp } from "./read-boamp.ts";

/** A record of our own in the format of BOAMP's Explore API. */
const record = {
  idweb: "26-900001",
  id: "26_900001",
  objet: "Animation du caf&amp;eacute; associatif",
  famille: "JOUE",
  code_departement: ["26"],
  code_departement_prestation: null,
  dateparution: "2026-08-03",
  datelimitereponse: "2026-09-30T10:00:00+00:00",
  nomacheteur: "Ville de Bourg-les-Saules (26)",
  nature: "APPEL_OFFRE",
  etat: "INITIAL",
  annonce_lie: null,
  annonces_anterieures: null,
  gestion: null,
  donnees: null,
  url_avis: "https://www.boamp.fr/pages/avis/?q=idweb:26-900001",
};

function read(changes: Readonly<Record<string, unknown>> = {}): Notice {
  const answer = readBoamp(JSON.stringify({ ...record, ...changes }));
  if (!answer.read) throw new Error(`refused: ${answer.detail}`);
  return answer.notice;
}

function limit(changes: Readonly<Record<string, unknown>>): string {
  const { deadline } = read(changes);
  return `${deadline?.date.toString() ?? ""} ${deadline?.time?.toString() ?? ""}`.trim();
}

test("a bare record is a notice", () => {
  expect(read()).toEqual({
    source: "boamp",
    sourceId: "26-900001",
    nature: "call",
    title: "Animation du café associatif",
    summary: "Animation du café associatif",
    sections: [],
    body: { name: "Ville de Bourg-les-Saules (26)" },
    audiences: [],
    themes: [],
    cpv: [],
    places: [{ scale: "department", code: "26", label: "Drôme" }],
    published: Temporal.PlainDate.from("2026-08-03"),
    deadline: {
      date: Temporal.PlainDate.from("2026-09-30"),
      time: Temporal.PlainTime.from("12:00"),
    },
    lots: [],
    criteria: [],
    documents: [],
    url: "https://www.boamp.fr/pages/avis/?q=idweb:26-900001",
    follows: [],
    doubts: [],
  });
});

test.each([
  ["APPEL_OFFRE", "INITIAL", "call"],
  ["APPEL_OFFRE", "AVIS_ANNULE", "cancellation"],
  ["ATTRIBUTION", "INITIAL", "award"],
  ["RECTIFICATIF", "INITIAL", "correction"],
  ["MODIFICATION", "INITIAL", "modification"],
  ["ANNULATION", "INITIAL", "cancellation"],
  ["PRE-INFORMATION", "INITIAL", "prior-information"],
  ["INTENTION_CONCLURE", "INITIAL", "other"],
  ["INCONNU", "INITIAL", "other"],
] as const)("nature %s, state %s: %s", (nature, etat, expected) => {
  expect(read({ nature, etat }).nature).toBe(expected);
});

function gestionDue(written: string): string {
  return JSON.stringify({ INDEXATION: { DATE_LIMITE_REPONSE: written } });
}

test("the hour is the one that the buyer typed", () => {
  expect(limit({})).toBe("2026-09-30 12:00:00");
  expect(limit({ gestion: gestionDue("2026-09-30T12:00:00+02:00") })).toBe("2026-09-30 12:00:00");
  // A national form: 16:00 typed in Paris becomes 16:00 universal in the record.
  const national = { famille: "FNS", datelimitereponse: "2026-09-22T16:00:00+00:00" };
  expect(limit({ ...national, gestion: gestionDue("2026-09-22T16:00:00") })).toBe(
    "2026-09-22 16:00:00",
  );
  expect(limit(national)).toBe("2026-09-22 16:00:00");
  expect(limit({ datelimitereponse: "2026-09-30" })).toBe("2026-09-30");
});

test("typing errors in years are doubts, eighteen years of a purchasing system are not", () => {
  const typo = read({ datelimitereponse: "7017-01-15T12:00:00+00:00" });
  expect(typo.deadline).toBeUndefined();
  expect(typo.doubts).toEqual(["échéance illisible : 7017-01-15T12:00:00+00:00"]);
  expect(limit({ datelimitereponse: "2044-01-15T11:00:00+00:00" })).toBe("2044-01-15 12:00:00");
});

function codes(changes: Readonly<Record<string, unknown>>): readonly string[] {
  return read(changes).places.map(({ code }) => code);
}

test("places are where it is carried out, else where it was published", () => {
  expect(codes({ code_departement: ["1", "2A", "974"] })).toEqual(["01", "2A", "974"]);
  expect(codes({ code_departement: "26|07" })).toEqual(["07", "26"]);
  expect(codes({ code_departement_prestation: "38" })).toEqual(["38"]);
  expect(codes({ code_departement: null })).toEqual([]);
});

test("earlier notices are followed, however they are written", () => {
  const gestion = JSON.stringify({ REFERENCE: { ANNONCE_ANTERIEUR: [{ IDWEB: "26-800002" }] } });
  expect(read({ annonce_lie: ["26-800001", "26-900001"], gestion }).follows).toEqual([
    "26-800001",
    "26-800002",
  ]);
});

const organisation = (id: string, name: string): unknown => ({
  "efac:Company": {
    "cac:PartyIdentification": { "cbc:ID": { "@schemeName": "organization", "#text": id } },
    "cac:PartyName": {
      "cbc:Name": [
        { "@languageID": "ENG", "#text": `${name} (EN)` },
        { "@languageID": "FRA", "#text": name },
      ],
    },
    "cac:PartyLegalEntity": { "cbc:CompanyID": "73282932000074" },
    "cac:PostalAddress": { "cbc:CityName": "Valence", "cbc:PostalZone": "26000" },
    "cac:Contact": { "cbc:ElectronicMail": "marches@example.org", "cbc:Name": "X" },
  },
});

const lot = (id: string, amount: string): unknown => ({
  "cbc:ID": { "@schemeName": "Lot", "#text": id },
  "cac:TenderingTerms": {
    "cac:CallForTendersDocumentReference": {
      "cac:Attachment": { "cac:ExternalReference": { "cbc:URI": "https://dce.example.org" } },
    },
    "cac:TenderRecipientParty": { "cbc:EndpointID": "https://depot.example.org" },
    "cac:TendererQualificationRequest": [
      {
        "cac:SpecificTendererRequirement": {
          "cbc:TendererRequirementTypeCode": { "#text": "res-pub-ser" },
        },
      },
    ],
    "cac:AwardingTerms": {
      "cac:AwardingCriterion": {
        "cac:SubordinateAwardingCriterion": [
          {
            "cbc:AwardingCriterionTypeCode": { "#text": "price" },
            "cbc:Description": { "#text": "cf règlement" },
          },
          {
            "cbc:AwardingCriterionTypeCode": { "#text": "quality" },
            "cbc:Name": { "#text": "Projet" },
            ext: { "efbc:ParameterNumeric": "60" },
          },
        ],
      },
    },
  },
  "cac:TenderingProcess": {
    "cac:TenderSubmissionDeadlinePeriod": {
      "cbc:EndDate": "2026-10-01+02:00",
      "cbc:EndTime": "11:00:00+02:00",
    },
  },
  "cac:ProcurementProject": {
    "cbc:Name": { "#text": `Part ${id}` },
    "cac:RequestedTenderTotal": {
      "cbc:EstimatedOverallContractAmount": { "@currencyID": "EUR", "#text": amount },
    },
    "cac:MainCommodityClassification": { "cbc:ItemClassificationCode": { "#text": "85312110" } },
    "cac:RealizedLocation": { "cac:Address": { "cbc:CountrySubentityCode": { "#text": "FRK22" } } },
  },
});

function eforms(root: "ContractNotice" | "ContractAwardNotice", lots: unknown): string {
  return JSON.stringify({
    EFORMS: {
      [root]: {
        "ext:UBLExtensions": {
          "ext:UBLExtension": { "ext:ExtensionContent": { "efext:EformsExtension": {
            "efac:NoticeResult": root === "ContractAwardNotice" ? { "cbc:TotalAmount": { "@currencyID": "EUR", "#text": "96055" } } : {},
            "efac:Organizations": { "efac:Organization": [organisation("ORG-0003", "Tribunal"), organisation("ORG-0001", "Agglomération des Rives")] },
          } } },
        },
        "cac:ContractingParty": { "cac:Party": { "cac:PartyIdentification": { "cbc:ID": "ORG-0001" } } },
        "cac:ProcurementProject": {
          "cbc:Name": { "#text": "Accueil de loisirs" },
          "cbc:Description": { "#text": "Accueillir les enfants." },
          "cac:RequestedTenderTotal": { "cbc:EstimatedOverallContractAmount": { "@currencyID": "EUR", "#text": "168000.00" } },
          "cac:MainCommodityClassification": { "cbc:ItemClassificationCode": { "@listName": "cpv", "#text": "85312000" } },
          "cac:AdditionalCommodityClassification": [{ "cbc:ItemClassificationCode": { "#text": "92331210" } }],
        },
        "cac:ProcurementProjectLot": lots,
      },
    },
  }); // prettier-ignore
}

test("eForms: buyer by its number, sums of lots at 0.00, criteria, places", () => {
  const notice = read({
    datelimitereponse: null,
    nomacheteur: null,
    donnees: eforms("ContractNotice", [lot("LOT-0001", "0.00"), lot("LOT-0002", "80000")]),
  });
  expect(notice).toMatchObject({
    body: {
      name: "Agglomération des Rives",
      siret: "73282932000074",
      email: "marches@example.org",
      town: "Valence",
    },
    money: { least: 16800000, most: 16800000 },
    cpv: ["85312000", "85312110", "92331210"],
    places: [{ scale: "department", code: "07" }],
    deadline: { time: Temporal.PlainTime.from("11:00") },
    criteria: [{ label: "Prix" }, { label: "Projet", weight: "60" }],
    conditions: "Réservé aux organisations qui assument une mission de service public.",
    documents: [{ label: "Documents de la consultation", url: "https://dce.example.org" }],
    answerUrl: "https://depot.example.org",
    sections: [{ heading: "Objet", text: "Accueillir les enfants." }],
  });
  expect(notice.body.contact).toBeUndefined();
  expect(notice.lots).toEqual([
    { number: "1", title: "Part LOT-0001", cpv: ["85312110"] },
    { number: "2", title: "Part LOT-0002", amount: 8000000, cpv: ["85312110"] },
  ]);
});

test("eForms: an award says what was paid, and a single lot is no lot", () => {
  const notice = read({
    nature: "ATTRIBUTION",
    donnees: eforms("ContractAwardNotice", lot("LOT-0001", "0.00")),
  });
  expect(notice).toMatchObject({ nature: "award", money: { least: 9605500 }, lots: [] });
});

test("the national form FNSimple", () => {
  const donnees = JSON.stringify({
    FNSimple: {
      organisme: { nomOfficiel: "Commune des Ormes", codeIdentificationNational: "73282932000074", ville: "Les Ormes", cp: "26110" },
      initial: {
        communication: { urlProfilAch: "https://profil.example.org", nomContact: "Mairie", telContact: "+33 475000000" },
        procedure: { capaciteExercice: "Une lettre de candidature.", dateReceptionOffres: "2026-09-22T16:00:00", criteresAttrib: "Prix 40 %\nProjet 60 %" },
        natureMarche: {
          intitule: "Potager de l’école", description: "Semer et récolter.", codeCPV: { objetPrincipal: { classPrincipale: "77300000" } },
          lieuExecution: "Les Ormes", valeurEstimee: { "@devise": "EUR", valeur: "22000" },
        },
        informComplementaire: { autresInformComplementaire: "Visite sur demande." },
      },
    },
  }); // prettier-ignore
  expect(read({ famille: "FNS", datelimitereponse: null, donnees })).toMatchObject({
    body: {
      siret: "73282932000074",
      contact: "Mairie",
      phone: "+33 475000000",
      town: "Les Ormes",
      postcode: "26110",
    },
    cpv: ["77300000"],
    themes: ["environment"],
    money: { least: 2200000, most: 2200000 },
    conditions: "Une lettre de candidature.",
    answerUrl: "https://profil.example.org",
    deadline: { time: Temporal.PlainTime.from("16:00") },
    sections: [
      { heading: "Objet", text: "Semer et récolter." },
      { heading: "Lieu d’exécution", text: "Les Ormes" },
      { heading: "Critères d’attribution", text: "Prix 40 %\nProjet 60 %" },
      { heading: "Informations complémentaires", text: "Visite sur demande." },
    ],
  });
});

test.each(["MAPA", "DSP", "DIVERS"])("the national form %s", (root) => {
  const donnees = JSON.stringify({
    [root]: {
      organisme: {
        acheteurPublic: "Syndicat des Rives",
        correspondantPRM: {
          nom: "Mairie",
          adr: { voie: "1 quai des Ormes", cp: "26000", ville: "Valence" },
          coord: { tel: "04 75 00 00 00", mel: "marches@example.org" },
        },
      },
      initial: {
        description: { objet: "Navette des marchés" },
        delais: { receptionOffres: "2026-09-15T12:00:00" },
      },
    },
  });
  expect(
    read({ famille: root, datelimitereponse: null, nomacheteur: null, donnees }),
  ).toMatchObject({
    body: {
      name: "Syndicat des Rives",
      address: "1 quai des Ormes",
      town: "Valence",
      email: "marches@example.org",
      phone: "04 75 00 00 00",
    },
    sections: [{ heading: "Objet", text: "Navette des marchés" }],
    deadline: { date: Temporal.PlainDate.from("2026-09-15") },
  });
});

test.each([
  { told: "an object", CPV: { PRINCIPAL: "92312100" }, cpv: ["92312100"] },
  {
    told: "a list",
    CPV: [{ PRINCIPAL: "92312100" }, { PRINCIPAL: "92370000" }],
    cpv: ["92312100", "92370000"],
  },
])("the form of before 2023, its CPV $told", ({ CPV, cpv }) => {
  const donnees = JSON.stringify({
    IDENTITE: {
      DENOMINATION: "Théâtre des Rives",
      ADRESSE: "3 rue Haute",
      CP: "07000",
      VILLE: "Privas",
      MEL: "jeu@example.org",
      TEL: "(+33) 4-75-00-00-00",
      URL_DOCUMENT: "https://dce.example.org",
    },
    OBJET: {
      TITRE_MARCHE: "Saison",
      OBJET_COMPLET: "Cinq spectacles.",
      CPV,
      LOTS: {
        LOT: [
          { NUM: "1", INTITULE: "Son", VALEUR: { "@DEVISE": "EUR", "#text": "5000" } },
          { NUM: "2", DESCRIPTION: "Lumière" },
        ],
      },
    },
    CONDITION_DELAI: { RECEPT_OFFRES: "2026-09-12T12:00:00+01:00" },
    CRITERES_ATTRIBUTION: {
      CRITERES_QUALITE: { CRITERE: { "@POIDS": "50", "#text": "Valeur artistique" } },
      CRITERES_PRIX: { POIDS: "50" },
    },
  });
  expect(read({ datelimitereponse: null, donnees })).toMatchObject({
    cpv,
    body: { email: "jeu@example.org", phone: "(+33) 4-75-00-00-00", town: "Privas" },
    sections: [{ heading: "Objet", text: "Cinq spectacles." }],
    lots: [
      { number: "1", title: "Son", amount: 500000 },
      { number: "2", title: "Lot 2", text: "Lumière" },
    ],
    criteria: [
      { label: "Valeur artistique", weight: "50" },
      { label: "Prix", weight: "50" },
    ],
    documents: [{ url: "https://dce.example.org" }],
    deadline: { time: Temporal.PlainTime.from("12:00") },
  });
});

test("an announcement that is broken is a doubt, and the record around it is kept", () => {
  expect(read({ donnees: `{"FNSimple": {` }).doubts).toEqual(["contenu de l’annonce illisible"]);
});

test.each([
  {
    told: "a purchase plan of APProch",
    value: {
      code: 1,
      libelle: "Travaux",
      siren_de_l_entite_acheteuse: 110014016,
      code_s_cpv: "45259900",
    },
    refusal: "not-yet-known",
  },
  {
    told: "the old short form",
    value: { "20-900001": ["None", "Un jardin", "2021-03-01 12:00:00"] },
    refusal: "no-body",
  },
  {
    told: "a record without number",
    value: { ...record, idweb: null, id: null },
    refusal: "no-identifier",
  },
  { told: "a record without object", value: { ...record, objet: " " }, refusal: "no-title" },
  { told: "a record without buyer", value: { ...record, nomacheteur: null }, refusal: "no-body" },
  {
    told: "a table of analysis",
    value: { BOAMP_AVIS_NUM: "21-900001", D_05_01_Objet_Titremarche: "None" },
    refusal: "not-yet-known",
  },
  { told: "something else", value: { hello: "world" }, refusal: "not-yet-known" },
  { told: "a list", value: [1, 2], refusal: "unreadable" },
  { told: "nothing", value: null, refusal: "unreadable" },
])("refused with its reason: $told", ({ value, refusal }) => {
  expect(readBoamp(JSON.stringify(value))).toMatchObject({ read: false, refusal });
});

test("XML of BOAMP is told apart from broken JSON", () => {
  expect(readBoamp("<ANNONCE/>")).toMatchObject({ refusal: "not-yet-known" });
  expect(readBoamp(`{"idweb":`)).toMatchObject({ refusal: "unreadable" });
});

test.each(["<ContractNotice/>", "<TED_EXPORT/>"])(
  "a European notice is told as one: %s",
  (text) => {
    expect(readBoamp(text)).toMatchObject({
      read: false,
      detail: expect.stringContaining("« ted »"),
    });
  },
);
