import type { Audience } from "#rules/subjects";

import type { Role } from "../../domain/arrival.ts";

const figures = new Intl.NumberFormat("fr-FR");

/** The three questions of the arrival, and what they give at once. */
export const texts = {
  title: "Trois questions pour commencer",
  changeTitle: "Vos réponses à l’arrivée",
  lead: "Vos réponses servent à une chose : vous montrer tout de suite des appels qui vous vont. Elles restent à vous, chiffrées ; rien n’est obligatoire.",
  who: "Qui êtes-vous ?",
  role: "Vous venez comme…",
  roles: {
    volunteer: "bénévole",
    employee: "salarié·e",
    elected: "élu·e ou agent·e",
    inhabitant: "habitant·e",
    other: "autre",
  } satisfies Record<Role, string>,
  audience: "Vous cherchez pour…",
  audienceEmpty: "Je ne sais pas encore",
  audiences: {
    association: "une association",
    "local-authority": "une commune ou une collectivité",
    "public-body": "un établissement public",
    company: "une entreprise",
    research: "un laboratoire",
    farmer: "une ferme",
    individual: "moi",
  } satisfies Record<Audience, string>,
  where: "Où ?",
  place: "Votre commune, votre département ou votre région",
  placeHelp: "Par exemple : Crest, 07200, ou la Drôme",
  whichPlace: "Lequel de ces lieux ?",
  anotherPlace: "Aucun de ceux-là : je corrige le nom",
  what: "Qu’est-ce qui vous amène ?",
  words: "En quelques mots",
  wordsHelp: "Par exemple : un jardin partagé pour les aînés du quartier",
  themes: "Et, si vous voulez, dans cette liste",
  send: "Voir ce qui me va",
  skip: "Passer les questions",
  severalPlaces: "Plusieurs lieux portent ce nom : choisissez le vôtre dans la liste.",
  unknownPlace: (some: boolean) =>
    some
      ? "Nous ne connaissons pas ce lieu. Est-ce l’un de ceux-ci ?"
      : "Nous ne connaissons pas ce lieu. Essayez le nom de la commune la plus proche, ou laissez vide.",
  tooLong: (most: number) => `Écrivez moins de ${most} caractères.`,
  notSignedIn: "Votre connexion est finie. Entrez de nouveau.",
  erase: "Effacer mes réponses",
  eraseSays: "Elles seront oubliées, et plus rien ne sera choisi d’après elles.",
  erased: "C’est fait : vos réponses sont effacées.",

  fitting: {
    title: (shown: number, total: number) =>
      total === 1
        ? "Un appel pour vous"
        : total <= shown
          ? `${figures.format(total)} appels pour vous`
          : `Pour commencer : ${shown} appels sur ${figures.format(total)}`,
    none: "Aucun appel ouvert, même en cherchant plus loin",
    noneHelp: "Gardez cette recherche : nous vous écrirons dès qu’un appel y répond.",
    all: (total: number) => `Voir les ${figures.format(total)} appels`,
    keep: {
      title: "Et le prochain ?",
      says: "Gardez cette recherche : un courriel par jour au plus, seulement quand un nouvel appel y répond. Un clic l’arrête.",
      send: "Me prévenir",
    },
    association: {
      title: "Et pour votre association ?",
      add: "La trouver dans l’annuaire, ou l’ajouter",
      give: "Dire ce que vous pouvez donner",
    },
    change: "Changer mes réponses",
    home: "Aller à l’accueil",
    onFront: "Des appels qui vous vont",
    onFrontAll: "Voir tous ceux qui vous vont",
  },
  invite: {
    title: "Trois questions, et des appels qui vous vont",
    says: "Qui vous êtes, où, et ce qui vous amène : une minute, et rien n’est obligatoire.",
    link: "Répondre",
  },
} as const;
