import type { Theme } from "#rules/subjects";

import { plain } from "#basics/text";

/**
 * The themes of Aides-territoires and what they are here. A category is « Thème / Sous-thème »,
 * but themes hold « / » themselves (« Urbanisme / logement / aménagement / Réhabilitation »): the
 * longest known theme at its beginning is its theme, and the rest its sub-theme.
 */
const THEMES: readonly (readonly [string, readonly Theme[]])[] = [
  ["Agriculture et agroalimentaire", ["food"]],
  ["Citoyenneté", ["citizenship"]],
  ["Culture et identité collective / patrimoine / sports", ["culture"]],
  ["Développement économique / production et consommation", ["economy"]],
  ["Eau et milieux aquatiques", ["environment"]],
  ["Education et renforcement des compétences", ["education"]],
  ["Fonctions support", []],
  ["Innovation, créativité et recherche", ["economy"]],
  ["International", ["international"]],
  ["Mers et océans", ["environment"]],
  ["Mobilité / transports", ["mobility"]],
  ["Montagne", ["environment"]],
  ["Nature / environnement", ["environment"]],
  ["Solidarités / lien social", ["solidarity"]],
  ["Sports et loisirs", ["sport"]],
  ["Sécurité", ["citizenship"]],
  ["Tourisme", ["economy"]],
  ["Urbanisme / logement / aménagement", ["housing"]],
  ["Énergies / Déchets", ["environment"]],
];

/** Sub-themes that are about something else, or more, than their theme; many stand under several themes. */
const SUB_THEMES: readonly (readonly [string, readonly Theme[]])[] = [
  ["Agriculture et agroalimentaire", ["food"]],
  ["Alimentation", ["food"]],
  ["Consommation et production", ["economy"]],
  ["Economie locale et circuits courts", ["economy", "food"]],
  ["Economie sociale et solidaire", ["economy"]],
  ["Economie circulaire", ["economy", "environment"]],
  ["Education et renforcement des compétences", ["education"]],
  ["Emploi", ["work"]],
  ["Formation professionnelle", ["work"]],
  ["International", ["international"]],
  ["Technologies numériques et numérisation", ["digital"]],
  ["Tiers-lieux", ["economy", "solidarity"]],
  ["Tourisme", ["economy"]],
  ["Citoyenneté", ["citizenship"]],
  ["Egalité des chances", ["solidarity", "education"]],
  ["Famille et enfance", ["solidarity", "education"]],
  ["Handicap", ["health", "solidarity"]],
  ["Inclusion numérique", ["digital", "solidarity"]],
  ["Jeunesse", ["education"]],
  ["Santé", ["health"]],
  ["Sports et loisirs", ["sport"]],
  ["Mobilité partagée", ["mobility"]],
  ["Mobilité pour tous", ["mobility", "solidarity"]],
  ["Modes actifs : vélo, marche et aménagements associés", ["mobility"]],
  ["Transports collectifs et optimisation des trafics routiers", ["mobility"]],
  ["Economie d'énergie et rénovation énergétique", ["environment", "housing"]],
  ["Espaces verts", ["environment", "housing"]],
  ["Logement et habitat", ["housing"]],
  ["Biodiversité", ["environment"]],
  ["Forêts", ["environment"]],
  ["Cohésion sociale et inclusion", ["solidarity"]],
  ["Lutte contre la précarité", ["solidarity"]],
  ["Accès aux services", ["solidarity"]],
];

const keyed = (table: typeof THEMES): readonly (readonly [string, readonly Theme[]])[] =>
  table.map(([name, themes]) => [keyOf(name), themes] as const);

const BY_THEME: ReadonlyMap<string, readonly Theme[]> = new Map(keyed(THEMES));
const BY_SUB_THEME: ReadonlyMap<string, readonly Theme[]> = new Map(keyed(SUB_THEMES));

function keyOf(name: string): string {
  return plain(name.slice(0, 300)).replace(/\s+/g, " ").trim();
}

/** A category cut into its theme, the longest one known at its beginning, and its sub-theme. */
export function cutCategory(
  category: string,
  themes: Iterable<string> = BY_THEME.keys(),
): { readonly theme?: string; readonly rest: string } {
  const key = keyOf(category);
  const theme = [...themes]
    .filter((name) => key === name || key.startsWith(`${name} / `))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), "");
  return theme === "" ? { rest: key } : { theme, rest: key.slice(theme.length + 3) };
}

/** The themes of some categories of Aides-territoires, or of sub-themes alone, as feeds give them. */
export function aidThemes(categories: readonly string[]): readonly Theme[] {
  const themes = categories.slice(0, 40).flatMap((category) => {
    const { theme, rest } = cutCategory(category);
    const byTheme = BY_THEME.get(theme ?? "") ?? [];
    return BY_SUB_THEME.get(rest) ?? byTheme;
  });
  return [...new Set(themes)];
}
