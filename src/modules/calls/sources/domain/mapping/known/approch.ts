import type { Mapping } from "../mapping.ts";

/**
 * APProch, the purchase plans of public buyers (data.economie.gouv.fr, « projets-dachats-publics »):
 * what they mean to buy, months ahead. No call yet: kept as prior information, with the day when the
 * call is planned. The buyer is told by its SIREN alone, a number that lost its zeros; `CDL` is an
 * estimate kept secret; who is responsible is nobody's business.
 */
export const APPROCH: Mapping = {
  source: "approch",
  prefix: "approch",
  nature: "prior-information",
  columns: {
    identifiant: { from: ["code"] },
    titre: { from: ["libelle", "description"] },
    type: { from: [], otherwise: "marché public" },
    organisme: {
      from: ["siren_de_l_entite_acheteuse"],
      pad: 9,
      say: "Acheteur public (SIREN {})",
      otherwise: "Acheteur public",
    },
    description: { from: ["description"] },
    departements: {
      from: ["departement_s_d_execution_du_marche", "departement_s_d_execution"],
      pad: 2,
    },
    "montant max": { from: ["montant_estime_du_marche"], words: { CDL: "" } },
    ouverture: { from: ["date_previsionnelle_de_publication"] },
    "date limite": { from: ["date_cible_de_remise_des_offres"] },
    lien: { from: ["lien_vers_la_consultation"] },
  },
  sections: [
    {
      heading: "Calendrier prévu",
      rule: {
        from: ["date_previsionnelle_de_publication"],
        say: "Publication prévue le {}.",
        otherwise: "Le jour de la publication n’est pas encore dit.",
      },
      as: "day",
    },
    { heading: "Durée prévue", rule: { from: ["duree_previsionnelle_du_marche"], say: "{} mois" } },
    { heading: "Achat", rule: { from: ["categorie_d_achat", "type_de_procedure"] } },
    { heading: "Marché réservé", rule: { from: ["marche_reserve"] } },
    {
      heading: "Considérations sociales",
      rule: { from: ["considerations_sociales"], words: { non: "" } },
    },
    {
      heading: "Marché de l’inclusion",
      rule: {
        from: ["a_publier_sur_le_site_du_marche_de_l_inclusion"],
        words: {
          oui: "Ce projet d’achat sera aussi sur le site du marché de l’inclusion.",
          non: "",
        },
      },
    },
  ],
  cpv: { from: ["code_s_cpv"] },
};
