import { of } from "#basics/french/elision.fr";

/** In the name of which structure somebody acts for another, on the page of the mandate. */
export const texts = {
  title: "Au nom de quelle structure",
  says: (name: string, structure: string) => `${name} agit au nom ${of(structure)}.`,
  mineSays: (structure: string) => `Vous agissez au nom ${of(structure)}.`,
  ends: "La structure ne tient aucun mandat. Celui-ci finit quand cette personne n’y est plus.",
  mineEnds: "La structure ne tient aucun mandat. Celui-ci finit quand vous n’y êtes plus.",
  ask: "Vous êtes médiateur ou médiatrice ? Dites au nom de quelle structure vous agissez. Cela n’ouvre rien de plus.",
  which: "Structure",
  whichEmpty: "Choisissez une structure de la liste.",
  send: "Le dire",
  left: (name: string, structure: string) =>
    `${name} n’est plus de la structure ${structure} : ce mandat est fini, rien ne se fait plus en votre nom.`,
  next: "Vous voulez que quelqu’un d’autre de cette structure agisse pour vous ? Appelez-la, puis confiez-le à cette personne.",
  others: (names: string) => `Sur sa page, vous pouvez lire : ${names}.`,
  page: (structure: string) => `La page ${of(structure)}`,
  give: "Confier quelque chose à quelqu’un",
  see: "Que faire maintenant",
  why: "quelqu’un agissait pour vous au nom d’une structure, et n’en est plus.",
  subject: (name: string) => `${name} n’agit plus pour vous`,
  refusals: {
    "not-signed-in": "Votre connexion est finie. Rien n’a été fait.",
    "unknown-mandate": "Ce mandat n’existe plus, ou a été arrêté entre-temps. Rien n’a changé.",
    "not-of-it": "Vous n’êtes pas de cette structure, ou vous n’en êtes plus.",
  },
} as const;
