/** Who may answer a call. An empty list means that the notice does not say. */
export const AUDIENCES = [
  "association",
  "local-authority",
  "public-body",
  "company",
  "research",
  "farmer",
  "individual",
] as const;

export type Audience = (typeof AUDIENCES)[number];

export const audienceLabels: Readonly<Record<Audience, string>> = {
  association: "Associations",
  "local-authority": "Collectivités",
  "public-body": "Établissements publics",
  company: "Entreprises",
  research: "Recherche",
  farmer: "Agriculteurs",
  individual: "Particuliers",
};

/** Whether a text from outside names an audience. */
export function isAudience(text: string): text is Audience {
  return (AUDIENCES as readonly string[]).includes(text);
}
