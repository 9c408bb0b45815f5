import type { Mapping } from "../mapping.ts";

/** How the region's portal and its feed name those who may answer. */
const AUDIENCES = {
  "professionnel - chercheur": "recherche",
  "professionnel - agriculture*": "agriculteurs",
  "professionnel*": "entreprises",
  "etablissement de recherche*": "recherche",
  "etablissement d'enseignement superieur": "établissements publics ; recherche",
  "etablissement*": "établissements publics",
  "lycees et centres de formation": "établissements publics",
  "collectivite ou institution - bailleurs sociaux": "bailleurs sociaux",
  "collectivite*": "collectivités",
  "association*": "associations",
  "particulier*": "particuliers",
  chercheurs: "recherche",
  jeunes: "particuliers",
} as const;

const REGION = "Région Île-de-France";
const PLACE = "Île-de-France";

/**
 * The portal of the region Île-de-France (dataset « aides-appels-a-projets », Opendatasoft): records
 * of Explore v1 (`fields`) and v2.1 (flat) have the same names. The portal keeps its own reference
 * (`reference_administrative`) at the end of its link. Days are in universal time: midnight in Paris
 * is the whole day. It says no day of publication: that of the opening stands for it.
 */
export const ILEDEFRANCE: Mapping = {
  source: "opendatasoft",
  prefix: "iledefrance",
  columns: {
    identifiant: { from: ["reference_administrative", "id_aide"] },
    titre: { from: ["nom_de_l_aide_de_la_demarche", "titre_alternatif_de_l_aide"] },
    organisme: { from: ["porteur_aide"], otherwise: REGION },
    resume: { from: ["chapo_txt"] },
    description: { from: ["objectif"] },
    conditions: { from: ["publicsbeneficiaireprecision"] },
    public: { from: ["qui_peut_en_beneficier", "qui"], words: AUDIENCES },
    themes: { from: ["theme"] },
    regions: { from: [], otherwise: PLACE },
    publication: { from: ["date_ouverture"] },
    ouverture: { from: ["date_ouverture", "datedebutfuturcampagne"] },
    "date limite": { from: ["date_cloture"] },
    lien: { from: ["url_descriptif"] },
    contact: { from: ["contact"] },
    courriel: { from: ["contact"] },
    telephone: { from: ["contact"] },
  },
  sections: [
    { heading: "Modalités", rule: { from: ["modalite"] } },
    { heading: "Comment répondre", rule: { from: ["demarches"] } },
    { heading: "À savoir", rule: { from: ["notes"] } },
  ],
};

/**
 * The same calls in the feed that the region gives to Aides-territoires: the names of its own
 * service, the same references (`reference` there is `id_aide` in the portal), and no link.
 */
export const ILEDEFRANCE_FEED: Mapping = {
  source: "aides-territoires",
  prefix: "iledefrance",
  columns: {
    identifiant: { from: ["reference", "referenceAdministrative"] },
    titre: { from: ["title"] },
    organisme: { from: [], otherwise: REGION },
    resume: { from: ["entete"] },
    description: { from: ["objectif"] },
    conditions: { from: ["publicsBeneficiairePrecision"] },
    public: { from: ["publicsBeneficiaire.title"], words: AUDIENCES },
    themes: { from: ["competences.title"] },
    regions: { from: [], otherwise: PLACE },
    publication: { from: ["datePublicationSouhaitee"] },
    ouverture: { from: ["dateOuvertureCampagne"] },
    "date limite": { from: ["dateFinCampagne"] },
    contact: { from: ["contact"] },
    courriel: { from: ["contact"] },
    telephone: { from: ["contact"] },
  },
  sections: [
    { heading: "Modalités", rule: { from: ["modalite"] } },
    { heading: "Comment répondre", rule: { from: ["demarches"] } },
  ],
};

/**
 * What another watch read from the same portal (a list of flat records): its link is its only
 * reference. It cut the hours off days of universal time, so that a deadline kept there as midnight
 * in Paris is one day too early.
 */
export const ILEDEFRANCE_WATCH: Mapping = {
  source: "table",
  prefix: "aap-watch",
  columns: {
    titre: { from: ["titre"] },
    organisme: { from: ["organisme"], otherwise: REGION },
    resume: { from: ["resume"] },
    public: { from: ["public_cible"], words: AUDIENCES },
    themes: {
      from: ["categories"],
      words: {
        "education-jeunesse": "education",
        "culture-sport": "culture ; sport",
        "sante-handicap": "health",
        "solidarite-inclusion": "solidarity",
        "environnement-transition": "environment",
        "insertion-emploi": "work",
        numerique: "digital",
        autre: "",
      },
    },
    regions: { from: ["perimetre_geo"], otherwise: PLACE },
    publication: { from: ["date_publication"] },
    "date limite": { from: ["date_limite"] },
    lien: { from: ["url_source"] },
  },
};
