/** Who is told that somebody new came. */
export const firstTexts = {
  title: "Quelqu’un de nouveau",
  lead: "La première fois que quelqu’un passe chez vous, la personne que vous choisissez l’apprend par courriel : le jour, et qui l’a envoyé. Ni son nom, ni ce qui s’est fait.",
  person: "À qui le dire ?",
  personHelp: "Quelqu’un en qui vous avez confiance. Personne, tant que vous n’avez rien choisi.",
  personEmpty: "Choisissez quelqu’un de la liste, ou personne.",
  nobody: "Personne",
  send: "Garder ce choix",
  off: "Personne n’est prévenu pour le moment.",
  on: (name: string) => `C’est dit à ${name}.`,
} as const;

export const firstRefusals = {
  "not-open": "Cela se choisit en son propre nom.",
  "unknown-person": "Cette personne n’est plus de la liste.",
} as const;

export const firstMailTexts = {
  why: "Vous recevez ce courriel parce que quelqu’un veut que vous sachiez qui passe chez lui ou chez elle pour la première fois.",
  subject: "Quelqu’un de nouveau est passé",
  says: (name: string, day: string) => `Quelqu’un de nouveau est passé chez ${name}, le ${day}`,
  sentBy: (body: string) => `De la part de ${body}.`,
  named: (name: string) => `C’est ${name} qui l’attendait, sans structure.`,
  line: "Vous n’avez rien à faire. Si cela vous étonne, appelez.",
} as const;

export const keptTrustedTexts = {
  what: "À qui vous voulez que l’on dise qu’une personne nouvelle est passée chez vous.",
  why: "Pour que quelqu’un en qui vous avez confiance le sache.",
  howLong: "Jusqu’à ce que vous choisissiez quelqu’un d’autre, ou personne, ou partiez.",
} as const;
