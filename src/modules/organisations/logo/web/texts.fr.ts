import type { LogoRefusal } from "../../domain/logo.ts";

/** The sentences of a logo. */
export const logoTexts = {
  title: "Logo",
  lead: "Il prend la place du pavillon partout où la structure est nommée.",
  now: "Ce qu’on voit aujourd’hui",
  flag: "Son pavillon. Il est dessiné d’après elle, et ne change jamais.",
  shows: (words: string) => `Ce qu’il montre : ${words}`,
  change: "Mettre un logo",
  replace: "Le remplacer",
  file: "L’image",
  fileHelp:
    "JPEG, PNG, GIF, WebP ou AVIF ; 10 Mo au plus. Elle est redessinée ici, entière, sur fond blanc, trois de large pour deux de haut. Rien d’autre de ce que vous envoyez n’est gardé.",
  noFile: "Choisissez une image.",
  notAnImage: (name: string) =>
    `« ${name} » ne se lit pas comme une image. Un dessin SVG ou un PDF s’enregistre d’abord en PNG.`,
  words: "Ce qu’elle montre",
  wordsHelp: "En une ligne, pour qui ne la voit pas : « deux anneaux, un bleu et un rouge ».",
  wordsEmpty: "Dites en une ligne ce que montre l’image.",
  send: "Mettre ce logo",
  takeDown: "Retirer le logo",
  takeDownSays: "Le pavillon revient aussitôt. L’image est effacée.",
  hidden:
    "La modération a retiré ce logo : le pavillon est revenu. Une autre image peut prendre sa place.",
  report: "Signaler son logo",
  said: {
    logo: "C’est fait : le logo est en place.",
    "sans-logo": "C’est fait : le logo est effacé, le pavillon est revenu.",
  },
} as const;

export const logoRefusals: Readonly<Record<LogoRefusal, string>> = {
  "not-allowed": "Vous ne pouvez plus changer cette page : rien n’a changé.",
  "taken-down-by-moderation":
    "La modération a retiré cette image : elle ne revient pas. Choisissez-en une autre.",
  "no-logo": "Il n’y a pas de logo à retirer.",
};
