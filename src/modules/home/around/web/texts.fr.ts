import { ofNamed } from "#basics/french/elision.fr";

const count = new Intl.NumberFormat("fr-FR");

/** « 1 point », « 1 200 points ». */
function points(total: number): string {
  return `${count.format(total)} ${total > 1 ? "points" : "point"}`;
}

/** How many points a map has, for how many things, in how many places. */
export interface Counted {
  readonly total: number;
  readonly things: number;
  readonly places: number;
}

const SEVERAL = " Ce qui est en plusieurs lieux a plusieurs points.";

const answers = (found: number) => `${count.format(found)} ${found > 1 ? "réponses" : "réponse"}`;

/** « 105 points, pour 97 choses… »: said apart where they are not the same, so that sums are understood. */
function pointsOf({ total, things }: Counted, where = ""): string {
  if (total === things) return `${points(total)}${where}.`;
  return `${points(total)}${where}, pour ${count.format(things)} ${things > 1 ? "choses" : "chose"}.${SEVERAL}`;
}

const mostFirst = ({ places }: Counted) =>
  places > 1 ? " Là où il y en a le plus vient d’abord." : "";

export const texts = {
  title: "Autour de moi",
  description:
    "Appels, structures, entraide : ce qu’il y a près de chez vous, sur une carte et en liste.",
  around: (name: string) => `Autour ${ofNamed(name)}`,
  inFrame: "Dans ce cadre de la carte",
  everywhere: "Partout",
  leads: {
    around: (counted: Counted, km: string) =>
      `${pointsOf(counted, ` à moins de ${km} km`)}${counted.total > 1 ? " Les plus proches viennent d’abord." : ""}`,
    box: (counted: Counted) => `${pointsOf(counted)}${mostFirst(counted)}`,
  },
  remembered: (place: string) =>
    `Vous aviez dit : ${place}. Écrivez un autre lieu pour regarder ailleurs.`,
  choose: "Choisir ce que je vois",
  where: "Autour de (commune, département)",
  km: "Jusqu’à",
  kilometres: (km: string) => `${km} km`,
  show: "Montrer",
  links: "Qui finance qui, qui répond avec qui",
  see: "Voir",
  clear: "Tout revoir",
  chart: (title: string) => `Carte. ${title}. Chaque rond mène à sa partie de la liste.`,
  nearer: "Plus près",
  wider: "Plus large",
  everything: "Partout",
  toList: "La liste",
  toMap: "La carte",
  list: "La liste",
  caption: "Un rond porte le nombre de points ; seul, un point montre ce qu’il est.",
  ring: (km: string, name: string) => `Le cercle pointillé : ${km} km autour ${ofNamed(name)}.`,
  routes: "Le trait magenta : qui finance qui, qui répond avec qui.",
  atCommune:
    "Un local est à son adresse quand tout le monde peut la lire ; le reste est au centre de sa commune, jamais chez quelqu’un.",
  credit:
    "Contours : IGN, Licence Ouverte. Communes : INSEE, IGN, La Poste (Licence Ouverte) et GeoNames (CC BY 4.0).",
  geojson: "GeoJSON",
  disc: (name: string, total: number) => `${name === "" ? "Ici" : name} : ${points(total)}`,
  discOf: (name: string, kind: string, title: string) => `${name} : ${kind}, ${title}`,
  andAround: (name: string) => `${name} et alentours`,
  nowhere: "Un endroit sans nom",
  countedAt: " à ",
  away: (km: number) => (km === 0 ? "ici" : `${km} km`),
  approximate: "Place approchée : nous ne connaissons pas mieux le centre de cette commune.",
  others: (more: number) => `Et ${count.format(more)} autres`,
  seeAll: (total: number, name: string) => `Voir les ${points(total)} : ${name}`,
  wide: "Partout, sans point sur la carte",
  wideAt: {
    department: "tout un département",
    region: "toute une région",
    country: "toute la France",
  },
  seeWide: (total: number) => `Voir les ${count.format(total)}`,
  routeList: "Qui finance qui, qui répond avec qui",
  empty: "Rien n’est connu par ici",
  emptyHelp:
    "Nous avons cherché tout ce que vous montrez. Essayez plus large, ou remontrez ce qui est caché.",
  emptyWider: "Chercher plus large",
  emptyAll: "Tout remontrer",
  emptyEverything: "Voir partout",
  beyond: "Hors du cadre",
  listed: {
    title: (list: string) => `${list}, sur la carte`,
    lead: (counted: Counted, found: number) =>
      counted.things === found
        ? `${pointsOf(counted)}${mostFirst(counted)}`
        : `${points(counted.total)} ici, pour ${count.format(counted.things)} des ${answers(found)} de la liste.${counted.total === counted.things ? "" : SEVERAL}`,
    same: "La même recherche que la liste d’où vous venez.",
    all: "Toute la liste, sans rien chercher.",
    back: "Revenir à la liste",
    around: "Tout ce qu’il y a autour",
    empty:
      "La recherche ne trouve rien qui ait un point sur la carte. Revenez à la liste pour la changer.",
  },
  apart: (total: number) => `Sans point sur la carte : ${count.format(total)}`,
  apartSays: "Leur lieu n’est pas connu, couvre tout un territoire, ou c’est chez quelqu’un.",
  seeApart: "Les voir tous dans la liste",
} as const;
