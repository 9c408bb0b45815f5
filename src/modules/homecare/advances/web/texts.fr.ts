import { advancedTexts, MOST_SAID } from "../../web/advanced.fr.ts";

/** « Ce qui a été avancé », of both sides. */
export const advanceTexts = {
  title: advancedTexts.title,
  lead: "Qui vous aide paie parfois dans un magasin. Vous remboursez de la main à la main, et l’un de vous deux le dit ici.",
  notAPayment:
    "Ce n’est ni un paiement, ni des comptes, ni des kori : quelques mots à deux, que personne d’autre ne lit, et qui s’effacent au bout de quatre-vingt-dix jours.",
  forMe: "Avancé pour vous",
  forHer: "Avancé pour la personne",
  noneForMe: "Rien n’a été avancé.",
  byMe: "Ce que vous avez avancé",
  did: (name: string, euros: string, what: string, day: string) =>
    `${name} a avancé ${euros} €, ${day} : ${what}.`,
  iDid: (name: string, euros: string, what: string, day: string) =>
    `Vous avez avancé ${euros} €, ${day} : ${what}. Pour ${name}.`,
  back: "C’est remboursé",
  backOf: (euros: string, name: string) => `C’est remboursé : ${euros} €, ${name}`,
  isBack: (by: string, day: string) => `Remboursé, dit par ${by}, ${day}.`,
  isBackFor: (by: string, name: string, day: string) =>
    `Remboursé, dit par ${by}, pour ${name}, ${day}.`,
  isBackByMe: (day: string) => `Remboursé, dit par vous, ${day}.`,
  notYet: "Pas encore",
  notYetOf: (euros: string, name: string) => `Pas encore remboursé : ${euros} €, ${name}`,
  own: "Vous l’avez avancé vous-même : la personne dit elle-même que c’est remboursé.",
  mistaken: "Je me suis trompé·e, l’enlever",
  mistakenOf: (euros: string, name: string) =>
    `Je me suis trompé·e, l’enlever : ${euros} €, ${name}`,
  note: "Noter un achat que j’ai payé",
  all: "Tout ce qui a été avancé",
} as const;

/** To note one. */
export const noteTexts = {
  title: "Noter un achat que j’ai payé",
  lead: `Vous avez payé un achat pour quelqu’un : ${MOST_SAID} au plus entre vous deux. La personne le lit, et vous rembourse de la main à la main. Rien ne se paie ici.`,
  for: "Pour qui ?",
  forEmpty: "Choisissez quelqu’un.",
  amount: "Combien, en euros ?",
  amountHelp: "Comme sur le ticket : « 12,40 ».",
  amountEmpty: "Écrivez une somme, par exemple 12,40.",
  what: "Pour quoi ?",
  whatHelp: "« Le pain et le journal ».",
  whatEmpty: "Écrivez ce que vous avez acheté.",
  day: "Quel jour ?",
  dayEmpty: "Écrivez un jour, par exemple 12/12/2026.",
  send: "Le noter",
  nobody:
    "Vous n’aidez personne en ce moment : on note un achat pour qui vous a confié des passages, vous a dit oui en passant, ou a reconnu votre coup de pouce.",
} as const;

export const advanceRefusals = {
  "not-open": "Rien ne peut être noté ici pour le moment.",
  "under-age": "Il faut avoir dix-huit ans pour avancer de l’argent.",
  "unknown-person": "Choisissez quelqu’un que vous aidez.",
  "says-nothing": noteTexts.whatEmpty,
  "too-long": "C’est trop long : quelques mots suffisent.",
  "to-come": "Ce jour n’est pas encore là.",
  "too-old": "C’était il y a plus de quatre semaines : parlez-en de vive voix.",
  "no-amount": noteTexts.amountEmpty,
  "too-much": `Entre vous deux, ${MOST_SAID} au plus peuvent attendre d’être remboursés. Faites d’abord rembourser ce qui est noté, ou laissez la personne payer elle-même au magasin.`,
  "unknown-advance": "Ce n’est plus noté ici.",
  "own-under-mandate": advanceTexts.own,
  "noted-before": "C’était noté un autre jour : dites plutôt que c’est remboursé.",
} as const;

export const deedTexts = {
  "/chez-moi/avances/noter": "a noté un achat payé pour quelqu’un",
  "/chez-moi/avances/:advance/rendu": "a dit qu’un achat est remboursé",
  "/chez-moi/avances/:advance/pas-encore": "a dit qu’un achat n’est pas encore remboursé",
} as const;
