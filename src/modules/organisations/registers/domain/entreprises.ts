import { isRecord, type RawRecord } from "#basics/answers";
import type { OrganisationKind } from "../../domain/organisation.ts";
import { COMPANY_NAMES, spelledAs } from "./column-names.ts";
import { isRna, isSiren, isSiret } from "../../domain/register-number.ts";
import {
  apart,
  dayIn,
  readAs,
  readCommune,
  type ReadRecord,
  readPostcode,
  type RegisterEntry,
  textIn,
} from "./entry.ts";

/** The first figures of a legal category (INSEE, catégories juridiques), the longest that fits first. */
const KINDS: readonly (readonly [string, OrganisationKind])[] = [
  ["93", "foundation"],
  ["92", "association"],
  ["72", "local-authority"],
  ["734", "local-authority"],
  ["71", "state-service"],
  ["7", "public-body"],
  ["4", "public-body"],
  ["51", "cooperative"],
  ["63", "cooperative"],
  ["545", "cooperative"],
  ["555", "cooperative"],
];

const named = spelledAs(COMPANY_NAMES);

/**
 * Reads one result of recherche-entreprises (SIRENE). Persons who trade in their own name (legal
 * category 1…) and those who asked not to be published are kept apart; leaders are never read.
 */
export function readEntreprise(given: unknown): ReadRecord<RegisterEntry> {
  if (!isRecord(given)) return apart("not-a-record", "Ce n’est pas la fiche d’une structure.");
  const value = named(given);
  const siren = textIn(value, "siren");
  if (siren === undefined || !isSiren(siren))
    return apart("no-identifier", `SIREN absent ou faux : ${siren?.slice(0, 20) ?? "rien"}`);
  const category = textIn(value, "nature_juridique") ?? "";
  if (category.startsWith("1") || textIn(value, "statut_diffusion") === "P")
    return apart("natural-person", `Le SIREN ${siren} est celui d’une personne.`);
  const name = textIn(value, "nom_raison_sociale", "nom_complet");
  if (name === undefined) return apart("no-name", `La structure ${siren} n’a pas de nom.`);
  const seat = isRecord(value["siege"]) ? value["siege"] : {};
  const more = isRecord(value["complements"]) ? value["complements"] : {};
  const siret = textIn(seat, "siret");
  const rna = textIn(more, "identifiant_association");
  const closed = dayIn(value, "date_fermeture");
  return readAs({
    register: "sirene",
    key: siren,
    numbers: {
      siren,
      ...(siret !== undefined && isSiret(siret) && siret.startsWith(siren) ? { siret } : {}),
      ...(rna !== undefined && isRna(rna) ? { rna } : {}),
    },
    kind: kindOf(category, more),
    name: name.slice(0, 300),
    shortName: textIn(value, "sigle")?.slice(0, 40),
    commune: readCommune(textIn(seat, "commune")),
    town: textIn(seat, "libelle_commune")?.slice(0, 120),
    postcode: readPostcode(textIn(seat, "code_postal")),
    state: textIn(value, "etat_administratif") === "C" ? "dissolved" : "active",
    createdOn: dayIn(value, "date_creation"),
    dissolvedOn: closed,
    themes: [],
    doubts: siret === undefined || isSiret(siret) ? [] : [`SIRET faux : ${siret.slice(0, 20)}`],
  });
}

function kindOf(category: string, more: RawRecord): OrganisationKind {
  const known = KINDS.find(([begins]) => category.startsWith(begins));
  if (known !== undefined) return known[1];
  return more["est_association"] === true ? "association" : "company";
}
