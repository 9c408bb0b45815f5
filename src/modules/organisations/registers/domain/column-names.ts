import { type RawRecord } from "#basics/answers";
import { plain } from "#basics/text";

/** For each name that a reader asks for, the others under which portals and spreadsheets publish the same. */
type Names = Readonly<Record<string, readonly string[]>>;

/** More spellings than this come from no table. */
const MOST_SPELLINGS = 5_000;

/**
 * The same record under the names that its reader asks for: `nomAttribuant`, `nomattribuant` (Explore
 * portals), `NOM_ATTRIBUANT` and « Nom de l’attribuant » are one. What already has its name is left
 * as it is; a name that nobody knows stays.
 */
export function spelledAs(names: Names): (record: RawRecord) => RawRecord {
  const known = new Map(
    Object.entries(names).flatMap(([name, others]) =>
      [name, ...others].map((one) => [keyOf(one), name] as const),
    ),
  );
  const seen = new Map<string, string>();
  const spelled = (written: string): string => {
    const before = seen.get(written);
    if (before !== undefined) return before;
    const name = Object.hasOwn(names, written) ? written : (known.get(keyOf(written)) ?? written);
    if (seen.size < MOST_SPELLINGS) seen.set(written, name);
    return name;
  };
  return (record) => {
    const written = Object.keys(record);
    if (written.every((name) => spelled(name) === name)) return record;
    const fields = new Map<string, unknown>();
    for (const name of written) {
      const own = spelled(name);
      if (own === name || !fields.has(own)) fields.set(own, record[name]);
    }
    return Object.fromEntries(fields);
  };
}

/** Letters and figures only; « de », « du », « la » and the like are no part of a name. */
function keyOf(written: string): string {
  return plain(written.slice(0, 100))
    .replace(/[^a-z0-9]+/g, " ")
    .split(" ")
    .filter((word) => !/^(?:de|du|des|la|le|l|d)?$/.test(word))
    .join("");
}

/** The columns of the common shape of subsidies (SCDL), and how they are met. */
export const SUBSIDY_NAMES: Names = {
  nomAttribuant: ["attribuant", "financeur", "collectivite", "organisme attribuant"],
  idAttribuant: ["identification attribuant", "identifiant attribuant", "siret attribuant"],
  dateConvention: ["date convention signature", "date attribution", "date decision", "date"],
  annee: ["exercice", "annee budgetaire", "exercice budgetaire", "annee attribution"],
  referenceDecision: ["numero deliberation", "deliberation"],
  nomBeneficiaire: ["beneficiaire", "association", "nom association", "raison sociale", "denomination"],
  idBeneficiaire: [
    "identification beneficiaire", "identifiant beneficiaire", "siret beneficiaire", "siren beneficiaire",
    "numero siret", "siret", "siren", "rna beneficiaire",
  ],
  objet: ["objet subvention", "objet dossier", "objet convention"],
  montant: [
    "montant total subvention", "montant subvention", "montant total", "montant vote", "montant attribue",
    "montant euros", "montant en euros", "montant accorde", "montant alloue",
  ],
  nature: ["nature subvention"],
  datesPeriodeVersement: ["dates ou periode versement", "periode versement", "date versement"],
  montantPret: [],
  montantGarantie: [],
  detailAvantagesNature: [],
}; // prettier-ignore

/** The columns of RNA that are read, in their three dresses, and how other dumps of it name them. */
export const RNA_NAMES: Names = {
  id: [],
  id_association: ["numero rna", "rna", "num rna", "id rna", "identifiant rna", "identifiant association"],
  titre: ["nom", "nom association", "denomination", "titre association"],
  titre_court: ["sigle"],
  objet: ["objet association"],
  siret: ["numero siret"],
  rup_mi: [],
  numero_reconnaissance_utilite_publique: [],
  adrs_codeinsee: ["code insee", "code commune", "codeinsee commune", "adresse code insee"],
  adrs_codepostal: ["code postal", "adresse code postal"],
  adrs_libcommune: ["commune", "libelle commune", "nom commune", "adresse libelle commune"],
  libcom: [],
  siteweb: ["site web", "site internet"],
  position: ["position activite", "etat"],
  date_creat: ["date creation"],
  date_disso: ["date dissolution", "date declaration dissolution"],
  objet_social1: ["objet social 1"],
  objet_social2: ["objet social 2"],
  groupement: [],
}; // prettier-ignore

/** The columns of the Journal officiel. */
export const GAZETTE_NAMES: Names = {
  id: [],
  typeavis: ["type avis"],
  titre: [],
  numero_rna: ["rna"],
  dateparution: ["date parution"],
  datedeclaration: ["date declaration"],
  objet: [],
  contenu: [],
  commune_actuelle: [],
  codepostal_actuel: [],
  siteweb: [],
  url_pdf: [],
};

/** The columns of SIRENE in the answers of the directory of companies, and in lists made of them. */
export const COMPANY_NAMES: Names = {
  siren: ["numero siren"],
  nom_complet: ["nom", "denomination"],
  nom_raison_sociale: ["raison sociale"],
  sigle: [],
  nature_juridique: ["categorie juridique"],
  etat_administratif: [],
  statut_diffusion: [],
  date_creation: [],
  date_fermeture: [],
  siege: [],
  complements: [],
};
