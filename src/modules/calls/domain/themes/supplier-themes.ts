import type { Theme } from "#rules/subjects";

import { plain } from "#basics/text";
import { aidThemes } from "./aid-themes.ts";
import { namedTheme } from "./word-themes.ts";

/**
 * What the suppliers of Aides-territoires call their themes (regions of Île-de-France, Grand Est,
 * Nouvelle-Aquitaine, Occitanie and Pays de la Loire, département of the Manche, ministry of culture,
 * recovery plan, European aids), and what they are here. The facts are those of the tables by which
 * Aides-territoires reads them, told again in our fourteen themes. Without accents.
 */
const SUPPLIER_THEMES: readonly (readonly [readonly Theme[], string])[] = [
  [
    ["food"],
    "agriculture|agriculture & peche|agriculture - peche|agriculture / ruralite|agriculture et alimentation|elevage|arboriculture|" +
      "agroalimentaire et halio-alimentaire|peche et aquaculture|bio|agroalimentaire|aides aux entreprises et exploitations agricoles",
  ],
  [["food", "environment"], "foret – bois|foret-bois|agriculture et foret"],
  [
    ["solidarity"],
    "action sociale|cohesion sociale|solidarite|solidarites|lien social|acces aux services",
  ],
  [["solidarity", "health"], "solidarites - sante - egalites|sante & social|sante et social"],
  [
    ["solidarity", "education"],
    "egalite|egalite femmes-hommes|egalite femmes/hommes|egalite entre femmes et hommes|egalite et diversite|famille et enfance",
  ],
  [
    ["health"],
    "fss|acces aux soins et projet de sante territorial|innovation sante|prevention sante|formations sanitaires et sociales",
  ],
  [["health", "solidarity"], "handicap|personnes agees|autonomie"],
  [["health", "education"], "sanitaire et social"],
  [
    ["education"],
    "lycee|lycees|lycee et apprentissage|jeunesse et lycee|enseignement superieur|accompagnement scolaire|scolaire|orientation|" +
      "mobilite internationale|education & recherche|formation - orientation - education|jeunesse",
  ],
  [
    ["education", "economy"],
    "recherche|enseignement superieur - recherche|enseignement superieur et recherche|enseignement superieur, recherche, innovation",
  ],
  [["education", "work"], "apprentissage|education & formation|education et formation"],
  [["education", "citizenship"], "mes actions educatives et civisme"],
  [["education", "environment"], "education a l'environnement"],
  [
    ["culture"],
    "livre et lecture|livre|cinema & audiovisuel|cinema, audiovisuel et creation numerique|spectacle vivant|patrimoine|patrimoines|" +
      "metiers d'art|1% artistique|archeologie|archives|architecture|arts plastiques|arts visuels|audiovisuel|bande dessinee|danse|design|" +
      "edition|ethnologie|francophonie|langue francaise|langues de france|langues regionales|medias|mecenat|mode|photographie|presse ecrite|" +
      "protection du patrimoine|petit patrimoine vernaculaire|villes et pays d'art et d'histoire|democratisation|industries musicales",
  ],
  [
    ["culture", "education"],
    "education artistique et culturelle|education aux medias et a l'information (emi)|culture et education",
  ],
  [["culture", "health"], "handicap, accessibilite"],
  [["culture", "sport"], "jeu video"],
  [["culture", "environment"], "parcs et jardins"],
  [["culture", "digital"], "innovation numerique|nouveaux medias"],
  [["culture", "work"], "emploi, travail, formation, professions culturelles"],
  [["sport"], "sports|sports & loisirs|loisirs|jeux olympiques et paralympiques 2024"],
  [
    ["environment"],
    "biodiversite|climat|ecologie|environnement|environnement & climat|environnement - climat|bois et foret|forets et mer|littoral|mer|" +
      "montagne|peche|eaux et biodiversite|qualite des cours d'eau|assainissement des eaux|gestion de l'eau|energie|dechets",
  ],
  [
    ["environment", "housing"],
    "economies d'energie|energies renouvelables|politique de la ville|j'agis pour la renovation energetique et les energies renouvelables",
  ],
  [["environment", "economy"], "economie circulaire"],
  [
    ["work"],
    "emploi|emploi & formation|emploi et formation|formation professionnelle|creation d'emplois|insertion professionnelle|formation",
  ],
  [["digital"], "technologies & digital|smart region|usages numeriques"],
  [["digital", "solidarity"], "numerique|amenagement numerique"],
  [
    ["housing"],
    "amenagement du territoire|territoire|espaces publics|espace public|foncier, urbanisme et planification|habitat|logement|logements|" +
      "logement et habitat|urbanisme et amenagement|villes et espaces urbains|cimetiere / enclos paroissiaux",
  ],
  [["housing", "environment"], "territoires et ruralites|ruralite"],
  [
    ["mobility"],
    "transport|transports|transport & mobilite|transport et mobilite|transports en commun|mobilites|route|velo|fret|" +
      "transports de marchandises|intermodalite, mobilites regionales et transfontalieres",
  ],
  [["mobility", "solidarity"], "transports et deplacements"],
  [
    ["economy"],
    "developpement economique|economie|artisanat|commerces|tourisme|industrie|innovation|innovation et recherche|recherche & innovation|" +
      "economie sociale|economie sociale et solidaire|ess|start-up|creation / reprise d'entreprises|attractivite|attractivite et investissements",
  ],
  [["economy", "food"], "economie territoriale"],
  [["economy", "solidarity"], "tiers-lieux"],
  [["economy", "international"], "export|attractivite et internationalisation"],
  [
    ["citizenship"],
    "citoyennete|citoyennete et democratie|engagement et citoyennete|benevolat|securite|surete - securite|budget participatif|" +
      "justice, securite, defense",
  ],
  [["solidarity", "citizenship"], "region solidaire|protection civile & risques"],
  [
    ["international"],
    "europe|actions internationales|developpement international|cooperation & developpement|coop. & developpement|" +
      "relations internationales et transfrontalieres|attractivite internationale",
  ],
];

const BY_NAME: ReadonlyMap<string, readonly Theme[]> = new Map(
  SUPPLIER_THEMES.flatMap(([themes, names]) =>
    names.split("|").map((name) => [name, themes] as const),
  ),
);

/**
 * The themes that a foreign name of a theme is about: our own name or key, that of Aides-territoires,
 * that of one of its suppliers (« Éducation & recherche : Lycée » is read by its end, then by its
 * beginning), else one word of it. None when nothing in it is known.
 */
export function foreignThemes(written: string): readonly Theme[] {
  const name = plain(written.slice(0, 300)).replace(/\s+/g, " ").trim();
  const parts = name.split(/ ?(?: : | > | → | \/ ) ?/).map((part) => part.trim());
  const known = [name, parts.at(-1) ?? "", parts[0] ?? ""].find((one) => BY_NAME.has(one));
  if (known !== undefined) return BY_NAME.get(known) ?? [];
  const ofAids = aidThemes([written]);
  if (ofAids.length > 0) return ofAids;
  const named = namedTheme(written);
  return named === undefined ? [] : [named];
}
