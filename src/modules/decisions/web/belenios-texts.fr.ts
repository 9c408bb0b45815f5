import type { ElectionRefusal } from "../domain/belenios.ts";

/** The sentences of the elections that Belenios holds. */
export const texts = {
  title: "Élection à forts enjeux",
  lead: "Pour une élection où le secret doit être prouvé, les bulletins se déposent sur Belenios, un outil libre fait pour cela. Archipel prépare la liste, donne le lien et relit le résultat.",
  not: "Archipel ne compte rien de cette élection et ne se porte garant de rien : le secret et les preuves sont ceux de Belenios.",
  belenios: "Ce qu’est Belenios",
  notYet: "Cette question n’est pas une élection à forts enjeux.",
  prepare: "En faire une élection à forts enjeux",
  prepareHelp:
    "Les bulletins se déposeront sur Belenios. Ce qui est répondu sur Archipel reste un avis.",
  over: "Le vote est fermé : il ne devient plus une élection.",

  list: "La liste électorale",
  count: (count: number) =>
    count > 1
      ? `${count} membres y sont.`
      : count === 1
        ? "Un membre y est."
        : "Personne n’y est encore.",
  join: "M’inscrire sur la liste",
  joinSays: (address: string) =>
    `Si vous vous inscrivez, votre adresse confirmée, ${address}, sera donnée à Belenios, qui vous y enverra de quoi voter. Une personne qui anime le cercle la lira en sortant la liste.`,
  leaveSays: (address: string) =>
    `Vous êtes sur la liste, avec l’adresse ${address}. Vous pouvez la quitter tant qu’elle n’est pas sortie.`,
  leave: "Quitter la liste",
  taken: (day: string) => `La liste est sortie le ${day} : elle ne change plus.`,
  takenWith: "Vous y êtes.",
  takenWithout: "Vous n’y êtes pas.",
  noAddress:
    "Pour vous inscrire, il faut une adresse électronique confirmée : Belenios écrit à chaque votant.",
  addAddress: "Ajouter une adresse",
  take: "Sortir la liste",
  takeHelp:
    "Une fois sortie, plus personne ne s’inscrit ni ne se retire : la liste que vous donnez à Belenios est la bonne.",
  download: "Télécharger la liste pour Belenios",
  downloadHelp:
    "Un votant par ligne. Si les collèges donnent plusieurs voix, chaque ligne dit combien. Collez-la dans la page des électeurs de Belenios, puis effacez le fichier.",

  link: "Le lien de l’élection",
  noLink: "Le lien n’est pas encore écrit.",
  vote: "Voter sur Belenios",
  linkLabel: "L’adresse de l’élection",
  linkHelp: "Elle commence par https://. Les membres du cercle la verront.",
  linkSend: "Écrire le lien",

  result: "Le résultat",
  noResult: "Le résultat n’est pas encore relu.",
  read: (day: string) => `Relu le ${day}, tel que Belenios l’a donné.`,
  vouches:
    "Archipel n’a rien compté et ne garantit rien de ce résultat. La page de l’élection permet à chacun de le vérifier.",
  question: (place: number) => `Question ${place}`,
  answer: "Réponse, dans l’ordre de l’élection",
  answerAt: (place: number, label: string | undefined) =>
    label === undefined ? `Réponse ${place}` : `${place}. ${label}`,
  voices: "Voix",
  table: "Voix par réponse, telles que Belenios les donne",
  ballots: (count: number) =>
    count > 1
      ? `${count} bulletins dépouillés. Belenios dit sur sa page ce qu’ils donnent.`
      : `${count} bulletin dépouillé. Belenios dit sur sa page ce qu’il donne.`,
  bring: "Relire le résultat",
  bringLabel: "Le contenu du fichier result.json",
  bringHelp:
    "Sur la page de l’élection, « result.json » en bas. Collez son contenu, ou joignez le fichier.",
  fileLabel: "Ou le fichier lui-même",
  bringSend: "Relire ce résultat",
  noResultTyped: "Collez le contenu du fichier, ou joignez-le.",
  fileTooLong: "Ce fichier est trop gros pour un résultat.",
} as const;

/** What happened to the act, and what one can do. */
export const refusals: Readonly<Record<ElectionRefusal, string>> = {
  "unknown-vote": "Ce vote n’existe pas, ou n’existe plus.",
  "not-yours":
    "Une question devient une élection à forts enjeux par qui l’a posée, ou par qui anime le cercle.",
  "not-a-facilitator":
    "Seules les personnes qui animent le cercle peuvent le faire. Rien n’a changé.",
  "vote-not-open": "Le vote est fermé : rien n’a changé.",
  "not-prepared": "Cette question n’est pas une élection à forts enjeux. Rien n’a changé.",
  "list-taken": "La liste est déjà sortie : elle ne change plus.",
  "no-address": "Il faut une adresse électronique confirmée. Ajoutez-en une, puis revenez.",
  "nobody-listed": "Personne n’est encore sur la liste : elle n’est pas sortie.",
  "not-a-link": "Écrivez une adresse entière, qui commence par https://.",
  "no-link": "Écrivez d’abord le lien de l’élection.",
  "not-a-result":
    "Ce texte n’est pas un résultat de Belenios. Prenez le fichier result.json de la page de l’élection.",
};
