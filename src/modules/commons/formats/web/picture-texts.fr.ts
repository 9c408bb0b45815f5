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
  add: "Ajouter une image",
  addTitle: (title: string) => `Ajouter une image à « ${title} »`,
  addLead: "Elle est redessinée : où et quand elle a été prise n’en reste pas.",
  file: "L’image",
  fileHelp: "JPEG, PNG, GIF, WebP ou AVIF, dix mégaoctets au plus.",
  noFile: "Choisissez une image.",
  what: "Ce qu’elle montre",
  whatHelp:
    "En une phrase, pour qui ne la voit pas. Vide, la page dira « image sans description ».",
  where: "Où la mettre",
  whereHelp: "Vous pourrez la déplacer en écrivant le texte.",
  spots: { debut: "Tout au début", fin: "À la fin du texte" },
  under: (title: string) => `Sous « ${title} »`,
  addSend: "L’ajouter",
  addedName: "Image ajoutée",
  tooMany: "Vous avez fait lire beaucoup de fichiers aujourd’hui. Reprenez demain.",
  refusedFile: {
    empty: "Cette image est vide. Choisissez-la de nouveau.",
    "too-big": "Cette image est trop lourde. Envoyez-en une version plus légère.",
    "not-an-image":
      "Ce fichier ne se lit pas comme une image. Ouvrez-le sur votre appareil, enregistrez-le en JPEG, puis renvoyez-le.",
  },
} as const;

export const addPictureRefusals = {
  "no-such-spot":
    "Une image ne peut plus se mettre à cet endroit du texte. Choisissez-en un autre.",
  "enough-pictures":
    "Ce texte a déjà vingt images. Retirez-en une, ou commencez un autre document.",
  "no-room": "Il n’y a plus de place pour un fichier ici. Supprimez-en un, puis recommencez.",
} as const;
