import { refusalTexts as said } from "../../web/texts.fr.ts";
import type { AskAsGuestRefusal } from "../actions/ask-as-guest.ts";

/** Coming without an account. */
export const texts = {
  way: "Dire que je viens, sans compte",
  help: "Vous recevrez un courriel : rien n’est compté avant que vous ayez touché le bouton de la page où il mène. Votre nom est lu par les personnes d’ici, votre adresse par personne. Les deux s’effacent le lendemain de la date.",
  chooseDate: "Sans compte : ouvrez une date ci-dessous pour dire que vous venez.",
  name: "Votre nom",
  noName: "Écrivez votre nom.",
  email: "Votre adresse électronique",
  notAnAddress: "Écrivez une adresse électronique, par exemple prenom@exemple.fr.",
  send: "Recevoir le courriel",

  sentTitle: "Encore un bouton, et vous venez",
  sent: "Un courriel est écrit à l’adresse que vous venez de donner. Ouvrez-le, suivez son lien, et touchez le bouton « Je viens ».",
  sentMore:
    "Nous n’envoyons jamais plus de trois courriels par jour à une adresse, ni aucun à celle qui a demandé à ne plus jamais rien recevoir.",
  forget: "Sans le bouton, ce que vous avez écrit s’efface au bout de sept jours.",
  back: "Revenir aux rendez-vous publics",

  titleOf: (title: string) => `Vous venez ? ${title}`,
  titleClosed: "Vous veniez à un rendez-vous",
  notYet: "Rien n’est encore compté.",
  comes: "Je viens",
  comesNot: "Je ne viens plus",
  gone: "Vous ne venez pas : plus rien n’est compté.",
  comesAgain: "Changer d’avis",
  change: "Changer combien nous sommes",
  save: "Enregistrer",
  closed:
    "Ce rendez-vous n’est plus ouvert à tout le monde. Vous pouvez retirer ce que vous aviez dit.",
  goneTitle: "Cette date n’a plus lieu",
  goneSays:
    "Le rendez-vous a changé de jour. Votre réponse n’est plus comptée ; votre nom et votre adresse s’effacent cette nuit. Si vous venez à une autre date, répondez de nouveau.",
  over: "C’est passé.",
  cancelled: "Cette date n’a pas lieu.",
  keep: "Gardez le courriel : son lien sert à changer d’avis. Une lettre vous dira si la date est déplacée ou annulée.",
} as const;

export const refusalTexts: Readonly<Record<AskAsGuestRefusal, string>> = {
  "unknown-occasion": said["unknown-occasion"],
  "signed-in": "Vous êtes entré·e ici : répondez à « Venez-vous ? ».",
  cancelled: said.cancelled,
  over: said.over,
  "not-an-address": texts.notAnAddress,
  "too-many-people": said["too-many-people"],
  "more-than-places": said["more-than-places"],
  "more-children": said["more-children"],
  "too-many":
    "C’est trop de demandes à la fois. Réessayez plus tard, ou téléphonez à qui organise.",
};
