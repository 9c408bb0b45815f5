import { plainText } from "../../../domain/html-text.ts";
import type { Body, Criterion, Lot, Money, Section } from "../../../domain/notice.ts";
import { unitePlaces } from "../../../domain/places/gather.ts";
import { nutsPlaces } from "../../../domain/places/nuts.ts";
import {
  readCpv,
  readEmail,
  readName,
  readPhone,
  readSiret,
  readUrl,
} from "../../../domain/reading/contacts.ts";
import { firstOf, given, unique } from "../../../domain/reading/given.ts";
import {
  MOST_LOTS,
  PLACE_HEADING,
  section,
  withoutRepeats,
} from "../../../domain/reading/parts.ts";
import { moneyOfLots } from "../../../domain/reading/lot-sums.ts";
import { readSum } from "../../../domain/reading/sums.ts";
import {
  asText,
  at,
  fieldsOf,
  findAll,
  isFields,
  listOf,
  textAt,
  type Fields,
} from "../../../domain/reading/unknown.ts";
import type { Announcement } from "../../../domain/reading/announcement.ts";
import { nationalFields } from "./national-fields.ts";
import { readRectif } from "./rectif.ts";

/** Parts of a form that tell of others than the purchase itself: who buys, what is corrected, who else is to be asked. */
const APART = new Set(["organisme", "identite", "rectif", "rectificatif", "annulation"]);

/**
 * Reads the national forms of BOAMP, which share their words but not their places: FNSimple, MAPA,
 * DSP, DIVERS, and the form of before 2023 (IDENTITE, OBJET…), from today's records, from the XML of
 * DILA or from the API of before 2022. No schema of all of them is at hand: names are looked for
 * wherever they stand, in the order of the document.
 */
export function readOlder(donnees: Fields): Announcement {
  const named = nationalFields(donnees);
  const [first, ...others] = Object.values(named);
  const root = others.length === 0 ? fieldsOf(first) : named;
  const buyer = root["organisme"] ?? root["identite"] ?? {};
  const rest = restOf(root);
  const object = without(rest, new Set(["renseignementscomplementaires"]));
  const lots = findAll(object, new Set(["lot"]))
    .filter(isFields)
    .slice(0, MOST_LOTS);
  const rectif = readRectif(root);
  return given({
    title: readName(said(rest, "intitule", "titremarche"), 500),
    body: bodyOf(buyer, rest),
    sections: withoutRepeats([
      ...rectif.sections,
      ...sectionsOf(rest, lots.length === 1 ? lots[0] : undefined),
    ]),
    conditions: conditionsOf(rest),
    lots: lots.length < 2 ? [] : lots.map(lotOf),
    criteria: criteriaOf(rest),
    cpv: cpvOf(rest),
    money:
      lots.length < 2
        ? moneyOf(rest)
        : (moneyOf(fieldsOf(outsideLots(rest))) ?? moneyOfLots(lots.map(lotOf))),
    places: unitePlaces(all(object, "codenuts").flatMap((code) => nutsPlaces(code.trim(), code))),
    documents: documentsOf(root),
    answerUrl: all(root, "urlparticipation", "urlprofilach", "urlprofilacheteur")
      .map(readUrl)
      .find((url) => url !== undefined),
    deadline: said(rest, ...LIMITS),
    changes: rectif.changes.length === 0 ? undefined : rectif.changes,
    isWhole: isWhole(rest) ? true : undefined,
  });
}

/** What a correction says of itself; the rest of it is the notice, told again. */
const SAID_OF_CHANGES = new Set([
  "avisinitial",
  "annonceanterieur",
  "annoncelie",
  "infosrectif",
  "modification",
  "modif",
  "infocomplementaire",
  "infocomplementaires",
]);

/** The purchase itself; in today's forms a correction may hold it whole, under its own name. */
function restOf(root: Fields): Fields {
  const own = fieldsOf(root["rectificatif"] ?? root["rectif"]);
  const again = without(own, SAID_OF_CHANGES);
  const rest = without(root, APART);
  return Object.keys(again).length === 0 ? rest : { ...rest, correctednotice: again };
}

const LIMITS = [
  "datereceptionoffres",
  "receptionoffres",
  "receptoffres",
  "datereceptioncandidatures",
  "receptcandidatures",
  "receptcandidat",
] as const;

/** A notice that can be read alone says what is bought and until when one answers. */
function isWhole(rest: Fields): boolean {
  const object = said(rest, "objetcomplet", "objet", "description", "titremarche", "intitule");
  return object !== undefined && said(rest, ...LIMITS) !== undefined;
}

function without(fields: Fields, names: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));
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
    name: readName(said(buyer, "nomofficiel", "acheteurpublic", "denomination")),
    siret: readSiret(said(buyer, "codeidentificationnational", "codeidentnational", "siret")),
    contact: readName(
      said(contact, "nomcontact") ?? said(buyer, "contact", "correspondant", "nom"),
    ),
    email: readEmail(
      said(contact, "mailcontact", "adressemailcontact") ?? said(buyer, "mel", "courriel"),
    ),
    phone: readPhone(said(contact, "telcontact") ?? said(buyer, "tel")),
    address: readName(said(buyer, "voie", "nomvoie", "adresse")),
    postcode: readName(said(buyer, "cp"), 20),
    town: readName(said(buyer, "ville"), 120),
    url: readUrl(said(buyer, "url")),
  });
}

/** The names that tell each part of the text. */
const SECTIONS: readonly (readonly [string, readonly string[]])[] = [
  ["Objet", ["objetcomplet", "objet", "description"]],
  ["Étendue", ["principales", "quantites", "quantite"]],
  [PLACE_HEADING, ["lieuexecution", "lieuexecutionlivraison", "lieuprincipal"]],
  ["Critères d’attribution", ["criteresattrib", "critereslibre"]],
  ["Visites", ["visitedetail"]],
  [
    "Informations complémentaires",
    [
      "autresinformcomplementaire",
      "renscomplement",
      "infocomplementaire",
      "renseignementscomplementaires",
    ],
  ],
];

function sectionsOf(rest: Fields, lone: unknown): readonly Section[] {
  const whole = without(rest, new Set(["objet", "lots"]));
  const object = listOf(rest["objet"]).map((one) =>
    isFields(one) ? without(one, new Set(["lots"])) : one,
  );
  return withoutRepeats([
    ...SECTIONS.flatMap(([heading, names]) =>
      section(heading, said([{ objet: object }, whole], ...names)),
    ),
    ...section("Description", said(lone, "description")),
  ]);
}

function conditionsOf(rest: Fields): string | undefined {
  const texts = all(
    rest,
    "capaciteexercice", "situationjuridique", "critereselection", "marchereserveoui", "prestationreserveeoui",
    "capaciteecofin", "capaciteecofi", "capeco", "capeconiveaumini",
    "capacitetech", "captech", "captechniveaumini", "justificatifscandidat", "conditionparticuliereexecution",
  ).map(plainText); // prettier-ignore
  const whole = texts.filter((text) => text.length > 3).join("\n\n");
  return whole === "" ? undefined : whole.slice(0, 20_000);
}

function cpvOf(value: unknown): readonly string[] {
  return readCpv(
    all(value, "classprincipale", "principal", "classsupplementaire", "supplementaire"),
  );
}

function lotOf(lot: unknown, index: number): Lot {
  const number = readName(said(lot, "numlot", "numerolot", "num"), 20) ?? String(index + 1);
  const text = plainText(said(lot, "description", "descriptionlot") ?? "").slice(0, 8_000);
  const cpv = cpvOf(lot);
  return given({
    number,
    title: readName(said(lot, "intitule", "intitulelot", "intitule")) ?? `Lot ${number}`,
    text: text === "" ? undefined : text,
    amount: sumOf(findAll(lot, new Set(["valeur", "valeurestimee", "valeur"]))[0]),
    cpv: cpv.length === 0 ? undefined : cpv,
  });
}

/** A sum in euros: `{ "@devise": "EUR", "valeur": "220000" }`, or `{ "@devise": "EUR", "#text": … }`. */
function sumOf(value: unknown): ReturnType<typeof readSum> {
  const currency = textAt(value, "@devise") ?? textAt(value, "devise") ?? "EUR";
  return currency === "EUR"
    ? readSum(textAt(value, "valeur") ?? textAt(value, "value") ?? asText(value))
    : undefined;
}

/** What is said of the whole: the value of one lot is not that of the contract. */
function outsideLots(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(outsideLots);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).filter(([name]) => name !== "lots" && name !== "lot");
  return Object.fromEntries(entries.map(([name, inner]) => [name, outsideLots(inner)]));
}

function moneyOf(rest: Fields): Money | undefined {
  const [sole, ...others] = findAll(rest["attribution"], new Set(["montant"]));
  const awarded = others.length === 0 ? sole : undefined;
  const value = findAll(rest, new Set(["valeurestimee", "valeurtotale"]))[0] ?? awarded;
  const range = at(value, "fourchette");
  const sum = sumOf(value);
  if (sum !== undefined) return { least: sum, most: sum };
  const [least, most] = [
    readSum(said(range, "valeurbasse", "min")),
    readSum(said(range, "valeurhaute", "max")),
  ];
  return least === undefined && most === undefined ? undefined : given({ least, most });
}

function criteriaOf(rest: Fields): readonly Criterion[] {
  const weighted = findAll(rest, new Set(["criterepondere"])).flatMap((one) => {
    const label = readName(textAt(one, "critere"));
    const weight = readName(textAt(one, "criterepct"), 60);
    return label === undefined ? [] : [given({ label, weight: weight && `${weight} %` })];
  });
  if (weighted.length > 0) return weighted.slice(0, 40);
  const named = findAll(rest, new Set(["critere"])).flatMap((one) => {
    const label = readName(asText(one) ?? textAt(one, "value"));
    const weight = readName(textAt(one, "@poids") ?? textAt(one, "poids"), 60);
    return label === undefined ? [] : [given({ label, weight })];
  });
  const price = readName(textAt(findAll(rest, new Set(["criteresprix"]))[0], "poids"), 60);
  const whole = price === undefined ? named : [...named, { label: "Prix", weight: price }];
  return [...new Map(whole.map((one) => [`${one.label} ${one.weight ?? ""}`, one])).values()].slice(
    0,
    40,
  );
}

function documentsOf(root: Fields): Announcement["documents"] {
  const urls = all(root, "urldocconsul", "urldocument").map(readUrl);
  return unique(urls.filter((url) => url !== undefined)).map((url) => ({
    label: "Documents de la consultation",
    url,
  }));
}
