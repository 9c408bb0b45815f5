import { plainText } from "../html-text.ts";
import type { Body, Criterion, Lot, Money, Section } from "../notice.ts";
import { unitePlaces } from "../places/gather.ts";
import { nutsPlaces } from "../places/nuts.ts";
import {
  readCpv,
  readEmail,
  readName,
  readPhone,
  readSiret,
  readUrl,
} from "../reading/contacts.ts";
import { firstOf, given, unique } from "../reading/given.ts";
import { section, withoutRepeats } from "../reading/parts.ts";
import { readSum } from "../reading/sums.ts";
import { asText, at, fieldsOf, findAll, textAt, type Fields } from "../reading/unknown.ts";
import type { Announcement } from "./announcement.ts";

/**
 * Reads the national forms of BOAMP, which share their words but not their places: FNSimple, MAPA,
 * DSP, DIVERS (camelCase), and the form of before 2023 (IDENTITE, OBJET…, capitals). No schema of
 * all of them is at hand: names are looked for wherever they stand, in the order of the document.
 */
export function readOlder(donnees: Fields): Announcement {
  const root = fieldsOf(Object.values(donnees).length === 1 ? Object.values(donnees)[0] : donnees);
  const buyer = root["organisme"] ?? root["IDENTITE"] ?? {};
  const rest = Object.fromEntries(
    Object.entries(root).filter(([name]) => name !== "organisme" && name !== "IDENTITE"),
  );
  const lots = findAll(rest, new Set(["lot", "LOT"]));
  return given({
    title: readName(said(rest, "intitule", "TITRE_MARCHE", "titreMarche"), 500),
    body: bodyOf(buyer, rest),
    sections: sectionsOf(rest),
    conditions: conditionsOf(rest),
    lots: lots.length < 2 ? [] : lots.map(lotOf),
    criteria: criteriaOf(rest),
    cpv: cpvOf(rest),
    money: moneyOf(rest),
    places: unitePlaces(
      all(rest, "CODE_NUTS", "codeNUTS", "codeNuts").flatMap((code) => nutsPlaces(code, code)),
    ),
    documents: documentsOf(root),
    answerUrl: readUrl(
      said(
        root,
        "URL_PARTICIPATION",
        "urlParticipation",
        "urlProfilAch",
        "urlProfilAcheteur",
        "URL_PROFIL_ACHETEUR",
      ),
    ),
    deadline: said(
      rest,
      "dateReceptionOffres",
      "receptionOffres",
      "RECEPT_OFFRES",
      "dateReceptionCandidatures",
      "receptCandidatures",
      "RECEPT_CANDIDAT",
    ),
  });
}

/** All the texts under some names, each once. */
function all(value: unknown, ...names: readonly string[]): readonly string[] {
  return unique(findAll(value, new Set(names)).flatMap((one) => asText(one) ?? []));
}

/** The first text under the first of some names that says something. */
function said(value: unknown, ...names: readonly string[]): string | undefined {
  return firstOf(...names.flatMap((name) => all(value, name)));
}

function bodyOf(buyer: unknown, rest: Fields): Partial<Body> {
  const contact = at(rest, "initial", "communication") ?? {};
  return given({
    name: readName(said(buyer, "nomOfficiel", "acheteurPublic", "DENOMINATION", "denomination")),
    siret: readSiret(said(buyer, "codeIdentificationNational", "CODE_IDENT_NATIONAL", "siret")),
    contact: readName(
      said(contact, "nomContact") ?? said(buyer, "CONTACT", "CORRESPONDANT", "nom"),
    ),
    email: readEmail(
      said(contact, "mailContact", "adresseMailContact") ?? said(buyer, "mel", "MEL", "courriel"),
    ),
    phone: readPhone(said(contact, "telContact") ?? said(buyer, "tel", "TEL")),
    address: readName(said(buyer, "voie", "adresse", "ADRESSE")),
    postcode: readName(said(buyer, "cp", "CP"), 20),
    town: readName(said(buyer, "ville", "VILLE"), 120),
    url: readUrl(said(buyer, "url", "URL")),
  });
}

/** The names that tell each part of the text. */
const SECTIONS: readonly (readonly [string, readonly string[]])[] = [
  ["Objet", ["OBJET_COMPLET", "objetComplet", "objet", "description"]],
  ["Étendue", ["principales", "PRINCIPALES", "quantites", "QUANTITE"]],
  ["Lieu d’exécution", ["lieuExecution", "lieuExecutionLivraison", "LIEU_PRINCIPAL"]],
  ["Critères d’attribution", ["criteresAttrib", "CRITERES_LIBRE"]],
  ["Visites", ["visiteDetail"]],
  [
    "Informations complémentaires",
    [
      "autresInformComplementaire",
      "RENS_COMPLEMENT",
      "infoComplementaire",
      "renseignementsComplementaires",
    ],
  ],
];

function sectionsOf(rest: Fields): readonly Section[] {
  const whole = Object.fromEntries(
    Object.entries(rest).filter(([name]) => name !== "lots" && name !== "LOTS"),
  );
  return withoutRepeats(
    SECTIONS.flatMap(([heading, names]) => section(heading, said(whole, ...names))),
  );
}

function conditionsOf(rest: Fields): string | undefined {
  const texts = all(
    rest,
    "capaciteExercice", "situationJuridique", "SITUATION_JURIDIQUE",
    "capaciteEcoFin", "capaciteEcoFi", "CAP_ECO",
    "capaciteTech", "CAP_TECH",
  ).map(plainText); // prettier-ignore
  const whole = texts.filter((text) => text.length > 3).join("\n\n");
  return whole === "" ? undefined : whole.slice(0, 20_000);
}

function cpvOf(value: unknown): readonly string[] {
  return readCpv(
    all(value, "classPrincipale", "PRINCIPAL", "classSupplementaire", "SUPPLEMENTAIRE"),
  );
}

function lotOf(lot: unknown, index: number): Lot {
  const number = readName(said(lot, "numLot", "numeroLot", "num", "NUM"), 20) ?? String(index + 1);
  const text = plainText(said(lot, "DESCRIPTION", "description", "descriptionLot") ?? "").slice(
    0,
    8_000,
  );
  const cpv = cpvOf(lot);
  return given({
    number,
    title: readName(said(lot, "intitule", "intituleLot", "INTITULE")) ?? `Lot ${number}`,
    text: text === "" ? undefined : text,
    amount: sumOf(findAll(lot, new Set(["VALEUR", "valeurEstimee", "valeur"]))[0]),
    cpv: cpv.length === 0 ? undefined : cpv,
  });
}

/** A sum in euros: `{ "@devise": "EUR", "valeur": "220000" }`, or `{ "@DEVISE": "EUR", "#text": … }`. */
function sumOf(value: unknown): ReturnType<typeof readSum> {
  const currency = textAt(value, "@devise") ?? textAt(value, "@DEVISE") ?? "EUR";
  return currency === "EUR" ? readSum(textAt(value, "valeur") ?? asText(value)) : undefined;
}

function moneyOf(rest: Fields): Money | undefined {
  const [value] = findAll(rest, new Set(["valeurEstimee", "VALEUR_TOTALE", "valeurTotale"]));
  const range = at(value, "fourchette") ?? at(value, "FOURCHETTE");
  const sum = sumOf(value);
  if (sum !== undefined) return { least: sum, most: sum };
  const [least, most] = [
    readSum(said(range, "valeurBasse", "min", "MIN")),
    readSum(said(range, "valeurHaute", "max", "MAX")),
  ];
  return least === undefined && most === undefined ? undefined : given({ least, most });
}

function criteriaOf(rest: Fields): readonly Criterion[] {
  const named = findAll(rest, new Set(["CRITERE", "critere"])).flatMap((one) => {
    const label = readName(textAt({ one }, "one"));
    const weight = readName(textAt(one, "@POIDS") ?? textAt(one, "@poids"), 60);
    return label === undefined ? [] : [given({ label, weight })];
  });
  const price = readName(textAt(findAll(rest, new Set(["CRITERES_PRIX"]))[0], "POIDS"), 60);
  const whole = price === undefined ? named : [...named, { label: "Prix", weight: price }];
  return [...new Map(whole.map((one) => [`${one.label} ${one.weight ?? ""}`, one])).values()].slice(
    0,
    40,
  );
}

function documentsOf(root: Fields): Announcement["documents"] {
  const urls = all(root, "urlDocConsul", "urlDocument", "URL_DOCUMENT").map(readUrl);
  return unique(urls.filter((url) => url !== undefined)).map((url) => ({
    label: "Documents de la consultation",
    url,
  }));
}
