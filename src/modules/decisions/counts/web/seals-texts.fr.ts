/** The sentences of seals. */
export const texts = {
  title: "Les sceaux des comptes",
  lead: "Chaque compte est scellé avec celui d’avant. Changer un seul fichier après coup romprait toute la suite.",
  none: "Aucun vote de ce cercle n’est encore compté.",
  holds: (count: number) =>
    count === 1 ? "Le seul compte est bien scellé." : `Les ${count} comptes se suivent bien.`,
  broken: (place: number) =>
    `Au compte numéro ${place}, la suite est rompue : le fichier ou le sceau a été changé.`,
  counted: (day: string) => `Compté le ${day}.`,
  file: "Empreinte du fichier :",
  seal: "Sceau :",
  how: "L’empreinte est le SHA-256 du fichier. Le sceau est le SHA-256 du sceau d’avant, d’un saut de ligne et de cette empreinte ; avant le premier, 64 zéros.",
} as const;
