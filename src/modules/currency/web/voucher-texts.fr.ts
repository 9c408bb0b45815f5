import { ofNamed } from "#basics/french/elision.fr";
import type { UseVoucherRefusal } from "../actions/vouchers.ts";
import type { MakeVoucherRefusal, VoucherState } from "../domain/voucher.ts";
import { refusalTexts, sayKori } from "./texts.fr.ts";

/** The sentences of kori on paper. */
export const voucherTexts = {
  title: "Vos bons en kori",
  lead: "Un bon se donne de la main à la main, à qui n’est pas de vos cercles ou n’a pas de quoi lire un écran. Qui tape son code reçoit les kori, une fois.",
  have: "J’ai un bon",
  make: "Faire un bon",
  makeSays: "Rien ne passe avant qu’il serve. Vous pouvez l’arrêter jusque-là.",
  howMany: "Combien de kori ?",
  howManyHelp: "Un nombre entier, de 1 à 20.",
  howManyEmpty: "Écrivez un nombre entier, de 1 à 20.",
  none: "Vous n’avez pas encore fait de bon.",
  list: "Ceux que vous avez faits",
  one: (amount: number) => `Un bon de ${sayKori(amount)}`,
  oneOf: (amount: number, day: string) => `Un bon de ${sayKori(amount)}, du ${day}`,
  states: {
    waits: (until: string) => `Attend, jusqu’au ${until}`,
    used: (who: string) => `Reçu par ${who}`,
    ended: () => "Arrêté",
    over: (until: string) => `Fini depuis le ${until}`,
  } satisfies Record<VoucherState, (said: string) => string>,
  from: (name: string) => `De la part ${ofNamed(name)}`,
  until: (day: string) => `Il sert une fois, jusqu’au ${day}.`,
  how: (where: string) => `Entrez sur ${where}, et tapez ce code :`,
  how2: "Sans compte ? Il s’en crée un en une minute, sans rien payer. Quelqu’un qui tient une permanence peut aider.",
  print: "Imprimez cette page, ou recopiez le code sur un papier.",
  stop: "Arrêter ce bon",
  stopSays: "Son code ne servira plus. Cela ne se défait pas.",
  code: "Le code du bon",
  codeHelp: "Dix lettres et chiffres, comme 7K3MQ-2X9PA.",
  codeEmpty: "Recopiez le code qui est sur le bon.",
  use: "Recevoir les kori",
  useTitle: "Un bon en kori",
  useLead:
    "Quelqu’un vous a donné un bon : son code vous remet ses kori, et vous lirez de qui ils viennent.",
  said: { arrete: "Ce bon est arrêté." },
} as const;

/** What happened to the act, and what one can do. */
export const makeRefusals: Record<MakeVoucherRefusal | "sign-in-first" | "uncounted", string> = {
  "nothing-to-give": voucherTexts.howManyEmpty,
  "too-much-on-paper": voucherTexts.howManyEmpty,
  "too-many-vouchers": "Dix bons attendent déjà : arrêtez-en un, ou attendez qu’il serve.",
  "sign-in-first": refusalTexts["sign-in-first"],
  uncounted: "Vous avez choisi que rien ne soit compté : il n’y a pas de bon à faire.",
};

export const stopRefusals = {
  "unknown-voucher": "Ce bon n’existe pas, ou pas pour vous.",
} as const;

export const useRefusals: Record<UseVoucherRefusal, string> = {
  ...refusalTexts,
  "to-yourself": "C’est un bon que vous avez fait : donnez-le à quelqu’un.",
  "beyond-floor":
    "Qui a donné ce bon ne peut pas en donner autant pour l’instant. Il attend : réessayez plus tard.",
  "unknown-code": "Aucun bon ne porte ce code. Relisez-le, signe par signe.",
  "too-many-codes": "Vous avez essayé beaucoup de codes. Attendez une heure.",
  "voucher-used": "Ce bon a déjà servi.",
  "voucher-ended": "Qui a fait ce bon l’a arrêté.",
  "voucher-over": "Ce bon est fini : il servait trois mois.",
};
