import type { Balance, Reason, TransferRefusal } from "../domain/transfer.ts";

const kori = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });

/** « 2 kori », « 0,50 kori »: the word does not change. */
export function sayKori(hundredths: number): string {
  return `${kori.format(Math.abs(hundredths) / 100)} kori`;
}

/** The sentences of the kori. */
export const texts = {
  title: "Vos kori",
  lead: "Les kori remercient le temps que l’on donne. Ils ne valent pas d’euros et ne s’achètent pas.",
  balance: (balance: Balance) =>
    balance === 0
      ? "Vous avez reçu autant de kori que vous en avez donné."
      : balance > 0
        ? `Vous avez reçu ${sayKori(balance)} de plus que vous n’en avez donné.`
        : `Vous avez donné ${sayKori(balance)} de plus que vous n’en avez reçu.`,
  both: "Les deux sont bien : on donne un jour, on reçoit un autre.",
  none: "Vous n’avez encore ni donné ni reçu de kori.",
  begins:
    "Un kori vient avec un merci : quand on vous a rendu service, vous dites qui, et combien si vous le voulez.",
  lines: "Ce qui est passé",
  received: (amount: number, who: string) => `${who} vous a donné ${sayKori(amount)}`,
  given: (amount: number, who: string) => `Vous avez donné ${sayKori(amount)} à ${who}`,
  onDay: (reason: string, day: string) => `${reason}, le ${day}`,
  note: "Une ligne ne change jamais. Une erreur se répare par une ligne contraire.",
  way: "Voir vos kori",
  exchanges: "Remercier, ou voir vos coups de pouce",
  help: "Entraide",
} as const;

/** Why kori passed, as a line says it. */
export const reasonTexts: Record<Reason, string> = {
  favour: "Pour un coup de pouce",
  exchange: "Pour un échange",
};

/** What happened to the act, and what one can do. */
export const refusalTexts: Record<TransferRefusal | "sign-in-first", string> = {
  "nothing-to-give": "Choisissez combien de kori. Rien n’est passé.",
  "to-the-holder":
    "Qui agit pour quelqu’un ne reçoit pas ses kori, ni ses proches. Rien n’est passé.",
  "to-yourself": "On ne se remercie pas en kori. Rien n’est passé.",
  "beyond-floor":
    "Vous avez déjà donné 100 kori de plus que vous n’en avez reçu. Rien n’est passé : un merci en mots compte aussi.",
  "sign-in-first": "Entrez d’abord. Rien n’est passé.",
};

/** For the page on private life. */
export const keptTexts = {
  what: "Les kori que vous donnez et recevez, de qui et quand.",
  why: "Pour que chacun sache ce qui l’a remercié, et que les comptes tombent juste.",
  howLong:
    "Toujours : une ligne concerne deux personnes. Si vous partez, elle ne garde pas votre nom.",
} as const;
