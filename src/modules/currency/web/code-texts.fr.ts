import { thanksRefusals } from "./thanks-texts.fr.ts";
import type { ByCodeRefusal, ThankByCodeRefusal } from "../actions/codes.ts";

/** The sentences of a code that is shown on a screen. */
export const codeTexts = {
  receive: "Recevoir un merci",
  receiveLead:
    "Pour qui est à côté de vous et ne vous connaît pas ici : montrez un code, l’autre vous remercie.",
  shows:
    "Qui le tape, ou photographie le carré, lit votre prénom. Le code sert une fois, pendant dix minutes.",
  show: "Montrer un code",
  another: "Montrer un autre code",
  says: "Dites-le, ou montrez-le :",
  until: (time: string) => `Il sert une fois, jusqu’à ${time}.`,
  label: "Carré à photographier, pour remercier",
  where: (at: string) => `L’autre va sur ${at}, et tape ce code.`,
  use: "Remercier avec un code",
  useLead: "Quelqu’un vous montre un code, ou vous le dit : tapez-le pour remercier.",
  code: "Le code que l’on vous montre",
  codeHelp: "Huit lettres, comme badi-rovu.",
  codeEmpty: "Tapez le code que l’on vous montre.",
  next: "Continuer",
  thank: (name: string) => `Remercier ${name}`,
  thankLead: "C’est la personne qui vous montre ce code. Elle a dix minutes pour le montrer.",
  uncounted: "Rien n’est compté pour cette personne : remerciez en mots.",
  other: "Taper un autre code",
} as const;

/** The same for a code that nobody shows, that was used, or whose minutes are over. */
export const byCodeRefusals: Record<ByCodeRefusal, string> = {
  "unknown-code":
    "Ce code ne sert pas, ou plus. Demandez-en un autre, et relisez-le lettre par lettre.",
  "too-many-codes": "Vous avez essayé beaucoup de codes. Attendez une heure.",
};

export const thankRefusals: Record<ThankByCodeRefusal, string> = {
  ...thanksRefusals,
  ...byCodeRefusals,
};
