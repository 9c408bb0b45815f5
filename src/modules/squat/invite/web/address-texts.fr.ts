import { toNamed } from "#basics/french/elision.fr";
import { closingTruth } from "../actions/door-texts.fr.ts";
import type { AnswerAtRefusal } from "../actions/answer-at.ts";
import type { CloseDoorRefusal } from "../actions/close-door.ts";
import type { WhoRefusal } from "../actions/who-is-it.ts";

/** Where a door that was opened by its letter is asked for a day. */
export const addressTexts = {
  title: (name: string) => `Demander une journée : ${name}`,
  asks: "Vous écrire les demandes ?",
  asksSays: (name: string, place: string) =>
    `Quelqu’un qui a la lettre envoyée ${toNamed(name)} voudrait que l’on demande ici une journée à « ${place} ».`,
  yes: "Oui, écrivez-moi les demandes",
  who: "Qui êtes-vous ?",
  whoSays:
    "Votre structure n’est pas encore dans l’annuaire. On lira ce que vous écrivez ici, et la commune de la lettre ; ni l’adresse, ni un nom de personne.",
  name: "Le nom de la structure",
  nameHelp: "Comme il est écrit sur votre porte.",
  nameMissing: "Écrivez le nom de la structure.",
  kind: "Ce qu’elle est",
  kindMissing: "Choisissez ce qu’est votre structure.",
  noSays: "Ce n’est pas à vous de répondre ? Votre adresse est effacée, et rien ne vous est écrit.",
  no: "Non, effacez mon adresse",
  confirmed: "Les demandes vous sont écrites",
  confirmedSays: (place: string) =>
    `On peut demander une journée à « ${place} ». Chaque demande vous arrive par courriel ; vous répondez d’un bouton, sans compte. Personne ne lit votre adresse.`,
  stopSays:
    "Vous ne voulez plus de ces demandes ? Ce qui est demandé ou convenu chez vous est arrêté, et chaque personne est prévenue, aussitôt. Le lieu reste dans la liste.",
  closeTitle: "Fermer la porte",
  closeSays: (days: number) =>
    `La porte se ferme dans ${days} jours, au soir. ${closingTruth} Jusque-là, vous pouvez changer d’avis.`,
  close: "Fermer la porte",
  closed: "C’est noté : la porte se ferme.",
  closing: (evening: string) => `La porte se ferme ${evening}`,
  closingUntold: "La porte se ferme",
  closingSays: `${closingTruth} D’ici là, si vous ne pouvez plus accueillir un jour, dites-le par la lettre de cette journée.`,
  closingUntoldSays:
    "Rien de nouveau n’y est demandé. Un courriel doit d’abord vous le redire : trois vous ont déjà été écrits aujourd’hui, il part au plus tard demain. La porte se ferme trois jours après, au soir.",
  closingLead: (place: string) =>
    `On ne demande plus de journée à « ${place} ». Ce qui est déjà demandé vous arrive encore par courriel ; vous répondez d’un bouton.`,
  over: "Cette porte est fermée, ou ce lien ne sert plus",
  overSays:
    "D’une porte que l’on a fermée : rien n’y est plus demandé, ce qui était demandé ou convenu pour après est annulé, et chaque personne est prévenue. Pour l’ouvrir de nouveau, il faut le code de votre lettre.",
  overWay: "Taper le code de ma lettre",
  keep: "La garder ouverte",
  kept: "C’est noté : elle reste ouverte. Les journées convenues tiennent, et qui devait venir l’apprend.",
  stop: "Ne plus m’écrire",
  said: "C’est noté : on peut vous demander une journée.",
  stopped: "C’est fait : plus rien ne vous est demandé, et votre adresse est effacée.",
  wayOut: "Ne plus recevoir de telles demandes",
  wayOutSays:
    "Un courriel part à l’adresse qui répond ici. Vous le dites de là : cette page a pu passer par d’autres mains.",
  wayOutSend: "M’écrire de quoi tout arrêter",
  wayOutSent: "C’est fait : un courriel part à l’adresse qui répond. Ouvrez-le pour tout arrêter.",
  comingTitle: "Comment on vient chez vous",
  comingSend: "Garder",
  comingSaid: "C’est gardé : qui vient lit ceci.",
  form: "Accueillir pour une journée, sans compte",
  formSays:
    "Donnez une adresse où répondre : chaque demande y arrive, avec de quoi dire oui ou non. Elle n’est montrée à personne. Rien n’est demandé avant qu’on y ait dit oui.",
  formOther: "Changer l’adresse où vous répondez",
  asked:
    "Une lettre est partie à l’adresse donnée. On pourra demander dès qu’on y aura dit oui. Une adresse ne reçoit qu’une lettre par porte : si rien n’arrive, donnez-en une autre.",
  isAsked:
    "On peut y demander une journée : les demandes arrivent à l’adresse qui a dit oui. Elle seule y change quelque chose, par le lien de son courriel.",
  isClosing: `${closingTruth} L’adresse qui répond peut encore la garder ouverte, par le lien de son courriel.`,
  isClosed:
    "Rien n’y est plus demandé, et ce qui était demandé ou convenu pour après est annulé. Dans quelques minutes, vous pourrez l’ouvrir de nouveau de cette page.",
  isClosedTitle: "Cette porte est fermée",
  lost: "Vous n’avez plus cette adresse ? Écrivez à qui tient cette instance",
  email: "Votre courriel",
  emailMissing: "Écrivez l’adresse où vous répondez.",
  coming: "L’adresse du lieu, et comment on entre",
  comingHelp: "Lue par qui vient, de la veille à 18 h jusqu’au soir du jour.",
  comingMissing: "Écrivez l’adresse du lieu.",
  send: "Demander qu’on m’écrive",
} as const;

export const whoRefusals: Readonly<Record<WhoRefusal, string>> = {
  "unknown-letter": "Cette lettre ne sert plus.",
  "not-named": "Écrivez le nom de la structure, et ce qu’elle est.",
  "unknown-structure": "Ce nom, ou la commune de la lettre, ne convient pas.",
  "represented-here":
    "Quelqu’un représente déjà ici une structure de ce nom, dans cette commune : c’est à elle d’ouvrir sa porte.",
  "said-no": "La structure de ce nom, dans cette commune, a dit non : on ne le lui redemande plus.",
};

export const closeDoorRefusals: Readonly<Record<CloseDoorRefusal, string>> = {
  "unknown-letter": "Cette porte est déjà fermée.",
  "answered-here":
    "Quelqu’un représente cette structure ici : c’est à elle de fermer sa porte, de la page du local.",
};

export const addressRefusals: Readonly<Record<AnswerAtRefusal, string>> = {
  "unknown-letter": "Cette lettre ne sert plus.",
  "not-an-address": "Cette adresse ne se lit pas. Exemple : contact@exemple.fr",
  "not-by-poster": "Une affiche ne répond pas pour la structure : il faut la lettre.",
  "not-opened": "Ouvrez d’abord votre porte.",
  "not-alone":
    "Vous l’avez invitée, ou quelqu’un représente déjà cette structure ici : c’est à elle de répondre.",
  "answered-for":
    "On répond déjà pour cette porte : le code de la lettre n’y change plus rien. L’adresse qui répond peut tout changer, par le lien de son courriel. Si vous ne l’avez plus, écrivez à qui tient cette instance.",
};
