import type { FileRefusal } from "../domain/file.ts";

/** Why a file was not kept, and what one can do: to be shown under the field of files. */
export const fileRefusalTexts: Readonly<Record<FileRefusal, (name: string) => string>> = {
  empty: (name) => `« ${name} » est vide. Choisissez-le de nouveau.`,
  "too-big": (name) =>
    `« ${name} » est trop lourd (10 Mo au plus, 1 Mo pour un texte). Envoyez-en une version plus légère.`,
  "unknown-type": (name) =>
    `« ${name} » n’est pas d’un type accepté. Envoyez un PDF, une image, un document ou un tableau.`,
  "has-macros": (name) =>
    `« ${name} » contient des macros, qui peuvent être dangereuses. Enregistrez-le sans macros, ou en PDF.`,
  "not-an-image": (name) =>
    `« ${name} » ne se lit pas comme une image. Ouvrez-la sur votre appareil, enregistrez-la de nouveau en JPEG, puis renvoyez-la.`,
  "space-full": () =>
    "Il n’y a plus de place ici : 500 Mo au plus. Retirez un fichier avant d’en ajouter un.",
};

export const fileTexts = {
  help: "PDF, image, document ou tableau ; 10 Mo au plus par fichier.",
  weight: (size: number) =>
    size >= 1024 * 1024
      ? `${(size / 1024 / 1024).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} Mo`
      : `${Math.max(1, Math.round(size / 1024)).toLocaleString("fr-FR")} Ko`,
} as const;
