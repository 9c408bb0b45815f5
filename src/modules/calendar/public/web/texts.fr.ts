import type { WidenedTo } from "#rules/territory";

/** The sentences of public occasions. */
export const texts = {
  title: "Rendez-vous publics",
  onMap: "Les rendez-vous publics",
  lead: "Ce que des cercles et des structures ouvrent à tout le monde : venez voir.",
  words: "Un mot",
  wordsHelp: "Un titre, une adresse, ce qu’on y fait.",
  where: "Où ?",
  whereHelp: "Une commune, un département, une région : « Crest, 20 km », « Drôme ».",
  from: "À partir de quel jour ?",
  kind: "Quelle sorte ?",
  anyKind: "Toutes les sortes",
  theme: "De quoi parle-t-il ?",
  anyTheme: "Tous les thèmes",
  search: "Chercher",
  clear: "Tout effacer",
  count: (count: number) => (count === 1 ? "1 rendez-vous" : `${count} rendez-vous`),
  empty: "Aucun rendez-vous ne répond à cette recherche.",
  emptyHelp: "Essayez un autre mot, plus loin, ou un jour plus proche.",
  emptyFirst: "Rien n’est ouvert à tout le monde pour l’instant.",
  widened: (asked: string, to: WidenedTo) =>
    `Rien pour « ${asked} » : nous avons regardé ${to.scale === "country" ? "partout" : `plus loin, « ${to.name} »`}.`,
  cancelled: "Annulé",
  series: "revient",
  online: "par vidéo",
  propose: "Vous organisez quelque chose ?",
  proposeSays:
    "Proposez un rendez-vous depuis votre cercle ou votre structure, et choisissez « Visible par tout le monde » : on le trouvera ici.",
  proposeWay: "Aller à mes rendez-vous",
  files: "Emporter cette liste :",
  subscribe: "Suivre dans mon agenda",
  subscribeSays:
    "L’agenda de votre téléphone suit cette recherche : ce qui s’y ajoute vous vient de soi-même.",
  named: (title: string, place: string) => `${title}, ${place}`,
  about: (theme: string) => `Rendez-vous publics : ${theme}`,
} as const;
