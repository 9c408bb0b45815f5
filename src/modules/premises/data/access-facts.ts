/*
 * What a person asks before they come, fact by fact. The words and `from` are those of Acceslibre (DINUM,
 * https://acceslibre.beta.gouv.fr, « schéma des données d'accessibilité des ERP », Licence Ouverte 2.0: names of
 * fields only); « éclairage » and « accessible en fauteuil » are ours (the second is `wheelchair` of OpenStreetMap, for
 * sources that say no more than that).
 */

export interface AccessFact {
  readonly key: string;
  /** Its field in Acceslibre, or OpenStreetMap's. */
  readonly from: string | undefined;
  /** What one asks, and what one reads when it is so and when it is not. */
  readonly asks: string;
  readonly yes: string;
  readonly no: string;
}

export const ACCESS_FACTS = [
  { key: "wheelchair", from: "wheelchair", asks: "Accessible en fauteuil roulant", yes: "Accessible en fauteuil roulant", no: "Pas accessible en fauteuil roulant" },
  { key: "level-entrance", from: "entree_plain_pied", asks: "Entrée de plain-pied", yes: "Entrée de plain-pied", no: "Une ou plusieurs marches à l’entrée" },
  { key: "wide-door", from: "entree_largeur_mini", asks: "Porte d’au moins 80 cm", yes: "Porte d’au moins 80 cm", no: "Porte de moins de 80 cm" },
  { key: "bell", from: "entree_dispositif_appel", asks: "Sonnette ou interphone à l’entrée", yes: "Sonnette ou interphone à l’entrée", no: "Pas de sonnette à l’entrée" },
  { key: "level-inside", from: "accueil_cheminement_plain_pied", asks: "Tout est de plain-pied à l’intérieur", yes: "De plain-pied à l’intérieur", no: "Des marches à l’intérieur" },
  { key: "lift", from: "accueil_cheminement_ascenseur", asks: "Ascenseur", yes: "Ascenseur", no: "Pas d’ascenseur" },
  { key: "toilets", from: "sanitaires_adaptes", asks: "Toilettes adaptées", yes: "Toilettes adaptées", no: "Pas de toilettes adaptées" },
  { key: "parking", from: "stationnement_pmr", asks: "Place de stationnement adaptée", yes: "Place de stationnement adaptée", no: "Pas de place de stationnement adaptée" },
  { key: "loop", from: "accueil_equipements_malentendants", asks: "Boucle magnétique", yes: "Boucle magnétique", no: "Pas de boucle magnétique" },
  { key: "lighting", from: undefined, asks: "Éclairage franc, sans éblouir", yes: "Éclairage franc", no: "Éclairage faible, ou qui éblouit" },
] as const satisfies readonly AccessFact[]; // prettier-ignore
