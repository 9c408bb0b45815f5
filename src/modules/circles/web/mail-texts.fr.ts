import type { CircleNews } from "../actions/tell-members.ts";

/** Why one receives it: in each mail, and on « Vos courriels ». */
export const whyTexts: Record<CircleNews, string> = {
  "circles.request": "vous animez ce cercle, et quelqu’un demande à y entrer.",
  "circles.answered": "vous avez demandé à entrer dans ce cercle.",
  "circles.charter-changed": "vous êtes membre de ce cercle, et sa charte a changé.",
  "circles.charter-due": "vous êtes membre de ce cercle, et l’on vous demande de relire sa charte.",
  "circles.rest-proposed": "vous animez ce cercle, et il ne s’y est rien passé depuis longtemps.",
  "circles.link-proposed": "vous animez ce cercle, et un autre vous propose un lien.",
  "circles.given": "un membre du cercle vous confie quelque chose.",
  "circles.structure-came": "vous avez invité cette structure dans un de vos cercles.",
  "circles.closed": "vous êtes membre de ce cercle, qui ferme.",
};

export const mailTexts = {
  request: {
    subject: (name: string, circle: string) => `${name} demande à entrer dans « ${circle} »`,
    title: "On demande à entrer",
    line: "Pour répondre, ouvrez cette page et touchez un bouton. Votre réponse compte si personne n’a répondu avant vous.",
  },
  answered: {
    accepted: (circle: string) => `Vous êtes dans le cercle « ${circle} »`,
    refused: (circle: string) => `Réponse à votre demande : « ${circle} »`,
    title: "Votre demande",
    yes: "C’est oui. Vous voyez qui est là, et ce qui s’y dit.",
    no: "C’est non, cette fois.",
    reply: (words: string) => `On vous écrit : ${words}`,
  },
  charter: {
    subject: (circle: string) => `La charte de « ${circle} » a changé`,
    title: "Une charte a changé",
    by: (day: string) =>
      `Relisez-la avant le ${day} : vous pouvez l’accepter, ou quitter le cercle.`,
    free: "Relisez-la : vous pouvez l’accepter, ou quitter le cercle.",
  },
  charterDue: {
    subject: (circle: string) => `La charte de « ${circle} » attend votre réponse`,
    title: "Une charte vous attend",
    by: (day: string) =>
      `On vous demande de la lire avant le ${day}. Ensuite vous serez toujours membre : personne n’est retiré d’office.`,
  },
  rest: {
    subject: (circle: string) => `« ${circle} » se repose-t-il ?`,
    title: "Un cercle silencieux",
    line: "Il ne s’y est rien passé depuis longtemps. Il vit ? Il se repose ? Dites-le en un geste ; il n’y a pas de mauvaise réponse.",
  },
  link: {
    subject: (other: string, circle: string) => `« ${other} » propose un lien à « ${circle} »`,
    title: "Un lien entre deux cercles",
  },
  given: {
    subject: (circle: string) => `On vous confie quelque chose dans « ${circle} »`,
    title: "Un rôle pour vous",
    line: "Voyez ce dont il s’agit. Vous pouvez le passer à quelqu’un d’autre, ou en parler au cercle.",
  },
  structureCame: {
    title: "Une structure invitée a dit oui",
    subject: (structure: string, circle: string) => `${structure} a dit oui : « ${circle} »`,
    line: (name: string | undefined) =>
      name === undefined
        ? "Quelqu’un de cette structure est maintenant dans le cercle."
        : `${name} est maintenant dans le cercle, pour cette structure.`,
  },
  closed: {
    subject: (circle: string) => `Le cercle « ${circle} » est fermé`,
    title: "Un cercle ferme",
    line: "Vous pouvez encore le lire, et l’emporter.",
  },
} as const;
