import { of } from "#basics/french/elision.fr";
import { capital } from "#basics/text";

import type { Without } from "../domain/cannot-come.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** « Quentin ne peut pas venir », « Lucienne ne vient plus », or both. */
function sayMissing({ cannot, gone }: Without, near: string): string {
  const says = [
    cannot.length > 0 &&
      `${LIST.format(cannot)} ne ${cannot.length === 1 ? "peut" : "peuvent"} pas venir${near}`,
    gone.length > 0 && `${LIST.format(gone)} ne ${gone.length === 1 ? "vient" : "viennent"} plus`,
  ];
  return says.filter((one) => one !== false).join(", ");
}

interface Coming {
  readonly comes: readonly { readonly name: string }[];
  readonly instead: readonly string[];
  readonly asked?: readonly string[] | undefined;
  readonly wereComing?: boolean | undefined;
}

/** « Qui m’aide » and « Mes passages ». */
export const helperTexts = {
  worry: "Je m’inquiète pour quelqu’un",
  title: "Qui m’aide",
  lead: "Chaque personne lit les visites que vous lui confiez, et rien d’autre.",
  nobody: "Vous n’avez nommé personne pour le moment.",
  name: "Nommer quelqu’un",
  term: (from: string, until: string | undefined) =>
    until === undefined
      ? `À partir du ${from}.`
      : from === until
        ? `Le ${from} seulement.`
        : `Du ${from} au ${until}.`,
  unsaid: (day: string) =>
    `Sans le oui de la personne, donné sur « Qui voit quoi » ou devant un témoin, cela s’arrête le ${day}.`,
  unsaidByMe: (day: string) =>
    `Sans votre oui, donné sur « Qui voit quoi », cela s’arrête le ${day}.`,
  notAnswered: "Pas encore de réponse.",
  comesFor: (titles: readonly string[]) => `Pour : ${LIST.format(titles)}.`,
  known: "Vous connaissez cette personne : vous l’avez nommée vous-même.",
  end: "Arrêter",
  endWhom: (name: string, day: string | undefined) =>
    day === undefined ? `Ne plus faire venir ${name}` : `Ne pas faire venir ${name} le ${day}`,
  endOf: (name: string, day: string | undefined) =>
    day === undefined
      ? `Arrêter : ${name} ne lira plus ces visites`
      : `Arrêter : ${name} ne viendra pas le ${day}`,
  nameFor: "Trouver quelqu’un",
  nameForOf: (day: string) => `Trouver quelqu’un, pour le ${day}`,
  comesAlready: (name: string) =>
    `${name} vient déjà : ce que vous dites ici remplace ce qui était dit.`,
  replaced: "Quelqu’un d’autre vient ce jour-là.",
  whom: "Qui peut venir ?",
  whomEmpty: "Choisissez quelqu’un.",
  whomNext: "Dire pour quoi cette personne vient",
  whomLead: "Une personne que vous connaissez ici : elle saura que vous l’avez nommée.",
  whomLeadFor:
    "Quelqu’un que la personne a déjà nommé, ou que connaît qui agit pour elle : ni qui agit, ni quelqu’un de son adresse ou de sa structure. Sans son oui, dit par elle ou devant un témoin, cela s’arrête après quatorze jours.",
  sheets: "Préparer une feuille pour son oui",
  sheetsLead:
    "Sans écran, la personne dit oui au téléphone, devant quelqu’un d’une autre structure.",
  inYourName: (name: string, titles: readonly string[], day: string) =>
    `${name} vient pour : ${LIST.format(titles)}. Sans votre oui, cela s’arrête le ${day}.`,
  inYourNameOver: (name: string, titles: readonly string[]) =>
    `${name} vient pour : ${LIST.format(titles)}.`,
  inYourNameNot: (contact: string) =>
    `Vous ne le voulez pas ? Dites-le à qui vous aide, ou au ${contact} : cela s’arrête aussitôt.`,
  nobodyKnown: "Vous ne connaissez encore personne ici.",
  nobodyKnownHelp: "On nomme les personnes de ses cercles et de ses échanges.",
  notThere: "Quelqu’un n’est pas dans cette liste",
  notThereWords:
    "Écrivez son prénom dans les mots de la visite : « Le pain, par Paul ». Il se lit alors sur la semaine, à l’écran et sur le papier.",
  notThereInvite:
    "Pour que cette personne lise elle-même quand elle vient, invitez-la par une lettre dans un cercle. Elle sera ensuite dans cette liste.",
  circles: "Inviter, depuis un cercle",
  noVisits: "Écrivez d’abord une visite : vous direz ensuite qui vient.",
  for: (name: string) => `Ce que fait ${name}`,
  visits: (name: string) => `Pour quelles visites vient ${name} ?`,
  from: "À partir de quel jour ?",
  fromHelp: "Rien : dès aujourd’hui.",
  until: "Jusqu’à quel jour ?",
  untilHelp: "Rien : jusqu’à ce que vous l’arrêtiez.",
  dayEmpty: "Écrivez un jour, ou laissez vide.",
  send: "Nommer cette personne",

  passages: "Mes passages",
  passagesLead: "Chez qui vous passez, et quand, dans les deux semaines qui viennent.",
  noPassages: "Aucun passage n’est prévu dans les deux semaines qui viennent.",
  later: (name: string, day: string) => `À partir du ${day}, chez ${name}.`,
  laterOnly: (name: string, day: string) => `Le ${day}, chez ${name}.`,
  over: (name: string, day: string) =>
    `Chez ${name}, vos passages se sont arrêtés le ${day}. On ne vous y attend plus.`,
  noMore: (name: string) => `Je ne viens plus chez ${name}`,
  willNot: "Je ne viens pas",
  willNotOf: (name: string, day: string) => `Je ne viens pas, à partir du ${day}, chez ${name}`,
  willNotOn: (name: string, day: string) => `Je ne viens pas, le ${day}, chez ${name}`,
  wayIn: "Comment entrer",
  wayInOf: (name: string, day: string) => `Comment entrer, ${day}, chez ${name}`,
  at: (name: string) => `Chez ${name}`,
  atFor: (name: string, title: string) => `Chez ${name} : ${title}`,
  off: "pas ce jour-là",
  paused: "en pause : on ne vous attend pas",
  cannot: "Je ne peux pas venir ce jour-là",
  cannotOf: (name: string, day: string) => `Je ne peux pas venir ce jour-là, ${day}, chez ${name}`,
  said: "Vous avez dit que vous ne venez pas.",
  comes: "Je viens",
  comesOn: (name: string, day: string) => `Je viens, ${day}, chez ${name}`,
  finally: "Finalement, je viens",
  finallyOf: (name: string, day: string) => `Finalement, je viens, ${day}, chez ${name}`,
  before: "Hier",
  passed: "Je suis passé·e",
  passedOf: (name: string, day: string) => `Je suis passé·e, ${day}, chez ${name}`,
  passedSaid: "Vous avez dit que vous êtes passé·e.",
  passedNoted: (name: string) => `Votre passage est noté dans la semaine de ${name}.`,
  howLong: "Combien de temps ?",
  readBy: "Si une structure vous envoie, elle lira ce temps, une fois confirmé, et rien d’autre.",
  year: "Mon temps, et mon relevé de l’année",
  otherTime: "Une autre durée",
  otherTimeOf: (name: string, day: string) => `Une autre durée, ${day}, chez ${name}`,
  timeIs: (words: string, name: string, day: string) => `${words}, ${day}, chez ${name}`,
  notPassed: "Finalement non",
  notPassedOf: (name: string, day: string) =>
    `Finalement non, je ne suis pas passé·e, ${day}, chez ${name}`,
  nobodyThen: "Personne ce jour-là.",
  shown:
    "Qui vous reçoit peut montrer sa semaine à un proche, et lui dire qui vient : de vous, il lit le prénom, et rien d’autre.",
  nobodyComes: (title: string) => `${title} (personne ce jour-là)`,
  without: (without: Without) => `${sayMissing(without, "")} : personne ce jour-là`,
  cannotOn: (without: Without, near: string) =>
    without.cannot.length === 0
      ? `${sayMissing(without, "")} : personne ${near}`
      : sayMissing({ ...without, gone: [] }, ` ${near}`),
  comingToo: (names: readonly string[]) =>
    `${LIST.format(names)} ${names.length === 1 ? "vient" : "viennent"} aussi`,
  coming: ({ comes, instead, asked = [], wereComing = false }: Coming): string => {
    if (asked.length > 0) {
      const answered = asked.length === 1 ? "qui n’a" : "qui n’ont";
      const waits = `demandé à ${LIST.format(asked)}, ${answered} pas encore répondu`;
      if (comes.length > 0)
        return `${helperTexts.coming({ comes, instead, wereComing })} ; ${waits}`;
      if (instead.length === 0) return capital(waits);
      const cannot = instead.length === 1 ? "ne peut" : "ne peuvent";
      return `${LIST.format(instead)} ${cannot} pas venir : ${waits}`;
    }
    const come = `${LIST.format(comes.map(({ name }) => name))} ${comes.length === 1 ? "vient" : "viennent"}`;
    if (instead.length === 0) return come;
    if (!wereComing) return `${come} ${inPlaceOf(instead)}`;
    return `${come} ; ${LIST.format(instead)} ne ${instead.length === 1 ? "peut" : "peuvent"} pas`;
  },
} as const;

/** « à la place de Quentin ». */
export const inPlaceOf = (names: readonly string[]): string =>
  `à la place ${LIST.format(names.map(of))}`;

/** What who comes that day reads of why they are asked. */
export const askedTexts = {
  waits: (name: string, near: string) => `${name} vous demande de venir ${near}`,
  about: (hours: string, names: readonly string[]) =>
    names.length === 0 ? `${capital(hours)}.` : `${capital(hours)}, ${inPlaceOf(names)}.`,
  answer: "Répondre",
  answerTo: (name: string, near: string) => `Répondre à ${name}, pour ${near}`,
  notYet: (name: string) => `${name} attend votre réponse.`,

  at: (name: string, title: string, names: readonly string[]) =>
    names.length === 0
      ? `Chez ${name}, qui vous l’a demandé : ${title}`
      : `Chez ${name}, qui vous l’a demandé, ${inPlaceOf(names)} : ${title}`,
  says: (name: string, names: readonly string[]) =>
    names.length === 0
      ? `${name} vous l’a demandé, pour ce jour-là seulement.`
      : `${name} vous l’a demandé, ${inPlaceOf(names)}, pour ce jour-là seulement.`,
} as const;

export const helperRefusals = {
  "not-open": "Ce service n’est pas ouvert ici pour le moment.",
  "not-of-age": "Qui vient, et chez qui l’on vient, sont majeurs.",
  "no-visit": "Cochez au moins une visite.",
  "ends-before": "Le dernier jour est avant le premier.",
  "already-over": "Ce jour est passé.",
  "begins-too-late":
    "Ce que l’on ouvre au nom de quelqu’un commence dans les deux semaines. Pour plus tard, la personne le dira elle-même.",
  "unsaid-for-long":
    "Cela ne s’ouvre plus en son nom : la personne seule peut maintenant l’ouvrir.",
  "unknown-person": "On ne peut pas nommer cette personne.",
  "named-by-another":
    "Quelqu’un d’autre qui agit pour cette personne l’a nommé : lui seul, ou elle, y met fin.",
  "unknown-visit": "Une de ces visites n’est plus là : relisez la liste.",
  "too-many-helpers":
    "Vingt personnes viennent déjà : mettez d’abord fin aux passages de l’une d’elles.",
  "unknown-assignment": "Cette personne n’est plus là.",
  "unknown-passage": "Ce passage ne vous est plus confié : rien n’a été noté.",
  "already-past": "Ce jour est passé.",
  "not-on-that-day": "On ne vous attend pas ce jour-là.",
  "in-the-future": "Ce jour n’est pas encore là.",
  "not-begun": "On le dit une fois sur place, à partir de l’heure prévue.",
  "too-far-back": "On le dit pendant deux semaines. Plus tard, la personne peut le noter.",
  "time-is-said": "Vous avez dit combien de temps : retirez-le d’abord, dans « Ce qui est donné ».",
  "is-settled": "La personne a dit de quel jour c’était : c’est elle qui le retire.",
  "said-before": "Cela a été dit un autre jour : on ne le retire que le jour même.",
} as const;
