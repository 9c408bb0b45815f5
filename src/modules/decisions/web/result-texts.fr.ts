import { amountOf, writeAmount } from "#basics/amount";
import { insideQuotes } from "#basics/text";

const figures = new Intl.NumberFormat("fr-FR");
const list = new Intl.ListFormat("fr-FR");

/** Names said one after the other before « et 3 autres ». */
const MOST_SAID = 5;

/** « 1 200 ». */
export function figure(count: number): string {
  return figures.format(count);
}

/** « aucune voix », « une voix », « 12 voix ». */
export function voices(count: number): string {
  return `${some(count)} voix`;
}

function some(count: number): string {
  if (count === 0) return "aucune";
  return count === 1 ? "une" : figure(count);
}

/** « 1 200 € », from whole hundredths; nothing for what is no sum. */
export function euros(sum: number | undefined): string {
  const amount = sum === undefined ? undefined : amountOf(sum);
  return amount === undefined ? "" : `${writeAmount(amount)} €`;
}

/** « « Le jardin » », a label as it is said inside a sentence. */
export function quoted(label: string): string {
  return `« ${insideQuotes(label)} »`;
}

/** « « A », « B » et « C » »; beyond five, « et 3 autres ». */
export function quotedList(labels: readonly string[]): string {
  const said = labels.length > MOST_SAID ? labels.slice(0, MOST_SAID - 1) : labels;
  const others = labels.length - said.length;
  return list.format([...said.map(quoted), ...(others > 0 ? [`${figure(others)} autres`] : [])]);
}

/** Mentions of a judgment, from 0. */
export const MENTIONS = [
  "À rejeter",
  "Insuffisant",
  "Passable",
  "Assez bien",
  "Bien",
  "Très bien",
] as const;

/** « Bien », by its number. */
export function mention(mark: number): string {
  return MENTIONS[mark] ?? "";
}

/** The sentence of each result. */
export const outcomeTexts = {
  noQuorum: (spoken: number, needed: number) =>
    `Rien n’est décidé : il fallait ${voices(needed)}, ${cameOut(spoken)}. Il en a manqué ${some(needed - spoken)}.`,
  nobody: "Personne n’a voté : rien n’est décidé.",
  allAbstain: "Les bulletins déposés ne choisissent rien : rien n’est décidé.",
  chosen: (label: string, count: number, all: number) =>
    `La réponse choisie est ${quoted(label)}, avec ${outOf(count, all)}.`,
  approved: (label: string, count: number, all: number) =>
    `La réponse retenue est ${quoted(label)} : elle convient à ${outOf(count, all)}.`,
  named: (label: string, count: number, all: number) =>
    `Le nom proposé le plus souvent est ${insideQuotes(label)}, par ${outOf(count, all)}.`,
  judged: (label: string, mark: number, voted: { readonly for: number; readonly all: number }) =>
    `La réponse la mieux jugée est ${quoted(label)} : plus de la moitié des voix, ${figure(voted.for)} sur ${figure(voted.all)}, la trouvent ${mentionOrBetter(mark)}.`,
  judgedAlone: (label: string, mark: number) =>
    `La réponse la mieux jugée est ${quoted(label)} : la seule voix exprimée la trouve « ${mention(mark)} ».`,
  judgedLow: (label: string) =>
    `Aucune réponse n’est mieux jugée que « ${mention(0)} » par la majorité. La moins rejetée est ${quoted(label)}.`,
  beatsAll: (label: string) =>
    `La réponse choisie est ${quoted(label)} : comparée à chaque autre, elle est préférée.`,
  first: (label: string) =>
    `La réponse choisie est ${quoted(label)}. Elle n’est pas préférée à chaque autre, mais aucune ne passe devant elle quand on met bout à bout toutes les comparaisons.`,
  alone: (label: string) =>
    `La réponse choisie est ${quoted(label)} : il n’y en avait pas d’autre.`,
  drawn: (label: string) =>
    `La réponse choisie est ${quoted(label)}. Les voix la mettent à égalité avec une autre au moins : l’ordre tiré au sort à l’ouverture les a départagées.`,
  tie: (labels: readonly string[]) =>
    `Égalité entre ${quotedList(labels)} : rien n’est décidé, le cercle en reparle.`,
  tieWith: (labels: readonly string[], count: number) =>
    `Égalité entre ${quotedList(labels)}, avec ${voices(count)} chaque fois : rien n’est décidé, le cercle en reparle.`,
  adopted: (inFavour: number, against: number, needed: number) =>
    `La proposition est adoptée : ${voices(inFavour)} pour, ${some(against)} contre. Il en fallait ${some(needed)} pour.`,
  rejected: (inFavour: number, against: number, needed: number) =>
    `La proposition n’est pas adoptée : ${voices(inFavour)} pour, ${some(against)} contre. Il en fallait ${some(needed)} pour.`,
  consented: "Le cercle consent : personne n’a d’objection.",
  objected: (count: number) =>
    count > 1
      ? `La proposition revient au cercle : ${voices(count)} y font une objection.`
      : `La proposition revient au cercle : ${voices(count)} y fait une objection.`,
  funded: (labels: readonly string[], left: number) =>
    labels.length === 1
      ? `Un projet est financé : ${quotedList(labels)}. ${remains(left)}`
      : `${figure(labels.length)} projets sont financés : ${quotedList(labels)}. ${remains(left)}`,
  noneFunded: (left: number) => `Aucun projet n’est financé. ${remains(left)}`,
} as const;

/** « 12 voix sur 31 ». */
function outOf(count: number, all: number): string {
  return `${voices(count)} sur ${figure(all)}`;
}

/** « 12 se sont exprimées », after « voix ». */
export function cameOut(spoken: number): string {
  if (spoken === 0) return "aucune ne s’est exprimée";
  return spoken > 1 ? `${figure(spoken)} se sont exprimées` : `${some(spoken)} s’est exprimée`;
}

function mentionOrBetter(mark: number): string {
  const last = MENTIONS.length - 1;
  return mark === last ? `« ${mention(mark)} »` : `« ${mention(mark)} » ou mieux`;
}

function remains(left: number): string {
  return left === 0 ? "Toute la somme est attribuée." : `Il reste ${euros(left)}.`;
}

/** The words of the pictures and of the tables beside them. */
export const viewTexts = {
  more: (count: number) =>
    count === 1
      ? "Une autre est dans le tableau."
      : `${figure(count)} autres sont dans le tableau.`,
  equal: "à égalité",
  named: {
    majority: "adoptée",
    nomination: "nom le plus proposé",
    plurality: "choisie",
    approval: "retenue",
  },
  line: (needed: number) => `Le trait : ${voices(needed)} pour, ce qu’il fallait pour adopter.`,
  half: "la moitié des voix",

  anyAnswer: "Réponse",
  answer: {
    majority: "Réponse",
    nomination: "Nom",
    plurality: "Réponse",
    approval: "Réponse",
  },
  voices: "Voix",
  spoken: "Voix exprimées",
  abstained: "S’en remettent aux autres",
  barsCaption: {
    majority: "Nombre de voix pour et contre",
    nomination: "Nombre de voix par nom proposé",
    plurality: "Nombre de voix par réponse",
    approval: "Nombre de voix qui retiennent chaque réponse",
  },
  profileCaption: "Nombre de voix par mention",
  median: "Mention de la moitié",
  duelsCaption: "Les réponses, deux à deux",
  duelsHelp:
    "Sur chaque ligne, les voix qui préfèrent la réponse de la ligne, contre celles qui préfèrent l’autre. En gras, la réponse préférée.",
  placed: (place: number, label: string) => `${place}. ${label}`,
  against: (label: string) => `contre ${quoted(label)}`,
  versus: " contre ",
  drawn: "choisie par tirage au sort",
  budgetCaption: "Les projets et ce qu’ils coûtent",
  project: "Projet",
  cost: "Coût",
  state: "Décision",
  isFunded: "financé",
  notFunded: "pas financé",
  left: "Ce qui reste",
  budget: "Somme partagée",
  consentCaption: "Nombre de voix par avis",
  word: "Avis",
  consents: "Consentent",
  objects: "Font une objection",
} as const;
