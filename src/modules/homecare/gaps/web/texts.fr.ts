import type { Band } from "../domain/week.ts";

/** Of who agrees to be counted. */
export const countedTexts = {
  title: "Dire où il manque quelqu’un",
  lead: "Quand personne ne vient vous voir un jour, le dire sans votre nom aide les structures d’ici à savoir où aller.",
  sentence:
    "« J’accepte que mes visites sans personne soient comptées avec celles de ma commune : le jour, le matin, l’après-midi ou le soir. Ni mon nom, ni la visite. »",
  who: "Le lisent : les structures vérifiées qui viennent chez les personnes, et qui tient ce site. Rien ne se dit sous cinq personnes dans une commune ; en dessous, on dit le département, s’il y en a cinq.",
  commune: "Dans quelle commune habitez-vous ?",
  communeHelp: "Son nom, ou son code postal.",
  agree: "J’accepte d’être compté·e",
  counted: (commune: string) => `Vous êtes compté·e à ${commune}.`,
  from: (day: string) => `À partir de la semaine du ${day}.`,
  stop: "Ne plus être compté·e",
  notMine: "La personne seule peut l’accepter.",
  closed: "Ici, plus rien de nouveau ne commence pour le moment.",
} as const;

export const countedRefusals = {
  "not-open": "Ce service n’est pas ouvert ici pour le moment.",
  "not-for-another": "La personne seule peut l’accepter.",
  "no-commune": "Écrivez votre commune.",
} as const;

/** Of who reads where nobody comes. */
export const gapTexts = {
  title: "Où il manque quelqu’un",
  lead: "Des visites sans personne, cette semaine et la suivante, par commune. Jamais chez qui, ni pour quoi : seules sont comptées les personnes qui l’ont accepté.",
  caption: "Visites sans personne, jour par jour",
  day: "Jour",
  place: "Où",
  morning: "Matin",
  afternoon: "Après-midi",
  evening: "Soir",
  band: (band: Band | undefined) => (band === undefined ? "0" : `${band.from} à ${band.until}`),
  none: "Aucune visite sans personne, là où cela peut se dire.",
  noPlace: "Trop peu pour être dit.",
  noPlaceSays:
    "Il faut cinq personnes comptées dans une commune, ou dans un département. Qui a une semaine « Chez moi » l’accepte depuis « Qui m’aide ».",
  places: "Où cela se dit",
  placesSay: (places: readonly string[]) =>
    `${places.join(", ")}. Ailleurs : trop peu pour être dit.`,
  each: "C’est compté une fois par nuit, et dit par tranches : 1 à 4, 5 à 9, 10 à 14. Qui accepte d’être compté l’est deux semaines après, et qui arrête ne l’est plus la nuit d’après.",
  operator: "Tenir l’instance",
} as const;

export const keptCountedTexts = {
  what: "Si vous l’acceptez, la commune où vos visites sans personne sont comptées, et depuis quand.",
  why: "Pour que les structures d’ici sachent où il manque quelqu’un, sans savoir chez qui.",
  howLong: "Jusqu’à ce que vous l’arrêtiez, d’un geste, ou partiez.",
} as const;

export const deedTexts = {
  "/chez-moi/compter": "a demandé que ses visites sans personne soient comptées",
  "/chez-moi/compter/arreter": "a arrêté que ses visites sans personne soient comptées",
} as const;
