import { toNamed } from "#basics/french/elision.fr";
import type {
  AnswerErrorRefusal,
  SayErrorRefusal,
  TakeBackErrorRefusal,
} from "../actions/say-error.ts";
import type { DisputeState } from "../domain/dispute.ts";
import { refusalTexts, sayKori } from "./texts.fr.ts";

/** The sentences of a line, and of what is wrong with it. */
export const errorTexts = {
  title: (from: string, to: string) => `Une ligne entre ${from} et ${to}`,
  line: (amount: number, from: string, to: string) =>
    `${from} a donné ${sayKori(amount)} ${toNamed(to)}`,
  mends: (day: string) => `Elle corrige la ligne du ${day}`,
  mendedBy: (day: string) => `Elle est corrigée par une ligne du ${day}`,
  states: {
    waits: "Une erreur est dite : elle attend une réponse",
    refused: "Une erreur a été dite, l’autre n’était pas d’accord",
    over: "Une erreur a été dite, sans réponse",
  } satisfies Record<Exclude<DisputeState, "corrected">, string>,
  said: "Ce qui en est dit",
  should: (meant: number) =>
    meant === 0 ? "Rien n’aurait dû passer." : `Il aurait fallu ${sayKori(meant)}.`,
  saysSo: (who: string, day: string) => `${who} dit, le ${day} :`,
  answers: "Réponse :",
  barred:
    "L’un des deux côtés n’est plus là pour cela : une personne est partie, un cercle ou son compte est fermé, ou une structure n’est plus la même. La ligne reste comme elle est.",
  noAlone: "Rien ne peut être corrigé pour le moment. Dire non y met fin dès maintenant.",
  until: (day: string) => `L’autre côté peut répondre jusqu’au ${day}.`,
  over: "Personne n’a répondu en quatorze jours : la ligne reste comme elle est. Les deux peuvent encore en parler, et se remercier autrement.",
  refusedSays:
    "L’autre n’est pas d’accord : la ligne reste comme elle est. Les mots des deux restent lisibles ici.",
  isMended: "Une ligne contraire a été écrite : les deux lignes se lisent, aucune n’a changé.",
  sayTitle: "Il y a une erreur ?",
  saySays:
    "La ligne ne change jamais : une autre la corrige. Si c’est à vous d’y donner des kori, elle s’écrit aussitôt. Sinon, l’autre côté lit votre mot et répond dans les quatorze jours.",
  meant: "Combien de kori aurait-il fallu ?",
  meantHelp: "Un nombre entier. Zéro, si rien ne devait passer.",
  meantEmpty: "Écrivez un nombre entier, de 0 à 100.",
  words: "Pourquoi ?",
  wordsHelp:
    "Les deux côtés de la ligne le lisent : d’un cercle, tous ses membres ; d’une structure, qui la représente.",
  wordsEmpty: "Écrivez ce qui s’est passé, en une phrase.",
  say: "Dire l’erreur",
  takeBack: "Finalement, il n’y a pas d’erreur",
  agree: "D’accord, corriger",
  agreeSays: "Une ligne contraire s’écrit aussitôt, dans la limite de votre compte.",
  refuse: "Je ne suis pas d’accord",
  refuseWords: "Un mot, si vous voulez",
  did: {
    dite: "C’est dit : l’autre côté le lira.",
    corrigee: "C’est corrigé : une ligne contraire est écrite.",
    refusee: "C’est dit : la ligne reste comme elle est.",
    reprise: "C’est retiré.",
  },
} as const;

const common = {
  "unknown-line": "Cette ligne n’est pas, ou plus, à lire ici. Rien n’a changé.",
  "not-yours-to-say":
    "Cela se dit par la personne, par qui anime le cercle, ou par qui peut approuver pour la structure. Rien n’a changé.",
  "already-answered": "Une réponse a déjà été donnée. Rien n’a changé.",
  "already-mended": "Cette ligne est déjà corrigée : elle ne l’est qu’une fois. Rien n’a changé.",
  "closed-circle":
    "Ce cercle est fermé, ou vous n’en êtes plus : il ne reçoit pas ces kori. Rien n’a changé.",
  "closed-account":
    "Le compte commun de ce cercle est fermé : la ligne reste comme elle est. Rien n’a changé.",
  "gone-side": "L’un des deux côtés n’est plus là pour cela. Rien n’a changé.",
  "to-yourself":
    "Ces kori iraient à vous : c’est à quelqu’un d’autre du cercle ou de la structure de le dire. Rien n’est passé.",
  "beyond-your-share":
    "C’est plus que ce que vous pouvez encore donner ce mois-ci au nom du cercle. Rien n’est passé.",
} as const;

/** What happened to the act, and what one can do. */
export const sayRefusals: Record<SayErrorRefusal, string> = {
  ...refusalTexts,
  ...common,
  "not-to-mend": "Cette ligne-ci ne se corrige pas. Rien n’a changé.",
  "as-it-is": "C’est ce que la ligne dit déjà. Écrivez combien il aurait fallu.",
  "too-much-at-once": errorTexts.meantEmpty,
  "already-said": "Une erreur est déjà dite sur cette ligne. Rien n’a changé.",
};

export const answerRefusals: Record<AnswerErrorRefusal, string> = {
  ...refusalTexts,
  ...common,
  over: "Les quatorze jours sont passés : la ligne reste comme elle est.",
};

export const takeBackRefusals: Record<TakeBackErrorRefusal, string> = common;

/** Letters that tell of a line that somebody says is wrong; never the words. */
export const errorMailTexts = {
  why: "Une ligne de votre compte en kori est dite fausse, ou corrigée.",
  subject: "Une ligne de vos kori",
  waits: (who: string) => `${who} pense qu’une ligne entre vous est fausse`,
  corrected: (who: string) => `Une ligne avec ${who} est corrigée`,
  refused: (who: string) => `${who} n’est pas d’accord sur une ligne entre vous`,
  answer: "Vous avez quatorze jours pour répondre. Un mot vous attend sur la page.",
} as const;
