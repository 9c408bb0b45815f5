import { ofNamed } from "#basics/french/elision.fr";

/** Words and pictures between two persons. */
export const wordTexts = {
  write: "Écrire un mot",
  writeTo: (name: string) => `Un mot pour ${name}`,
  readBy: "Vous deux seuls le lirez. Chacun peut l’effacer.",
  words: "Votre mot",
  wordsEmpty: "Écrivez quelques mots.",
  from: "De la part de",
  fromHelp:
    "Le prénom d’un enfant, s’il vous le dicte ou le dessine : il n’a besoin d’aucun compte.",
  isFrom: (name: string) => `De la part ${ofNamed(name)}`,
  send: "Envoyer ce mot",
  sendAPhoto: "Envoyer une photo",
  photoTo: (name: string) => `Une photo pour ${name}`,
  photo: "La photo",
  photoHelp:
    "Elle est redessinée ici : ni le lieu ni l’heure que le téléphone y a écrits ne restent.",
  noPhoto: "Choisissez une photo.",
  alt: "Que voit-on sur la photo ?",
  altHelp: "Pour qui ne la voit pas bien : « Les enfants devant la mer ».",
  altEmpty: "Dites en quelques mots ce que l’on voit.",
  withWords: "Un mot avec la photo, si vous voulez",
  sendPhoto: "Envoyer cette photo",
  none: "Rien n’est encore écrit ici.",
  you: "Vous",
  wrote: (who: string, when: string) => `${who}, ${when}`,
  erase: "Effacer",
  eraseOf: (who: string, when: string) => `Effacer pour vous deux : ${who}, ${when}`,
  endedLead: "C’est terminé : on n’écrit plus ici. Chacun relit, et efface ce qu’il veut.",
  waits: (name: string) => `${name} vous a écrit.`,
  read: "Lire",
  readOf: (name: string) => `Lire, ${name}`,
} as const;

export const wordRefusals = {
  "unknown-bond": "Ces nouvelles sont terminées : relisez la liste.",
  "unknown-word": "Ce mot n’est plus là.",
  "says-nothing": "Écrivez quelques mots.",
  "picture-untold": "Dites en quelques mots ce que l’on voit.",
  "not-a-picture": "Choisissez une photo : JPEG, PNG, GIF, WebP ou AVIF.",
} as const;

export const wordMailTexts = {
  why: "Vous recevez ce courriel parce que quelqu’un avec qui vous échangez des nouvelles vous a écrit.",
  subject: "Un mot pour vous",
  says: (name: string) => `${name} vous a écrit`,
  line: "Il se lit ici, par vous deux seuls.",
} as const;
