import { ofNamed, toNamed } from "#basics/french/elision.fr";

/** What a host lent by welcoming. */
export const lentTexts = {
  title: "Un lieu prêté",
  says: (host: string) =>
    `${host} vous a prêté un lieu. Si vous le notez, ${host} dira oui, et cela comptera comme ce qui est donné. Une seule fois, et seulement si vous le voulez tous les deux.`,
  named: (host: string) =>
    `Noté pour une structure dont vous tenez la page, cela entre dans ses comptes ; ${host} lira son nom.`,
  forMyself: "Noter, pour moi",
  forOne: (name: string) => `Noter, pour ${name}`,
  forEmployer: (name: string) => `Pour ${name}, qui le notera`,
  employerSays: (name: string, host: string) =>
    `Pour ${name}, où vous travaillez, c’est une personne qui y dit oui qui le note : elle le verra dans son fil, et ${host} lira le nom ${ofNamed(name)}.`,
  isNamed: (name: string) => `C’est dit ${toNamed(name)} : une personne qui y dit oui le notera.`,
  isNoted: "C’est noté par votre employeur : cela ne se note qu’une fois.",
  ofYours: (guest: string, host: string) =>
    `${host} a prêté un lieu ${toNamed(guest)}, qui propose de le noter pour votre structure. Si vous le notez, ${host} dira oui, et cela entrera dans vos comptes.`,
  waiting: (guest: string) => `Un lieu prêté ${toNamed(guest)}`,
  waitingFor: (employer: string) => `À noter, si c’est juste, pour ${employer}.`,
  waitingGo: "Lire et noter",
  notYet: "Cela se note une fois la journée passée.",
} as const;
