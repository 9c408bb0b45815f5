import { writeMoment } from "#basics/dates";
import { of, ofNamed } from "#basics/french/elision.fr";

import type { ClosedBy, Stop } from "../domain/closing.ts";

/** « Qui peut fermer mes appareils ». */
export const texts = {
  title: "Qui peut fermer mes appareils",
  way: "Si une tablette est perdue ou volée : qui la déconnecte pour vous, d’un geste.",
  lead: "Une tablette perdue ou volée ? Vous appelez la personne nommée ici, et elle ferme tous vos appareils d’un geste.",
  nobody: "Vous n’avez nommé personne. Qui tient cet Archipel peut le faire, si vous le demandez.",
  reach: "Son téléphone, s’il en a un, et comment lui écrire",
  now: (name: string) => `${name} peut fermer vos appareils.`,
  closer: "Qui peut fermer mes appareils",
  closerHelp: "Une personne majeure que vous connaissez ici. Elle le saura.",
  closerNone: "Personne",
  closerEmpty: "Choisissez une personne de la liste, ou « Personne ».",
  send: "Garder ce choix",
  what: "Ce que cela permet, et rien d’autre",
  whatSays: [
    "Fermer tous vos appareils. Ils demandent alors un code, et les clés d’accès sont retirées.",
    "Si votre courriel s’ouvre aussi sur l’appareil perdu : arrêter pour trois jours les codes qui y arrivent.",
    "Arrêter qui agit pour vous en ce moment. Le mandat, lui, reste à vous.",
    "Cette personne ne lit rien de vous, n’entre pas à votre place et ne change rien.",
    "Chaque fois, vous le savez : par une lettre, et sur votre accueil.",
  ],
  mailbox:
    "Si votre courriel s’ouvre sur l’appareil perdu, dites-le : les codes qui y arrivent sont arrêtés trois jours. Changez le mot de passe de ce courriel, puis rappelez cette personne : d’un geste, les codes servent à nouveau.",
  lost: "Un appareil est perdu maintenant ? Vous pouvez aussi le fermer vous-même.",
  connections: "Vos connexions",
  named: "Qui vous a nommé pour cela",
  devices: (by: ClosedBy, name: string | undefined) =>
    by === "operator"
      ? "Vos appareils ont été fermés par qui tient cet Archipel, à votre appel."
      : `Vos appareils ont été fermés par ${name ?? "la personne que vous aviez nommée"}.`,
  held: (until: Temporal.Instant) =>
    `Jusqu’au ${writeMoment(until, until)}, un code reçu par courriel n’ouvre plus ce compte : votre courriel s’ouvrait aussi sur l’appareil perdu.`,
  accept: "Mon courriel est de nouveau à moi seul",
  acting: (name: string | undefined) =>
    `${name ?? "La personne que vous aviez nommée"} a arrêté qui agissait pour vous.`,
  seen: "J’ai vu",
} as const;

export const refusals = {
  "not-yours": "Ce n’est pas à vous de le dire.",
  "not-signed-in": "Votre connexion est finie. Rien n’a été fait.",
  "unknown-person": "Cette personne n’est pas dans la liste, ou n’est plus là.",
  "not-of-age": "Vous et la personne que vous nommez êtes majeurs, tous les deux.",
} as const;

/** For whom somebody named. */
export const namedTexts = {
  title: "Fermer les appareils de quelqu’un",
  lead: "Ces personnes vous ont choisi pour fermer leurs appareils, si on les leur vole ou s’ils sont perdus.",
  none: "Personne ne vous a nommé pour cela.",
  one: (name: string) => `Fermer les appareils ${ofNamed(name)}`,
  says: (name: string) => `Faites-le si ${name} vous l’a demandé. Une lettre le lui dit.`,
  what: "Que faut-il arrêter ?",
  stops: {
    devices: "Tous ses appareils",
    acting: "Qui agit pour elle ou lui en ce moment",
  } satisfies Record<Stop, string>,
  whatEmpty: "Choisissez ce qu’il faut arrêter.",
  mail: "Son courriel s’ouvre aussi sur cet appareil",
  mailHelp:
    "Pendant trois jours, un code reçu par courriel n’ouvre plus ce compte. Vous dites ici quand ce courriel est de nouveau sûr.",
  held: (until: Temporal.Instant) =>
    `Jusqu’au ${writeMoment(until, until)}, un code reçu par courriel n’ouvre plus ce compte.`,
  accept: "Son courriel est de nouveau sûr : les codes servent",
  accepted: "Un code reçu par courriel ouvre à nouveau ce compte.",
  tick: "On me l’a demandé, ou c’est urgent",
  tickEmpty: "Cochez pour dire que l’on vous l’a demandé, ou que c’est urgent.",
  send: "Fermer",
  cancel: "Ne rien fermer",
  done: {
    devices: "C’est fermé : plus aucun appareil n’est entré dans ce compte.",
    acting: "C’est arrêté : plus personne n’agit en son nom en ce moment.",
  } satisfies Record<Stop, string>,
  after: [
    "Pour revenir, la personne écrit son adresse et un code lui est envoyé.",
    "Si son courriel s’ouvre sur l’appareil perdu, dites-lui d’en changer le mot de passe. Quand c’est fait, revenez ici.",
    "Une plainte se dépose au commissariat ou à la gendarmerie.",
  ],
  refusals: {
    "not-yours": "Cette personne ne vous a pas nommé pour cela.",
    "unknown-person": "Ce compte n’est plus là.",
    "held-lately":
      "Les codes ont déjà été arrêtés ce mois-ci. Décochez pour fermer les appareils, ou appelez qui tient cet Archipel.",
    "mail-with-devices":
      "Cela va avec « Tous ses appareils ». Choisissez-le plus haut, ou décochez.",
  },
} as const;

/** For who keeps the instance. */
export const operatorTexts = {
  title: "Appareils perdus ou volés",
  card: "Appareils perdus",
  cardSays: "Fermer les appareils de qui vous appelle.",
  lead: "Une personne appelle : sa tablette est perdue ou volée. Fermez ses appareils. Vous n’entrez pas dans son compte et n’en lisez rien.",
  find: "Qui appelle ?",
  email: "Son adresse de courriel ici, ou celle de qui agit pour elle",
  emailEmpty: "Écrivez une adresse entière, par exemple prenom@exemple.fr.",
  search: "Trouver ce compte",
  found: "De qui s’agit-il ?",
  unknown: "Aucun compte n’a cette adresse.",
  ask: (name: string) => `Fermer les appareils ${of(name)}`,
  says: "Tous ses appareils demandent un nouveau code, et ses clés d’accès sont retirées. Une lettre le lui dit.",
  how: "Comment vous savez que c’est bien elle",
  howHelp: "Par exemple : « rappelée à son numéro ». Ces mots restent dans le journal.",
  howEmpty: "Écrivez une phrase : elle reste dans le journal.",
  send: "Fermer ses appareils",
  cancel: "Ne rien fermer",
  dones: {
    fait: "C’est fermé. Dites-lui de changer le mot de passe de son courriel, s’il s’ouvre sur l’appareil perdu, puis de vous rappeler.",
    courriel: "C’est dit. Un code reçu par courriel ouvre à nouveau ce compte.",
  },
  refusals: {
    "not-yours": "Cette page est à qui tient cet Archipel.",
    "unknown-person": "Ce compte n’est plus là.",
    "held-lately": "Les codes ont déjà été arrêtés. Décochez pour fermer les appareils.",
  },
} as const;

/** The letters: no subject says of whom (decision 0173). */
export const letterTexts = {
  named: {
    why: "quelqu’un vous a nommé pour fermer ses appareils, s’ils sont perdus ou volés.",
    subject: "Quelqu’un vous a nommé",
    entry: (name: string) =>
      `${name} vous a nommé pour fermer ses appareils, s’ils sont perdus ou volés`,
    line: "Rien à faire aujourd’hui. Gardez cette lettre : elle mène à la page où cela se fait.",
  },
  youNamed: {
    why: "vous avez nommé quelqu’un pour fermer vos appareils.",
    subject: "Vous avez nommé quelqu’un",
    entry: (name: string) => `Vous avez nommé ${name} pour fermer vos appareils`,
    line: "Si ce n’est pas vous, changez-le d’un geste. Cette personne ne lit rien de vous.",
  },
  closed: {
    why: "vos appareils ont été fermés.",
    subject: "Vos appareils ont été fermés",
    lines: [
      "Pour revenir : votre adresse, puis le code que nous vous envoyons.",
      "Votre courriel s’ouvre sur l’appareil perdu ? Changez d’abord le mot de passe de ce courriel.",
    ],
  },
  acting: {
    why: "la personne que vous avez nommée a arrêté qui agissait pour vous.",
    subject: "Qui agissait pour vous a été arrêté",
    line: "Le mandat, lui, dure encore : vous pouvez l’arrêter aussi.",
  },
} as const;

export const keptTexts = {
  what: "Qui vous nommez pour fermer vos appareils, et quand ils l’ont été",
  why: "Fermer une tablette perdue ou volée, à votre demande",
  howLong:
    "Jusqu’à ce que vous nommiez quelqu’un d’autre ou personne ; le jour, jusqu’à ce que vous l’ayez vu",
} as const;
