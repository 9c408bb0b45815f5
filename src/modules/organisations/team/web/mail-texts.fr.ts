import type { TeamNews } from "../actions/tell-team.ts";
import { that } from "#basics/french/elision.fr";

/** Why one receives it: in each mail, and on « Vos courriels ». */
export const whyTexts: Readonly<Record<TeamNews, string>> = {
  "organisations.still-you":
    "vous représentez une structure ; une fois par an, nous demandons si c’est encore vous.",
  "organisations.silent": "vous représentez une structure, et une autre personne ne répond plus.",
  "organisations.role-ends": "vous représentez une structure où une fonction finit bientôt.",
  "organisations.role-ended": "vous représentiez une structure, et votre fonction est terminée.",
  "organisations.invitation-answered": "vous avez invité quelqu’un à représenter une structure.",
  "organisations.without-news": "vous tenez cet Archipel, et une structure ne répond plus.",
};

/** How many answers stand by name in a subject; the letter has them all. */
const MOST_NAMED = 4;

export const mailTexts = {
  several: (first: string, others: number) =>
    `${first}, et ${others} ${others > 1 ? "autres" : "autre"}`,
  titles: {
    "organisations.still-you": "Est-ce encore vous ?",
    "organisations.silent": "Une personne ne répond plus",
    "organisations.role-ends": "Une fonction finit bientôt",
    "organisations.role-ended": "Votre fonction est terminée",
    "organisations.invitation-answered": "Réponse à votre invitation",
    "organisations.without-news": "Une structure sans nouvelles",
  } satisfies Record<TeamNews, string>,
  stillYou: {
    subject: (organisation: string) => `Représentez-vous encore ${organisation} ?`,
    title: (organisation: string, role: string) => `${organisation} (fonction : ${role})`,
    lines: [
      "Si c’est encore vous, ouvrez cette page et touchez le bouton : cela suffit pour un an.",
      "Si ce n’est plus vous, la même page vous aide à passer la main.",
    ],
  },
  silent: {
    subject: (name: string, organisation: string) => `${name} représente encore ${organisation} ?`,
    lines: (name: string) => [
      `Nous avons demandé deux fois à ${name} si c’est encore son rôle, sans réponse depuis un mois.`,
      "Est-ce toujours le cas ? Répondez sur la page des représentants, ou mettez fin à sa fonction.",
    ],
  },
  roleEnds: {
    mine: (organisation: string, day: string) =>
      `Votre fonction pour ${organisation} finit le ${day}`,
    other: (name: string, organisation: string, day: string) =>
      `${name} : sa fonction pour ${organisation} finit le ${day}`,
    mineLines: [
      "Vos pouvoirs s’arrêtent le soir de ce jour. Voici la liste de ce qui est à transmettre.",
    ],
    aloneLines: [
      "Vos pouvoirs s’arrêtent le soir de ce jour, et personne d’autre ne s’en occupe encore.",
      "Invitez quelqu’un d’ici là : la page montre comment, et ce qui est à transmettre.",
    ],
    otherLines: (name: string) => [
      `C’est le moment de se voir : voici ce ${that(name)} transmet, à cocher à deux.`,
    ],
  },
  roleEnded: {
    subject: (organisation: string) => `Vous ne représentez plus ${organisation}`,
    lines: [
      "Votre fonction est terminée : plus rien n’est fait en votre nom pour cette structure.",
      "Si c’est une erreur, parlez-en à ses représentants, ou répondez à ce courriel.",
    ],
  },
  answered: {
    subject: (name: string, organisation: string, isYes: boolean) =>
      isYes
        ? `${name} accepte de représenter ${organisation}`
        : `${name} ne souhaite pas représenter ${organisation}`,
    short: (name: string, isYes: boolean) => `${name} (${isYes ? "oui" : "non"})`,
    many: (answers: readonly string[], organisations: readonly string[]) => {
      const rest = answers.length - MOST_NAMED;
      const named = answers.slice(0, MOST_NAMED).join(", ");
      const who = rest > 0 ? `${named} et ${rest} de plus` : named;
      return `Représenter ${organisations.join(", ")} : ${who}`;
    },
    line: (name: string, role: string, isYes: boolean) =>
      isYes
        ? `${name} a dit oui à votre invitation (fonction : ${role}).`
        : `${name} a dit non à votre invitation (fonction : ${role}).`,
  },
  withoutNews: {
    subject: (organisation: string) => `Sans nouvelles de ${organisation}`,
    lines: [
      "Personne ne répond plus pour cette structure, ou plus personne ne la représente.",
      "Voyez ce qui attend, et décidez.",
    ],
  },
} as const;
