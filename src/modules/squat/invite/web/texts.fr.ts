import { ofNamed } from "#basics/french/elision.fr";
import type { KeepVenueRefusal } from "#modules/premises";

import { addressTexts } from "./address-texts.fr.ts";
import type { InviteRefusal } from "../actions/invite-structure.ts";
import type { PublishRefusal } from "../actions/answer-letter.ts";
import type { CloseRefusal, OpenRefusal } from "../actions/open-alone.ts";
import type { AnswerRefusal, LetterState } from "../domain/letter.ts";

export const inviteTexts = {
  title: "Inviter une structure à ouvrir sa porte",
  titleFor: (name: string) => `Inviter ${name} à ouvrir sa porte`,
  lead: "Elle n’est pas encore ici. Une lettre lui propose d’ouvrir une table une journée ; elle répond sans compte.",
  name: "Quelle structure ?",
  nameHelp: "Son nom, comme il est écrit sur sa porte.",
  nameMissing: "Écrivez le nom de la structure.",
  commune: "Dans quelle commune ?",
  communeHelp: "Celle où se trouve sa porte.",
  communeMissing: "Écrivez une commune que nous connaissons.",
  email: "Son courriel, si vous le connaissez",
  emailHelp:
    "Une seule lettre partira. L’adresse n’est montrée à personne, et elle est effacée après la réponse. Sans adresse, vous imprimez la lettre.",
  named: "Écrire mon nom dans la lettre",
  namedHelp: "Sinon, elle dit « une personne des environs ».",
  send: "Inviter",
  how: "Ce qui se passe ensuite",
  steps: [
    "Une page et une adresse courte, à imprimer ou à remettre ; par courriel si vous avez son adresse.",
    "Elle ouvre la page : elle décrit sa place, dit non, ou plus tard. Un non n’est plus jamais redemandé d’ici.",
    "Vous lisez ici ce qu’elle a répondu, et pouvez reprendre votre invitation.",
  ],
  way: "Inviter une structure",
  panel: "Personne ne représente encore cette structure ici.",
  panelWay: "L’inviter à ouvrir sa porte une journée",
} as const;

const ANSWERED = "Cette structure a déjà répondu.";
export const inviteRefusals: Readonly<Record<InviteRefusal, string>> = {
  "sign-in-first":
    "Entrez d’abord : une structure doit pouvoir savoir que quelqu’un l’invite vraiment.",
  "unknown-structure": "Nous ne trouvons pas cette structure.",
  "represented-here": "Quelqu’un représente déjà cette structure ici : écrivez-lui depuis sa page.",
  "said-no": "Cette structure a dit non : on ne le lui redemande plus.",
  "answered-already": ANSWERED,
  "not-an-address": "Cette adresse ne se lit pas. Exemple : contact@exemple.fr",
  "link-in-name": "Écrivez le nom de la structure, sans lien ni adresse.",
  "too-many":
    "C’est assez pour le moment : dix structures par jour, et deux lettres à une même adresse. Recommencez demain.",
};

export const mineTexts = {
  title: "Les structures que vous invitez",
  lead: "Ce que chacune a répondu. Vous seul·e lisez cette page.",
  empty: "Vous n’avez encore invité personne.",
  state: (is: LetterState["is"]) => STATES[is],
  on: (day: string) => `invitée ${day}`,
  byMail: "par courriel",
  onPaper: "à imprimer",
  letter: "La lettre à imprimer",
  poster: "L’affiche à imprimer",
  posterPdf: "L’affiche en PDF",
  posterSays:
    "L’affiche se remet en main propre ou se pose à la porte : il ne faut ni courriel ni adresse. Son code mène à la page où la structure décrit sa place, sans compte. Elle ne dit pas qui invite, et personne ne peut dire non par elle.",
  pdf: "En PDF",
  code: "L’adresse courte de la lettre",
  named: "Votre nom se lit dans la lettre.",
  notNamed: "Votre nom ne se lit pas dans la lettre.",
  takeBack: "Reprendre mon invitation",
  takeBackSays:
    "Votre nom n’y sera plus. Si vous étiez seul·e à l’inviter et que rien n’est parti, tout est effacé.",
  venue: "Voir le local qu’elle a ouvert",
  said: {
    invitee:
      "C’est fait. Imprimez la lettre, ou attendez : si vous avez donné une adresse, le courriel part.",
    jointe: "Quelqu’un l’avait déjà invitée : il n’y a qu’une lettre, et vous y êtes.",
    reprise: "Votre invitation est reprise.",
  },
} as const;

const STATES: Readonly<Record<LetterState["is"], string>> = {
  waiting: "pas encore de réponse",
  later: "a répondu « plus tard »",
  no: "a dit non",
  drafted: "décrit sa place : on attend qui la représente",
  opened: "a ouvert un local",
};

export const takeBackRefusals = {
  "unknown-invitation": "Cette invitation n’est plus là.",
  "answered-already": ANSWERED,
} as const;

export const letterTexts = {
  title: "Lettre à imprimer",
  print: "Une page : imprimez-la avec votre navigateur, ou prenez le PDF.",
  greeting: "Bonjour,",
  scan: "Photographiez ce code, ou tapez cette adresse :",
  label: (name: string) => `Code qui mène à la page ${ofNamed(name)}`,
  foot: (page: number, pages: number) => `page ${page} sur ${pages}`,
  back: "Votre invitation",
} as const;

export const posterTexts = {
  title: "Affiche à imprimer",
  print: "Une page A4, lisible à deux mètres.",
  come: "Une table libre ?",
  lead: "Ouvrez votre porte une journée à quelqu’un d’une autre structure.",
  scan: "Photographiez ce code",
  or: "ou tapez",
  label: "Code qui mène à la page pour ouvrir sa porte",
} as const;

export const doorTexts = {
  typeTitle: "Ouvrir sa porte",
  typeLead: "Vous avez reçu une lettre, ou vu une affiche ? Tapez le code qui s’y trouve.",
  code: "Le code",
  codeHelp: "Dix signes : « K3M92-XPA7Q ».",
  go: "Continuer",
  unknown: "Ce code ne mène nulle part. Vérifiez chaque signe, ou demandez une autre lettre.",
  title: (name: string) => `Ouvrir la porte : ${name}`,
  poster: (name: string) => `Pour ${name}`,
  answers: "Votre réponse",
  open: "Ouvrir ma porte",
  openLead:
    "Décrivez votre place. Rien n’est publié encore : vous choisirez ensuite de l’ouvrir sans compte, ou de montrer que vous parlez pour la structure.",
  openPoster:
    "Décrivez votre place. Personne ne la lit avant que la structure ait montré que c’est bien elle.",
  later: "Plus tard",
  laterSays: "Pas maintenant ? Cette page reste ouverte, et on ne vous écrit plus.",
  no: "Non, merci",
  noForGood: "Dire non pour de bon",
  noSays:
    "Ce n’est pas pour vous ? Un non ne se reprend pas : « Plus tard » laisse la page ouverte. Personne ne vous le redemandera d’ici : nous gardons de quoi vous reconnaître, et rien que l’on puisse relire.",
  name: "Comment s’appelle le lieu ?",
  nameMissing: "Écrivez un nom.",
  commune: "Dans quelle commune ?",
  communeHelp: "« Crest », « 26400 ».",
  communeMissing: "Écrivez une commune que nous connaissons.",
  street: "L’adresse",
  streetHelp: "Lue seulement par qui est attendu.",
  streetMissing: "Écrivez l’adresse.",
  seats: "Combien de places ?",
  seatsMissing: "Écrivez un nombre, de 1 à 500.",
  days: "Quels jours ?",
  daysHelp: "« Mardi et jeudi, 9h à 17h ».",
  daysMissing: "Écrivez quand on peut venir.",
  words: "Quelques mots",
  wordsHelp: "Ce qu’on y trouve, l’ambiance, ce que vous aimeriez partager.",
  wordsMissing: "Écrivez une phrase.",
  save: "Garder cette description",
  change: "Changer la description",
  described: "Ce que vous avez décrit",
  describedAlready: "Une description attend déjà qui représente la structure.",
  seatsSaid: (count: number) => (count === 1 ? "1 place" : `${count} places`),
  alone: "Ouvrir sans compte",
  aloneSays:
    "Votre place se voit aussitôt dans la liste des locaux et sur la carte, « pas confirmé » : son nom, sa commune, ses places, ses jours et vos quelques mots. Ni l’adresse, ni un courriel, ni un téléphone.",
  aloneNot:
    "On ne peut rien y demander tant que personne ne la tient ici, ou ne donne une adresse où répondre. Qui tient cette instance peut la reprendre ; vous aussi, depuis cette page.",
  aloneNow:
    "Il se voit « pas confirmé », comme dit par qui a cette lettre. Le jour où quelqu’un représente la structure, un geste sur sa page, « C’est notre local », en fait le vôtre.",
  see: (name: string) => `Voir ${name}`,
  close: "Fermer cette porte",
  closeByAddress:
    "On répond déjà pour cette porte : le code ne la ferme pas. Un courriel part à l’adresse qui répond, et elle se ferme de là.",
  closeAsk: "Lui écrire de quoi fermer",
  next: "Pour que l’on puisse y demander une journée",
  enter: "Entrez, avec votre courriel",
  represent: (name: string) => `Dites que vous représentez ${name}`,
  add: "Ajoutez votre structure, et montrez que c’est elle",
  prove:
    "Puis montrez que vous parlez pour la structure : une lettre, le courriel de son site, ou une structure déjà ici qui s’en porte garante. Revenez alors sur cette page.",
  publish: (name: string) => `Publier au nom ${ofNamed(name)}`,
  publishSays: "Vous pourrez tout changer ensuite.",
  said: {
    decrit:
      "C’est gardé. Qui vous invite lit que vous avez décrit votre place, sans lire l’adresse.",
    non: "C’est noté. Personne ne vous le redemandera d’ici.",
    "plus-tard": "C’est noté. Cette page reste ouverte.",
    ouvert: "C’est fait : votre place est dans la liste des locaux.",
    adresse: addressTexts.asked,
    "ferme-ecrit":
      "C’est noté : un courriel part à l’adresse qui répond, un par jour au plus. La porte se ferme de là. Si rien n’arrive, recommencez demain.",
    ferme: "C’est fait : elle n’est plus dans la liste. Cette page reste ouverte.",
  },
  over: {
    no: "Vous avez dit non. Merci d’avoir répondu.",
    opened: "Ce local est ouvert. Merci !",
    takenBack: "Ce local n’est plus dans les listes.",
  },
} as const;

const KEEP = "Quelque chose ne convient pas dans la description : changez-la, puis recommencez.";
export const answerRefusals: Readonly<Record<AnswerRefusal, string>> = {
  "unknown-letter": "Cette lettre ne sert plus.",
  "answered-already": "Une réponse est déjà là.",
  "not-by-poster": "Une affiche ne répond pas pour la structure : il faut la lettre.",
  "too-many": "Trop d’essais d’un même endroit. Recommencez dans une heure.",
};
const kept: Readonly<Record<KeepVenueRefusal, string>> = {
  "not-allowed": "Vous ne pouvez pas publier pour cette structure.",
  "unknown-venue": KEEP,
  "unknown-commune": "Cette commune ne se trouve pas : changez la description.",
  "home-is-private": KEEP,
  "published-already": KEEP,
  "not-in-france": KEEP,
  "far-from-commune": KEEP,
  "not-hours": KEEP,
  "changed-meanwhile": KEEP,
};
export const publishRefusals: Readonly<Record<PublishRefusal, string>> = {
  ...kept,
  ...answerRefusals,
  "not-for-it": "Vous ne pouvez pas publier pour cette structure.",
  "nothing-described": "Décrivez d’abord votre place.",
};

export const openRefusals: Readonly<Record<OpenRefusal, string>> = {
  ...answerRefusals,
  "not-alone":
    "Vous l’avez invitée, ou quelqu’un représente déjà cette structure ici : c’est à elle d’ouvrir sa porte.",
  "nothing-described": "Décrivez d’abord votre place.",
  "unknown-commune": "Cette commune ne se trouve pas : changez la description.",
  "nothing-left": "Donnez au lieu un nom, sans courriel ni téléphone.",
  "not-yours-any-more": "Ce local n’est plus le vôtre à fermer.",
};

export const closeRefusals: Readonly<Record<CloseRefusal, string>> = {
  ...openRefusals,
  "nothing-described": "Cette porte n’est plus ouverte.",
  "not-alone":
    "Vous l’avez invitée, ou quelqu’un représente déjà cette structure ici : c’est à elle de fermer sa porte.",
};
