import type { Ground, Outcome } from "../domain/verdict.ts";

/** The words of a statement of reasons (règlement (UE) 2022/2065, article 17). */
export const statementTexts = {
  outcomes: {
    "hide-at-once": "Ce contenu est masqué en attendant : d’autres personnes vont décider.",
    hide: "Ce contenu est masqué par la modération, jusqu’à décision contraire.",
    keep: "Ce contenu n’est pas masqué.",
    "show-again": "Ce contenu n’est plus masqué.",
    uphold: "La décision contestée reste la même.",
  } satisfies Record<Outcome, string>,
  decided: "Décision",
  about: "Contenu",
  scope: "Ce qui change",
  scopes: {
    "until-contrary":
      "Personne ne peut plus le lire sur ce site, dans aucun pays, sauf qui en décide. Il n’est pas effacé. Il n’y a pas de date de fin : il reste masqué tant qu’une autre décision ne le remet pas.",
    "until-two":
      "Personne ne peut plus le lire sur ce site, dans aucun pays, jusqu’à ce que d’autres personnes décident de le remettre ou non. Il n’est pas effacé.",
  },
  when: "Date",
  by: "Qui a décidé",
  byCircle: "Les personnes qui modèrent le cercle",
  byInstance: "Les personnes qui modèrent ce site",
  byBoth: "Les personnes qui modèrent ce site, avec celles du cercle si ce contenu y est",
  origin: "À la suite de quoi",
  uponNotice: "Un signalement. Qui a signalé n’est pas nommé.",
  ownMotion: "Personne n’a signalé : les personnes qui modèrent l’ont vu elles-mêmes.",
  ground: "Fondement",
  grounds: {
    law: "La loi : ce contenu est jugé illicite. Les raisons disent quel article, et pourquoi.",
    terms:
      "Les conditions d’utilisation de ce site (page « Conditions »). Les raisons disent quelle phrase, et pourquoi.",
    charter:
      "La charte du cercle, que chaque membre a acceptée. Les raisons disent quelle phrase, et pourquoi.",
  } satisfies Record<Ground, string>,
  reasons: "Faits et raisons",
  how: "Comment",
  byTwo: "Plusieurs personnes ont décidé ensemble.",
  byOne: "Une personne a décidé seule : personne d’autre ne pouvait le faire ici.",
  atOnce: "Une personne a masqué sans attendre. Une autre doit le confirmer.",
  doubt: "Les personnes qui ont regardé n’étaient pas d’accord : le doute profite à qui a publié.",
  sameEyes:
    "Personne d’autre ne pouvait regarder : c’est la même personne qui a regardé deux fois.",
  otherEyes: "D’autres personnes ont regardé que la première fois.",
  noMachine: "Aucune machine n’a repéré, trié ni décidé.",
  contest: (day: string) =>
    `Vous pouvez contester cette décision sur sa page, sans frais, jusqu’au ${day} : d’autres personnes regarderont, puis vous répondront.`,
  soon: "D’autres personnes vont décider bientôt : vous pourrez contester leur décision ici.",
  outside:
    "Vous pouvez demander un règlement hors du tribunal à un organe certifié : la Commission européenne en publie la liste (règlement (UE) 2022/2065, article 21). Un site tenu par une petite structure n’est pas obligé d’y prendre part (article 19).",
  judge: "Vous pouvez aussi saisir le tribunal judiciaire.",
} as const;
