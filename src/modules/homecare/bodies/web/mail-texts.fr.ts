import { that, toNamed } from "#basics/french/elision.fr";

export const mailTexts = {
  toBody: {
    why: "Vous recevez ce courriel parce que vous dites, pour votre structure, qui va chez les personnes.",
    subject: (count: number) =>
      count === 1
        ? "Chez les personnes : une nouvelle pour votre structure"
        : `Chez les personnes : ${count} nouvelles pour votre structure`,
    asked: (name: string, body: string) => `${name} demande ${toNamed(body)} de venir`,
    gap: (name: string, day: string) => `${name} ne peut pas venir le ${day}`,
    comes: (name: string, day: string) => `${name} vient finalement le ${day}`,
    "will-not": (name: string, day: string) => `${name} ne viendra pas à partir du ${day}`,
    away: (name: string) => `Chez ${name}, vos passages sont en pause`,
    back: (name: string) => `Chez ${name}, vos passages reprennent`,
    "somebody-else": (name: string) => `Chez ${name} : quelqu’un d’autre, s’il vous plaît`,
    left: (name: string) =>
      `Chez ${name} : une personne que vous envoyez n’est plus de la structure`,
    ended: (name: string, body: string) => `On n’attend plus ${body} chez ${name}`,
    lines: {
      asked: "Vous lisez ce qui vous est écrit, puis vous dites oui, en nommant qui vient, ou non.",
      gap: "Vous pouvez nommer quelqu’un d’autre pour ce jour-là.",
      comes: "Si vous avez nommé quelqu’un d’autre pour ce jour-là, dites-leur qui vient.",
      "will-not": "Vous pouvez nommer quelqu’un d’autre. Aucune raison n’est à demander.",
      away: "La page dit quels jours. Aucune raison n’est à demander.",
      back: "Vous y êtes attendus comme avant.",
      "somebody-else": "Vous pouvez nommer une autre personne. Aucune raison n’est à demander.",
      left: "Elle ne lit plus rien et ne vient plus. Vous pouvez nommer quelqu’un d’autre.",
      ended: "Vous n’avez rien à faire.",
    },
  },
  byBody: {
    why: "Vous recevez ce courriel parce que vous avez demandé à une structure de venir chez vous.",
    subject: (count: number) =>
      count === 1
        ? "Réponse d’une structure à votre demande"
        : `${count} réponses à vos demandes de venir`,
    yes: (body: string) => `${body} vient chez vous`,
    no: (body: string) => `${body} ne peut pas venir`,
    named: (body: string) => `${body} dit qui viendra chez vous`,
    left: (body: string) => `Une personne ${that(body)} envoyait chez vous ne viendra plus`,
    "no-more": (body: string) => `Une personne ${that(body)} envoyait chez vous ne viendra plus`,
    ended: (body: string) => `${body} ne vient plus chez vous`,
    lines: {
      yes: "Vous lisez qui vient. Si vous préférez quelqu’un d’autre, un geste suffit, sans dire pourquoi.",
      no: "Vous pouvez demander à une autre structure, ou nommer quelqu’un.",
      named: "Vous lisez qui, et quels jours. Un geste suffit si vous préférez quelqu’un d’autre.",
      left: "Vous lisez qui vient. La structure le sait aussi, et peut nommer quelqu’un d’autre.",
      "no-more": "Vous lisez qui vient. La structure peut nommer quelqu’un d’autre.",
      ended: "Vous pouvez demander à une autre structure, ou nommer quelqu’un.",
    },
  },
} as const;
