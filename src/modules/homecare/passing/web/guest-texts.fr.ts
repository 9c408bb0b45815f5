import { passerRefusals as said } from "./texts.fr.ts";

/** Answering without an account. */
export const guestTexts = {
  way: "Répondre sans compte",
  help: "Vous recevrez un courriel : personne ne lit votre réponse avant que vous ayez touché le bouton de la page où il mène. Votre adresse n’est lue par personne, et s’efface une semaine après.",
  email: "Votre adresse électronique",
  notAnAddress: "Écrivez une adresse électronique, par exemple prenom@exemple.fr.",
  adult: "J’ai dix-huit ans ou plus",
  send: "Recevoir le courriel",

  sentTitle: "Encore un bouton",
  sent: "Un courriel est écrit à l’adresse que vous venez de donner. Ouvrez-le, suivez son lien, et touchez le bouton « Proposer de le faire ».",
  sentMore:
    "Nous n’envoyons jamais plus de trois courriels par jour à une adresse, ni aucun à celle qui a demandé à ne plus jamais rien recevoir.",
  forget: "Sans le bouton, ce que vous avez écrit s’efface au bout de sept jours.",
  back: "Revenir à ce qui est demandé",
  notYet: "Personne n’a encore lu votre réponse.",
} as const;

export const guestRefusals = {
  ...said,
  "signed-in": "Vous êtes entré·e ici : répondez en votre nom.",
  "under-age": "Il faut avoir dix-huit ans pour répondre. Parlez-en à un adulte.",
  "not-an-address": guestTexts.notAnAddress,
  "too-often": "C’est trop de demandes à la fois. Réessayez plus tard.",
} as const;
