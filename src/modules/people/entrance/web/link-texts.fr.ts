import { of } from "#basics/french/elision.fr";

const disjunction = new Intl.ListFormat("fr", { type: "disjunction" });
const either = (names: readonly string[]) => disjunction.format(names);

/** The page of a letter's link, and what is said where somebody else is there already. */
export const linkTexts = {
  title: "Vous y êtes presque",
  says: "Vous entrez avec l’adresse",
  send: "Entrer",
  overTitle: "Ce lien ne sert plus",
  over: "Il a déjà servi, ou il est trop vieux. Demandez un nouveau code : c’est l’affaire d’une minute.",
  again: "Recevoir un code",
  change: {
    title: "Entrer comme quelqu’un d’autre ?",
    now: (name: string) => `Sur cet appareil, c’est ${name} qui est là.`,
    toOne: (name: string) => `Le lien que vous avez ouvert est celui ${of(name)},`,
    toNew: "Le lien que vous avez ouvert fait un nouveau compte,",
    toShared: (names: readonly string[]) =>
      `Le lien que vous avez ouvert est celui de ${either(names)} : vous direz ensuite qui vous êtes,`,
    address: "par l’adresse",
    leaves: (name: string) => `Si vous continuez, ${name} sort de cet appareil.`,
    beware:
      "Ce lien n’était pas pour vous, ou vous n’avez rien demandé ? Restez : ce que vous écririez ensuite serait sous un autre nom que le vôtre.",
    sendAs: (name: string) => `Entrer comme ${name}`,
    send: "Continuer",
    stay: (name: string) => `Rester ${name}`,
  },
} as const;

/** The account of somebody of whom it is said that they died. */
export const closedTexts = {
  title: "Ce compte est fermé",
  lead: "On nous a dit que la personne à qui il est n’est plus en vie. Personne n’y entre plus.",
  error:
    "Si c’est une erreur, écrivez à qui tient cet Archipel : le compte est rouvert, et rien n’a été effacé pendant trente jours.",
  contact: "Dire que c’est une erreur",
} as const;

/** The account of somebody whose mailbox opens on a device that was stolen. */
export const heldTexts = {
  title: "Un courriel n’ouvre plus ce compte",
  lead: "Un appareil perdu ou volé ouvre peut-être cette boîte de courriel. Pendant trois jours au plus, les codes qui y arrivent ne servent pas.",
  says: "C’est votre compte ? Changez d’abord le mot de passe de votre courriel.",
  call: "Puis appelez la personne que vous aviez nommée pour fermer vos appareils, ou qui tient cet Archipel : d’un geste, les codes servent à nouveau.",
  contact: "Joindre qui tient cet Archipel",
} as const;
