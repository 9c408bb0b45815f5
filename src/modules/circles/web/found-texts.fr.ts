import type { FoundRefusal } from "../domain/founding.ts";

/** The sentences of founding a circle, and of changing what it says of itself. */
export const foundTexts = {
  title: "Fonder un cercle",
  partOf: (name: string) => `Fonder une partie de « ${name} »`,
  lead: "Un nom, un but, une charte en quelques phrases. Vous l’animez d’abord ; vous pourrez passer la main.",
  name: "Nom du cercle",
  noName: "Donnez un nom au cercle.",
  kind: "De quoi s’agit-il ?",
  noKind: "Dites de quoi il s’agit.",
  kinds: {
    global: "Une pratique que l’on partage : jardiner, jouer, réparer…",
    local: "Un appel, un projet, un lieu : on s’y met à plusieurs",
    support: "Une personne que l’on entoure (toujours entre vous)",
    governing: "La gouvernance de cet Archipel",
  },
  purpose: "Son but",
  purposeHelp: "Une ou deux phrases, comme vous le diriez à un voisin : « Nous… »",
  noPurpose: "Dites en une phrase à quoi sert ce cercle.",
  charter: "Sa charte",
  charterHelp: "Une phrase par ligne, douze au plus. Chaque membre l’accepte en entrant.",
  noCharter: "Écrivez au moins une phrase de charte.",
  charterIdeas: "On dit quand on ne peut pas.\nOn décide avec celles et ceux que cela touche.",
  tooManySentences: (most: number) => `Une charte tient en ${most} phrases au plus.`,
  longSentence: (most: number) => `Chaque phrase tient en ${most} caractères.`,
  visibility: "Qui peut savoir que ce cercle existe ?",
  everyone: "Tout le monde : son nom, son but, sa charte",
  ourselves: "Seulement ses membres",
  joining: "Comment y entre-t-on ?",
  joiningHelp: "Pour un cercle que tout le monde peut voir.",
  open: "Qui veut y va : on accepte la charte, on est dedans",
  onRequest: "On demande, et une personne qui anime répond",
  questions: "Ce que vous demandez à qui veut entrer",
  questionsHelp: "Une question par ligne, cinq au plus. Seulement si l’on demande à entrer.",
  tooManyQuestions: (most: number) => `Posez ${most} questions au plus.`,
  longQuestion: (most: number) => `Chaque question tient en ${most} caractères.`,
  send: "Fonder le cercle",
  enter: "Entrez d’abord, pour fonder un cercle.",
  settings: "Régler le cercle",
  settingsLead:
    "Ce que le cercle dit de lui-même. La charte se change à part, car chacun l’accepte.",
  rules: "Vos règles, si vous en avez",
  rulesHelp:
    "Comment vous décidez, qui modère, ce que vous faites en cas de désaccord. Tout le monde peut les lire si le cercle est visible.",
  save: "Garder ces réglages",
  changeCharter: "Changer la charte",
} as const;

export const foundRefusals: Record<FoundRefusal | "too-many", string> = {
  "sign-in-first": "Entrez d’abord : vous pourrez ensuite fonder ce cercle.",
  "operator-only": "Le cercle de gouvernance est fondé par la personne qui tient cette instance.",
  "no-charter": foundTexts.noCharter,
  "unknown-parent": "Le cercle dont celui-ci ferait partie n’existe pas, ou n’existe plus.",
  "not-a-facilitator-above": "Une partie d’un cercle est fondée par une personne qui l’anime.",
  "private-above":
    "Le cercle dont celui-ci fait partie n’est connu que de ses membres : celui-ci aussi doit rester entre vous.",
  "closed-above": "Ce cercle est fermé : on n’y fonde plus de partie.",
  "too-many": "Vous avez fondé plusieurs cercles aujourd’hui : attendez demain pour le suivant.",
};
