import { of } from "#basics/french/elision.fr";

/** The few sentences of the house itself; each module has its own. */
export const texts = {
  sections: {
    calls: "Appels",
    around: "Autour de moi",
    circles: "Cercles",
    help: "Entraide",
    commons: "Communs",
    mine: "Ce qui est à vous",
    keeping: "Tenir l’instance",
  },
  demonstration: {
    word: "démonstration",
    says: "Territoire de démonstration : les appels, les cercles et les personnes sont inventés.",
  },
  maintenance: (from: string, until: string, words: string) =>
    `Travaux annoncés, de ${from} à ${until} : ${words}`,
  clockElsewhere: (day: string) =>
    `L’horloge de cette instance est déplacée : ici, nous sommes le ${day}.`,
  noPublisher: "Cette instance n’a pas encore d’éditeur : elle ne répond que sur cette machine.",
  notFound: {
    title: "Cette page n’existe pas, ou n’est pas pour vous ici",
    sentence: "L’adresse est peut-être mal recopiée.",
    forYou: "Elle est pour vous, d’une lettre par exemple ? Entrez : vous y reviendrez.",
    enter: "Entrer",
    back: "Revenir à l’accueil",
  },
  accident: {
    title: "Quelque chose s’est mal passé chez nous",
    sentence:
      "Ce n’est pas votre faute. Rien n’a été enregistré à moitié. Réessayez dans un moment.",
    reference: (reference: string) =>
      `Si cela recommence, donnez-nous cette référence : ${reference}.`,
  },
  away: {
    title: "Archipel revient dans un instant",
    sentence: "La base de données redémarre. Réessayez dans quelques secondes : rien n’est perdu.",
  },
  full: {
    title: "Archipel n’a plus de place",
    sentence:
      "Le disque de l’instance est plein : ce que vous venez d’envoyer n’a pas été gardé. Copiez-le, et réessayez plus tard. Ce qui était déjà là se lit toujours, et rien n’est perdu.",
  },
  strange: {
    title: "Ce formulaire n’a pas pu être envoyé",
    sentence:
      "La page était ouverte depuis trop longtemps, ou elle ne venait pas d’ici. Rien n’a changé. Revenez en arrière, rechargez la page et recommencez.",
  },
  strangeAddress: (site: string) =>
    `Si cela recommence, regardez la barre d’adresse : les formulaires ne partent que de ${site}.`,
  unsent: {
    title: "Ce n’est pas parti, et rien n’est perdu",
    ended:
      "La page était ouverte depuis longtemps : vous n’étiez plus entré·e quand vous avez envoyé.",
    copy: "Voici ce que vous aviez écrit. Copiez-le, entrez de nouveau, puis collez-le à sa place.",
    textOf: (which: number, all: number) =>
      all === 1 ? "Ce que vous aviez écrit" : `Ce que vous aviez écrit, ${which} sur ${all}`,
    enter: "Entrer de nouveau",
  },
  drawnForAnother: {
    title: "Ce n’est pas parti",
    over: (name: string) => `Vous n’agissez plus pour ${name} : rien n’a été gardé.`,
    since: (name: string) =>
      `Cette page n’était pas ouverte au nom ${of(name)}, pour qui vous agissez maintenant : rien n’a été gardé.`,
    copy: "Voici ce que vous aviez écrit, pour le copier s’il le faut.",
    someone: "cette personne",
  },
  notEntrusted: {
    title: "Cela ne vous a pas été confié",
    sentence:
      "Vous agissez pour quelqu’un, et cet acte n’est pas dans ce que cette personne vous confie. Rien n’a été fait. Pour le faire en votre nom, arrêtez d’abord d’agir pour elle, en haut de la page.",
  },
  busy: {
    title: "Votre envoi est en cours",
    sentence:
      "Vous avez envoyé deux fois le même formulaire. Le premier envoi est encore en route. Attendez un instant, puis rechargez la page.",
  },
  interrupted: {
    title: "Votre envoi a été interrompu",
    sentence:
      "Quelque chose a été enregistré, puis la réponse s’est perdue en route. Rien n’est fait une seconde fois. Regardez si c’est bien là avant de recommencer, depuis une page rechargée.",
    copy: "Voici ce que vous aviez écrit, pour le copier s’il le faut.",
  },
  tooLarge: {
    title: "C’est trop long",
    sentence: "Ce que vous envoyez dépasse la taille permise. Rien n’a changé.",
  },
  localOnly: "Cette instance ne répond que sur la machine où elle est installée.",
} as const;
