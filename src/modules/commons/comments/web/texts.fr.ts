import type { RemarkRefusal } from "../actions/remark.ts";

const quoted = (words: string) => `« ${words} »`;

/** What the members of a circle say of a passage. */
export const texts = {
  count: (messages: number) => (messages === 1 ? "1 commentaire" : `${messages} commentaires`),
  gone: "Ce paragraphe n’est plus là :",
  changed: "Quand on en a parlé, il disait :",
  thread: (title: string, count: number) =>
    `${title} (${count === 1 ? "1 message" : `${count} messages`})`,
  more: (passages: number) =>
    passages === 1
      ? "Un passage plus ancien : parmi les fils du cercle"
      : `${passages} passages plus anciens : parmi les fils du cercle`,
  say: "Commenter",
  sayOf: (start: string) => `Commenter ${quoted(start)}`,
  title: (title: string) => `Commenter un passage de ${quoted(title)}`,
  heading: "Commenter un passage",
  lead: "Les membres du cercle le lisent, à côté du passage. Une lettre par semaine le leur dit, pas davantage.",
  passage: "Le passage",
  words: "Votre commentaire",
  wordsEmpty: "Écrivez ce que vous en pensez.",
  send: "Le dire",
} as const;

export const refusalTexts: Readonly<Record<RemarkRefusal, string>> = {
  "unknown-document": "Ce document n’existe plus.",
  "circle-asleep": "Ce cercle dort : réveillez-le avant d’y parler.",
  "circle-closed": "Ce cercle est fermé : on y lit, on n’y écrit plus.",
  "unclear-name":
    "Un nom après « @ » ne dit pas qui : écrivez-le en entier, ou retirez le signe « @ ».",
  "not-said": "Ce commentaire n’a pas pu être gardé. Réessayez.",
};
