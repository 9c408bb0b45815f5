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

/** What else a theme is called: each thing that its label joins (« Jardins »); none where it names one thing. */
export function themeOtherLabels(theme: Theme): readonly string[] {
  const parts = themeLabels[theme].split(/, | et /);
  return parts.length < 2 ? [] : parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1));
}

/** The theme that a word names by itself, without accents or case: the first word of its label, « sport », « environnement ». */
export function themeNamed(word: string): Theme | undefined {
  return THEMES.find((theme) => plain(themeLabels[theme].split(" ")[0] ?? "") === word);
}

/** Whether a text from outside names a theme. */
export function isTheme(text: string): text is Theme {
  return (THEMES as readonly string[]).includes(text);
}
