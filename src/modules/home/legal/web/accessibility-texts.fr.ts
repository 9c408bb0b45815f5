import type { OwnWalk } from "../../domain/own-walk.ts";

/** The words of the declaration of accessibility. */
export const accessibilityTexts = {
  title: "Accessibilité",
  lead: (publisher: string) =>
    `${publisher} s’engage à rendre ce site accessible, selon l’article 47 de la loi n° 2005-102 du 11 février 2005.`,
  someone: "La personne qui tient cette instance",
  state: "État de conformité",
  is: (state: string) =>
    `Ce site est ${state} avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2.`,
  noAudit:
    "Aucune personne n’a encore vérifié les 106 critères du référentiel sur cette instance. Tant que cela n’est pas fait, la loi demande d’écrire « non conforme ».",
  results: "Résultat de la vérification",
  audited: (by: string, day: string, met: number, applicable: number) =>
    `Le ${day}, ${by} a vérifié ce site : ${met} critères sont respectés sur les ${applicable} qui s’appliquent.`,
  old: "Cette vérification a plus de trois ans : elle ne compte plus.",
  missing: "Ce qui n’est pas accessible",
  aims: "Ce que nous faisons",
  done: [
    "Toutes les pages se lisent et s’utilisent sans script, au clavier, et avec le texte agrandi quatre fois.",
    "Des vérifications automatiques passent sur toutes les pages avant chaque version. Elles ne remplacent pas une personne.",
    "Chaque carte et chaque dessin a son équivalent en texte.",
  ],
  technologies: "Technologies",
  technologiesAre: "HTML, CSS, SVG ; JavaScript seulement pour ajouter du confort.",
  tools: "Vérifié avec",
  toolsAre: "axe-core (règles WCAG 2.2 AA et RGAA 4), dans Chromium, sans script puis avec.",
  walk: "Ce que nous avons regardé nous-mêmes",
  walked: ({ pages, criteria, held, missed, without, unseen }: Omit<OwnWalk, "on">, day: string) =>
    `Le ${day}, nous avons parcouru ${pages} pages de la démonstration : clavier, page et texte à 200 %, 320 px, couleurs imposées, sans feuille de style, formulaires mal remplis, ce qu’un lecteur d’écran recevrait. Sur ${criteria} critères qu’aucun outil ne lit : tenus, ${held} ; pas tenus, ${missed} ; sans objet, ${without} ; pas regardés, ${unseen}.`,
  notHeld:
    "Ce qui résiste encore : avec le texte seul à 200 %, sur un téléphone, des mots se coupent.",
  walkIsNoAudit:
    "C’est notre propre vérification, avec un navigateur piloté, sur la démonstration. Ce n’est pas un audit : personne de certifié ni de concerné n’y a pris part, aucun lecteur d’écran n’a été écouté. Elle ne change pas l’état de conformité. Elle est publiée avec le code source, page par page.",
  tell: "Une page vous résiste ?",
  tellUs:
    "Dites-le-nous, sans compte. Vous recevez un accusé de réception, puis une réponse dans la semaine : la page corrigée, ou ce que vous y cherchiez sous une autre forme.",
  write: "Dire ce qui ne va pas",
  appeal: "Voie de recours",
  appealIs:
    "Si vous n’avez pas de réponse satisfaisante, vous pouvez vous adresser à la Défenseure ou au Défenseur des droits : par son formulaire sur defenseurdesdroits.fr, auprès de sa déléguée ou de son délégué dans votre département, par téléphone au 09 69 39 00 00, ou par courrier gratuit, sans affranchir : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
} as const;
