import { ofNamed } from "#basics/french/elision.fr";

/** What programs say of the site: a telephone, the search field of a browser. */
export const siteTexts = {
  shortName: "Archipel",
  about: "Des appels à projets pour les associations d’un territoire, et de quoi coopérer.",
  longName: (name: string) => `Les appels ${ofNamed(name)}`,
  searchAbout: "Chercher un appel à projets, un marché ou un appel à candidatures.",
} as const;
