import { isRecord, type RawRecord } from "#basics/answers";
import { RNA_NAMES, spelledAs } from "./column-names.ts";
import { isRna, isSiret, type RegisterNumbers } from "../../domain/register-number.ts";
import {
  apart,
  dayIn,
  readAs,
  readCommune,
  type ReadRecord,
  readPostcode,
  readSite,
  type RegisterEntry,
  type RegisterState,
  readThemes,
  textIn,
  withoutContacts,
} from "./entry.ts";

/*
 * The Répertoire national des associations, in its three dresses: the monthly files `rna_waldec` and
 * `rna_import` (before 2009), and the answers of its old API. Same facts under other names: each fact
 * is looked for under all of them, so that one reader serves.
 */

const STATES: Readonly<Record<string, RegisterState>> = {
  A: "active",
  D: "dissolved",
  R: "replaced",
  S: "removed",
};

const GROUPINGS = { S: "simple", U: "union", F: "federation" } as const;

const named = spelledAs(RNA_NAMES);

/** Reads one association of RNA. Total: what is not understood is a doubt or left out. */
export function readRna(given: unknown): ReadRecord<RegisterEntry> {
  if (!isRecord(given)) return apart("not-a-record", "Ce n’est pas la fiche d’une association.");
  const value = named(given);
  const key = textIn(value, "id_association", "id");
  if (key === undefined || key.length > 40)
    return apart("no-identifier", "Cette ligne n’a pas de numéro d’association.");
  const name = textIn(value, "titre", "titre_court");
  if (name === undefined) return apart("no-name", `L’association ${key} n’a pas de titre.`);
  const { numbers, doubts } = numbersOf(value, key);
  const shortName = textIn(value, "titre_court");
  return readAs({
    register: "rna",
    key,
    numbers,
    kind: "association",
    name: name.slice(0, 300),
    shortName: isAnother(shortName, name) ? shortName?.slice(0, 40) : undefined,
    purpose: withoutContacts(textIn(value, "objet"), 4_000),
    ...seatOf(value),
    site: readSite(textIn(value, "siteweb", "site_web")),
    ...lifeOf(value),
    themes: readThemes(textIn(value, "objet_social1"), textIn(value, "objet_social2")),
    grouping: groupingOf(textIn(value, "groupement")),
    doubts: [...doubts, ...doubtsOfSite(value)],
  });
}

/** An id that is no RNA number is one that a prefecture gave before 2009: opaque, kept as it is. */
function numbersOf(
  record: RawRecord,
  key: string,
): { readonly numbers: RegisterNumbers; readonly doubts: readonly string[] } {
  // An association of before 2009 that declared itself since: its present number.
  const present = [key, textIn(record, "rup_mi", "numero_reconnaissance_utilite_publique") ?? ""];
  const rna = present.find(isRna);
  const siret = textIn(record, "siret");
  const isKnown = siret !== undefined && isSiret(siret);
  const says = siret === undefined || /^0+$/.test(siret) ? undefined : siret;
  return {
    numbers: {
      ...(rna === undefined ? {} : { rna }),
      ...(isRna(key) ? {} : { formerNumber: key }),
      ...(isKnown ? { siren: siret.slice(0, 9), siret } : {}),
    },
    doubts: isKnown || says === undefined ? [] : [`SIRET faux : ${says.slice(0, 20)}`],
  };
}

/** The commune of the seat, never its street. */
function seatOf(record: RawRecord) {
  return {
    commune: readCommune(textIn(record, "adrs_codeinsee", "adresse_code_insee")),
    town: textIn(record, "adrs_libcommune", "libcom", "adresse_libelle_commune")?.slice(0, 120),
    postcode: readPostcode(textIn(record, "adrs_codepostal", "adresse_code_postal")),
  };
}

function lifeOf(record: RawRecord) {
  return {
    state: stateOf(textIn(record, "position")),
    createdOn: dayIn(record, "date_creat", "date_creation"),
    dissolvedOn: dayIn(record, "date_disso", "date_declaration_dissolution"),
  };
}

/** A letter; in other dumps a word, « Active », « Dissoute ». */
function stateOf(written: string | undefined): RegisterState {
  const known = STATES[written?.toUpperCase() ?? ""];
  if (known !== undefined || written === undefined) return known ?? "unknown";
  if (/^(?:active?|en activité)$/i.test(written)) return "active";
  return /^(?:dissoute?|dissolution)$/i.test(written) ? "dissolved" : "unknown";
}

function groupingOf(letter: string | undefined): RegisterEntry["grouping"] {
  return letter === "S" || letter === "U" || letter === "F" ? GROUPINGS[letter] : undefined;
}

/** « UNITE FRANCAISE D'INTERVENTION EN ... » is the name cut, no short name. */
function isAnother(shortName: string | undefined, name: string): boolean {
  return shortName !== undefined && shortName !== name && !shortName.endsWith("...");
}

function doubtsOfSite(record: RawRecord): readonly string[] {
  const site = textIn(record, "siteweb", "site_web");
  if (site === undefined || readSite(site) !== undefined) return [];
  // What may be somebody's address is not copied anywhere.
  return [
    site.includes("@") ? "site : une adresse électronique, gardée pour personne" : "site illisible",
  ];
}
