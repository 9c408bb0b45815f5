import type { CollegeRefusal } from "../../domain/methods/colleges.ts";
import type { SetStatutesRefusal } from "../../domain/statutes.ts";

/** « 1 jour », « 15 jours ». */
function days(count: number): string {
  return count > 1 ? `${count} jours` : `${count} jour`;
}

/** The sentences of statutes and colleges. */
export const texts = {
  title: "Statuts et votes",
  lead: "Ce que vos statuts disent de vos votes. La loi laisse tout cela aux statuts : rien n’est imposé ici.",
  now: "Ce qui est écrit",
  none: "Rien n’est écrit. Toutes les questions de ce cercle sont consultatives.",
  consultative:
    "Aucun article n’est indiqué : toutes les questions de ce cercle sont consultatives.",
  article: (words: string) => `Une question peut décider, par cet article : ${words}`,
  notice: (count: number) =>
    count === 0
      ? "Aucun délai de convocation."
      : `La convocation part au moins ${days(count)} avant le premier bulletin d’une question qui décide.`,
  quorum: (part: string) => `Quorum d’une question qui décide : ${part}.`,
  noQuorum: "Aucun quorum.",
  parts: { 25: "un quart des voix", 34: "un tiers des voix", 50: "la moitié des voix" } as Readonly<
    Record<number, string>
  >,
  onHundred: (count: number) => `${count} voix sur 100`,
  cap: (count: number) =>
    count === 0
      ? "Un bulletin ne porte que la voix de son auteur."
      : `Un bulletin porte au plus ${count > 1 ? `${count} voix confiées` : "une voix confiée"}, avec la sienne.`,
  noCap: "Aucune limite aux voix qu’un bulletin porte.",
  proxies: (count: number) =>
    count === 0
      ? "Une personne ne reçoit aucune procuration sur papier."
      : `Une personne reçoit au plus ${count > 1 ? `${count} procurations` : "une procuration"} sur papier.`,
  noProxies: "Les procurations sur papier ne sont pas prises.",
  counts:
    "Ce qui est écrit compte pour les questions posées à partir de ce moment. Les questions déjà posées gardent les règles de leur premier jour. Les voix des collèges comptent telles qu’elles sont à la fin de chaque vote.",
  readOnly: "Les animatrices et animateurs du cercle écrivent cette page.",
  versions: "Ce qui a été écrit avant",
  version: (version: number, by: string, day: string) => `Version ${version}, par ${by}, le ${day}`,

  write: "Écrire ce que disent les statuts",
  articleLabel: "L’article qui permet de décider ainsi",
  articleHelp:
    "Par exemple : « Article 9 : l’assemblée peut voter en ligne. » Sans article, les questions restent consultatives.",
  noticeLabel: "Jours entre la convocation et le premier bulletin",
  noticeHelp: "Zéro quand les statuts n’en demandent pas.",
  quorumLabel: "Quorum",
  quorumHelp: "La part des voix qui doit s’exprimer pour que la question décide.",
  quorumChoices: {
    none: "Aucun",
    "25": "Un quart des voix",
    "34": "Un tiers des voix, compté 34 voix sur 100",
    "50": "La moitié des voix",
    other: "Une autre part",
  },
  otherLabel: "L’autre part : combien de voix sur 100",
  capLabel: "Combien de voix confiées un bulletin porte au plus",
  capHelp: "Laissez vide quand les statuts n’en disent rien.",
  proxiesLabel: "Combien de procurations sur papier une personne reçoit au plus",
  proxiesHelp: "Laissez vide quand les statuts n’en prévoient pas : aucune ne sera prise.",
  send: "Écrire les statuts",
  saved: "C’est écrit. Cela compte pour les questions posées à partir de maintenant.",

  colleges: "Les collèges",
  collegesLead:
    "Un collège réunit des membres qui ont chacun le même nombre de voix. Qui n’est d’aucun collège a une voix.",
  noCollege: "Aucun collège : chaque membre a une voix.",
  college: (name: string, voices: string, members: string) => `${name} : ${voices}, ${members}`,
  eachVoices: (count: number) => (count > 1 ? `${count} voix chacun` : "une voix chacun"),
  membersCount: (count: number) => (count > 1 ? `${count} membres` : `${count} membre`),
  voicesLabel: "Voix de chaque membre",
  changeVoices: (name: string) => `Changer les voix : ${name}`,
  remove: (name: string) => `Enlever le collège : ${name}`,
  removeHelp: "Ses membres auront de nouveau une voix chacun.",
  add: "Ajouter un collège",
  nameLabel: "Nom du collège",
  nameHelp: "Par exemple : « Fondateurs », « Usagers ».",
  place: "Qui est de quel collège",
  placeHelp: "Un membre est d’un collège au plus.",
  noneOf: "D’aucun collège",
  placeSend: "Enregistrer les collèges de chacun",
  pages: "Les membres, par pages",
  page: (page: number, of: number) => `Page ${page} sur ${of}`,
  before: "Membres précédents",
  after: "Membres suivants",

  notWhole: (least: number, most: number) => `Écrivez un nombre entier, de ${least} à ${most}.`,
  chooseQuorum: "Choisissez un quorum, ou aucun.",
  tooLong: "Écrivez moins de 500 caractères.",
  noName: "Écrivez le nom du collège.",
  unknownPlace: "Choisissez un collège de la liste.",
} as const;

/** What happened to the act, and what one can do. */
export const refusals: Readonly<
  Record<SetStatutesRefusal | CollegeRefusal | "changed-meanwhile", string>
> = {
  "unknown-circle": "Ce cercle n’existe pas, ou n’existe plus.",
  "not-a-facilitator":
    "Les statuts s’écrivent par qui anime le cercle, en son propre nom. Rien n’a changé.",
  "circle-closed": "Ce cercle est clos : ses statuts ne changent plus.",
  "out-of-bounds": "Un des nombres est trop petit ou trop grand. Rien n’a changé.",
  "changed-meanwhile":
    "Quelqu’un a écrit les statuts entre-temps. Relisez ce qui est écrit en haut, puis envoyez de nouveau si cela convient.",
  "unknown-college": "Ce collège n’existe pas, ou n’existe plus. Rien n’a changé.",
  "no-name": "Écrivez le nom du collège, en moins de 80 caractères.",
  "college-exists": "Un collège porte déjà ce nom. Changez ses voix, ou choisissez un autre nom.",
  "too-many-colleges": "Un cercle a 30 collèges au plus. Enlevez-en un d’abord.",
  "not-a-member": "Cette personne n’est plus dans le cercle. Rien n’a changé.",
};
