/** What a call, a circle or an offer is about: one short list that everyone uses. */
export const THEMES = [
  "food",
  "solidarity",
  "health",
  "education",
  "culture",
  "sport",
  "environment",
  "work",
  "digital",
  "housing",
  "mobility",
  "economy",
  "citizenship",
  "international",
] as const;

export type Theme = (typeof THEMES)[number];

export const themeLabels: Readonly<Record<Theme, string>> = {
  food: "Alimentation et jardins",
  solidarity: "Solidarité et lien social",
  health: "Santé et autonomie",
  education: "Éducation et jeunesse",
  culture: "Culture et patrimoine",
  sport: "Sport et loisirs",
  environment: "Environnement et climat",
  work: "Emploi, insertion et formation",
  digital: "Numérique",
  housing: "Logement et cadre de vie",
  mobility: "Mobilité",
  economy: "Économie locale et solidaire",
  citizenship: "Citoyenneté et vie associative",
  international: "Europe et international",
};

/** Whether a text from outside names a theme. */
export function isTheme(text: string): text is Theme {
  return (THEMES as readonly string[]).includes(text);
}
