import { plain } from "#basics/text";

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

/** The theme that a word names by itself, without accents or case: the first word of its label, « sport », « environnement ». */
export function themeNamed(word: string): Theme | undefined {
  return THEMES.find((theme) => plain(themeLabels[theme].split(" ")[0] ?? "") === word);
}

/** Whether a text from outside names a theme. */
export function isTheme(text: string): text is Theme {
  return (THEMES as readonly string[]).includes(text);
}
