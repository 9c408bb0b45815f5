import { of } from "#basics/french/elision.fr";
import type { AlarmKind } from "../domain/relay.ts";

const BUTTON = "Un bouton, sans vous connecter : « Je m’en occupe », ou « Je ne peux pas ».";
const ALL =
  "Toutes les personnes de sa liste ont été prévenues. Si vous pouvez encore, un bouton suffit.";
const DANGER = "Une vie est en danger ? Appelez le 15 ou le 112. Par messages : 114.";
/** Of a silence, nobody asked for anything: what it does not replace is said each time. */
const NOT_ALARM = `Ceci ne remplace ni une téléassistance, ni un appel d’urgence. ${DANGER}`;

/** What is written at once, and waits for no morning. The subject says nothing of whom, nor of what. */
export const letterTexts = {
  why: "Vous recevez ce courriel parce que vous avez dit oui pour qu’on vous prévienne.",
  whyOwner: "Vous recevez ce courriel parce que vous avez demandé de l’aide ici.",
  told: {
    subject: "Quelqu’un a besoin de vous maintenant",
    says: {
      help: (name) => `${name} a besoin d’aide`,
      apart: (name) => `${name} vous dit que quelque chose ne va pas`,
      silence: (name) => `${name} ne donne plus de nouvelles à un proche`,
    } satisfies Record<AlarmKind, (name: string) => string>,
    lines: {
      help: [`Appelez, ou passez si vous êtes près. ${BUTTON}`, DANGER],
      apart: [`Sa famille n’en sait rien, et ne le lira pas ici. ${BUTTON}`, DANGER],
      silence: [
        `C’est plus long que d’ordinaire, et peut n’être rien : un téléphone en panne, un oubli. Appelez, ou passez si vous êtes près. ${BUTTON}`,
        NOT_ALARM,
      ],
    } satisfies Record<AlarmKind, readonly string[]>,
  },
  notTheirs: {
    subject: "Une lettre qui est à vous a été ouverte par quelqu’un d’autre",
    title: "On vous prévient : répondez depuis votre page",
    lines: [
      "Quelqu’un a dit que cette lettre n’est pas la sienne : son lien ne sert plus, et l’on n’attend plus votre réponse pour prévenir la suite.",
      "Vous pouvez répondre sur cette page, en entrant. Une lettre transférée laisse répondre à votre place.",
      DANGER,
    ],
  },
  taken: {
    subject: "Quelqu’un s’en occupe",
    title: (who: string | undefined, name: string) => `${who ?? "Quelqu’un"} s’occupe ${of(name)}`,
    lines: ["Vous n’avez plus rien à faire. Merci."],
  },
  released: {
    subject: "Quelqu’un a de nouveau besoin de vous",
    title: (who: string | undefined, name: string) =>
      `${who ?? "Quelqu’un"} ne peut finalement pas s’occuper ${of(name)}`,
    lines: ["Pouvez-vous vous en occuper ? Un bouton, sans vous connecter."],
  },
  unanswered: {
    subject: "Personne n’a répondu",
    title: (name: string) => `Personne n’a dit s’occuper ${of(name)}`,
    lines: {
      help: [ALL, DANGER],
      apart: ["Vous êtes la seule personne prévenue. Si vous pouvez, un bouton suffit.", DANGER],
      silence: [ALL, NOT_ALARM],
    } satisfies Record<AlarmKind, readonly string[]>,
    owner: "Personne n’a dit s’occuper de vous",
    ownerLines: [
      "Toutes les personnes de votre liste ont été prévenues.",
      "Appelez le 15 ou le 112, ou un voisin. Vous pouvez aussi prévenir à nouveau.",
    ],
  },
  settled: {
    subject: "C’est réglé",
    title: (name: string) => `C’est réglé pour ${name}`,
    lines: ["Vous n’avez plus rien à faire. Merci."],
  },
  well: {
    subject: "Tout va bien",
    says: (name: string, at: string) => `${name} dit que tout va bien (${at})`,
    goesOn: (at: string) =>
      `Sa demande d’aide du ${at} court encore : cela ne dit pas que c’est réglé.`,
  },
  unwatched: {
    subject: "Ce n’est plus regardé",
    title: (name: string) => `Le silence ${of(name)} n’est plus regardé`,
    lines: [
      "Nous ne savons pas si quelqu’un a de ses nouvelles. Si vous n’en avez pas, appelez, ou passez.",
      NOT_ALARM,
    ],
  },
} as const;

/** To who answers for a service that agreed to be told of a silence: of whom is on its page, never in a letter. */
export const serviceLetterTexts = {
  why: "Vous recevez ce courriel parce que vous représentez une structure qui a accepté d’être prévenue d’un silence.",
  told: {
    subject: "Quelque chose attend votre service",
    title: "Un silence attend votre service",
    lines: [
      "Ouvrez cette page : elle dit de qui. Deux boutons, sans vous connecter : « Nous nous en occupons », ou « Nous ne pouvons pas ».",
      NOT_ALARM,
    ],
  },
  taken: "Quelqu’un s’occupe de ce silence",
  released: "Qui s’en occupait ne peut plus",
  unanswered: "Personne n’a répondu",
  settled: "C’est réglé",
  unwatched: "Ce silence n’est plus regardé",
} as const;
