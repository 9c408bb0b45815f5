/** « Quelque chose ne va pas »: said to one person outside the family. */
export const apartTexts = {
  title: "Quelque chose ne va pas",
  lead: (name: string) => `On prévient ${name}, et personne d’autre.`,
  unread:
    "C’est la personne que vous avez choisie hors de votre famille. Votre famille ne le lit nulle part ici, ni qui agit pour vous.",
  noWhy: "On ne vous demande pas pourquoi.",
  send: "Oui, le dire maintenant",
  settledSaid: (name: string) => `C’est réglé, vous l’avez dit : ${name} le saura.`,
  on: "Revenir à cette page",
  readHere:
    "La réponse se lit ici, et sur aucune autre page : revenez par le bouton « Quelque chose ne va pas ».",
  nobody:
    "Vous n’avez encore nommé personne hors de votre famille, ou la réponse n’est pas encore oui.",
  numbers:
    "Vous pouvez appeler, tout de suite et sans rien dire ici : 3977 (maltraitances), 119 (enfants), 17 (police), 15 ou 112 (urgences).",
  asked: (at: string) => `Vous l’avez dit ${at}`,
  noneYet: "Personne ne s’en occupe encore.",
  none: "Personne ne s’en occupe. Vous pouvez appeler le 3977, le 17, le 15 ou le 112.",
  who: "Qui est prévenu, hors de votre famille",
  whoTitle: "Une personne hors de votre famille",
  whoLead:
    "Quelqu’un à qui dire que quelque chose ne va pas : une voisine, une personne de la mairie, d’une association. Ni quelqu’un de l’autre liste, ni qui agit pour vous.",
  askLead: (name: string) =>
    `${name} lira votre nom et cette demande, rien d’autre. Votre famille ne le lit nulle part ici.`,
} as const;
