import type { Mapping } from "../mapping.ts";

/**
 * The feed of the département of the Drôme for Aides-territoires: its shape, with identifiers of its
 * own (numbers, which the API of Aides-territoires uses too: the prefix keeps them apart).
 */
export const DROME: Mapping = {
  source: "aides-territoires",
  prefix: "drome",
  columns: {
    identifiant: { from: ["id"] },
    titre: { from: ["name", "short_title"] },
    organisme: { from: ["financers", "instructors"], otherwise: "Département de la Drôme" },
    description: { from: ["description"] },
    conditions: { from: ["eligibility"] },
    public: { from: ["targeted_audiences"] },
    themes: { from: ["categories"] },
    departements: { from: ["perimeter"], otherwise: "Drôme" },
    ouverture: { from: ["start_date"] },
    "date limite": { from: ["submission_deadline"] },
    lien: { from: ["origin_url"] },
    "lien candidature": { from: ["application_url"] },
    contact: { from: ["contact"] },
    courriel: { from: ["contact"] },
    telephone: { from: ["contact"] },
  },
  sections: [{ heading: "Type d’aide", rule: { from: ["aid_types"] } }],
};

/** The feed « Agir » of ADEME: codes for who may answer and for themes, days with the offset of Paris. */
export const ADEME: Mapping = {
  source: "aides-territoires",
  prefix: "ademe",
  records: "ListeDispositifs",
  columns: {
    identifiant: { from: ["id"] },
    titre: { from: ["titre"] },
    type: { from: ["type"], words: { AAP: "appel à projets", GAG: "aide" } },
    organisme: { from: [], otherwise: "ADEME" },
    description: { from: ["description_longue"] },
    public: {
      from: ["cible_projet"],
      words: {
        SCA1: "associations",
        SCA2: "collectivités ; établissements publics",
        SCA3: "entreprises",
        SCA4: "recherche",
      },
    },
    themes: {
      from: ["thematiques"],
      words: {
        ECO: "economy ; environment",
        ECD: "environment ; economy",
        ALIBIO: "food ; environment",
        DEMTER: "economy ; food",
        PRODUR: "economy ; environment",
        REEREP: "work ; environment",
        TRIREC: "environment",
        VALENR: "environment ; housing",
        ENR: "environment",
        BOIBIO: "environment",
        EFFENR: "environment ; housing",
        GEOTER: "environment",
        ENRAUT: "environment",
        RECCHA: "environment",
        RESCHF: "environment",
        SOLAIR: "environment",
        MTR: "mobility",
        QUA: "environment",
        SAF: "environment ; food",
        TOU: "economy",
        HRBTOU: "economy ; housing",
        RESTAU: "food ; economy",
        SLOTOU: "economy ; environment",
        UBA: "housing",
        CCL: "environment",
      },
    },
    national: { from: ["couverture_geo.libelle"] },
    regions: { from: ["regions"] },
    publication: { from: ["date_debut"] },
    ouverture: { from: ["date_debut"] },
    "date limite": { from: ["date_fin"] },
    lien: { from: ["url_agir"] },
  },
};
