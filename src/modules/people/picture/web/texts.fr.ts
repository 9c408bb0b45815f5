import type { Kept } from "#services/house";

import type { AgeBand } from "../../domain/age.ts";
import type { PictureRefusal } from "../domain/picture.ts";

/** The sentences of the picture of a person. */
export const pictureTexts = {
  title: "Votre photo",
  lead: "Si vous voulez : elle prend la place de vos initiales, pour qui vous choisissez.",
  now: "Ce qu’on voit aujourd’hui",
  initials: "Vos initiales.",
  yours: "Votre photo",
  takenDown:
    "La modération a retiré votre photo : vos initiales sont revenues. Vous pouvez en mettre une autre.",
  add: "Mettre une photo",
  change: "La changer",
  file: "La photo",
  fileHelp:
    "JPEG, PNG, GIF, WebP ou AVIF ; 10 Mo au plus. Elle est redessinée ici, petite et carrée : rien d’autre n’en est gardé, ni le lieu ni la date.",
  sameFile: "Sans nouveau fichier, la photo d’aujourd’hui reste.",
  noFile: "Choisissez une image.",
  whoSees: "Qui la voit ?",
  whoSeesHelp:
    "Bloquer quelqu’un ne lui cache pas votre photo : rien ne lui dit que vous l’avez bloqué.",
  ages: {
    adult: undefined,
    adolescent:
      "Avant dix-huit ans, seules la voient les personnes de vos cercles, et celles avec qui un échange est convenu.",
    child: "Avant quinze ans, personne n’en montre ici.",
  } satisfies Readonly<Record<AgeBand, string | undefined>>,
  send: "Montrer cette photo",
  save: "Enregistrer",
  takeDown: "Retirer ma photo",
  takeDownSays: "Vos initiales reviennent aussitôt, partout. La photo est effacée.",
  erase: "Effacer cette photo",
  said: {
    photo: "C’est fait : votre photo prend la place de vos initiales.",
    "sans-photo": "C’est fait : la photo est effacée, vos initiales sont revenues.",
  },
  refusedFile: {
    empty: (name: string) => `« ${name} » est vide. Choisissez-le de nouveau.`,
    "too-big": (name: string) =>
      `« ${name} » est trop lourd (10 Mo au plus). Envoyez-en une version plus légère.`,
    "not-an-image": (name: string) =>
      `« ${name} » ne se lit pas comme une photo. Ouvrez-la sur votre appareil, enregistrez-la de nouveau en JPEG, puis renvoyez-la.`,
  },
} as const;

export const pictureRefusals: Readonly<Record<PictureRefusal, string>> = {
  "not-signed-in": "Rien n’a changé : votre photo n’est qu’à vous.",
  "not-at-that-age": "À votre âge, elle ne peut pas être montrée à tant de monde.",
  "no-picture": "Il n’y a pas de photo : choisissez une image.",
  "taken-down-by-moderation":
    "La modération a retiré cette photo : elle ne revient pas. Choisissez-en une autre.",
};

export const pictureKept: Kept = {
  what: "Votre photo, si vous en mettez une : redessinée, chiffrée, et à qui vous la montrez",
  why: "Qu’on vous reconnaisse, là où vous le voulez",
  howLong: "Jusqu’à ce que vous la retiriez ou partiez",
};
