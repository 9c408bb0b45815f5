/** The pictures of a text, and what they say to who does not see them. */
export const pictureTexts = {
  undescribed: "image sans description",
  title: (title: string) => `Les images de « ${title} »`,
  heading: "Décrire les images",
  lead: "Qui ne voit pas une image en lit la description : dites en une phrase ce qu’elle montre d’utile ici.",
  none: "Ce document n’a pas d’image.",
  number: (at: number) => `Image ${at}`,
  says: (at: number) => `Ce que dit l’image ${at}`,
  saysHelp: "Vide, la page dira « image sans description ».",
  send: "Garder",
  describe: (without: number) =>
    without === 0
      ? "Revoir les descriptions des images"
      : without === 1
        ? "Une image est sans description : la décrire"
        : `${without} images sont sans description : les décrire`,
  versionName: "Images décrites",
} as const;
