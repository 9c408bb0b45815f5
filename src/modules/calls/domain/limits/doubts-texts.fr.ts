import type { Point } from "./limit-change.ts";
import { pointWords } from "./point.ts";

/** What is doubtful in the end of a call, in whole sentences, for everyone who reads its page, its data and its letters. */
export const limitDoubts = {
  unreadable: (cited: string) =>
    `L’annonce donne une date limite que nous n’avons pas su lire : « ${cited} ».`,
  unreadableHour: (cited: string) =>
    `L’annonce donne une heure limite que nous n’avons pas su lire : « ${cited} ».`,
  unreadableLot: (cited: string) =>
    `L’annonce donne, pour un lot, une date limite que nous n’avons pas su lire : « ${cited} ».`,
  other: (other: Point) =>
    `Le journal donne aussi une autre date limite, le ${pointWords(other)} : un rectificatif est peut-être paru. Nous gardons celle que l’organisme a écrite.`,
  change: (cited: string, days: readonly Point[]) =>
    `Un rectificatif parle de la date limite, et nous n’en sommes pas sûrs : « ${cited} ».${days.length === 0 ? "" : ` Il cite le ${days.map(pointWords).join(", le ")}. Nous gardons la date la plus proche.`}`,
  from: (from: Point, to: Point) =>
    `Un rectificatif remplace le ${pointWords(from)}, que nous n’avions pas, par le ${pointWords(to)}. Nous gardons la date la plus proche.`,
  far: (to: Point) =>
    `Un rectificatif donne le ${pointWords(to)}, ce qui paraît être une erreur. Nous gardons la date d’avant.`,
  twice: (other: Point) =>
    `L’annonce donne aussi une autre date limite, le ${pointWords(other)}. Nous gardons la plus proche.`,
  overseas: (other: Point) =>
    `L’annonce ne dit pas si l’heure est celle de Paris ou celle d’outre-mer : ce peut être le ${pointWords(other)}, à l’heure de Paris. Nous gardons la plus proche.`,
  hour: "Le rectificatif change le jour sans redire l’heure : nous gardons celle d’avant.",
  midnight: "« Minuit » peut vouloir dire au début ou à la fin de ce jour.",
  several: (to: readonly Point[]) =>
    `Un rectificatif donne plusieurs dates limites : le ${to.map(pointWords).join(", le ")}. Nous gardons la plus proche.`,
  journal: (other: Point) =>
    `Un rectificatif est publié avec une autre date limite, le ${pointWords(other)}, sans dire qu’elle change. Nous gardons la date la plus proche.`,
} as const;
