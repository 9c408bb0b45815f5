import { capital } from "#basics/text";

import type { CountFlaw, CountRefusal } from "../../domain/counting/count-check.ts";
import type { CountFile } from "../../domain/counting/count-file.ts";
import { isMethod, type Secrecy } from "../../domain/methods/method.ts";
import { methodWords } from "./methods.fr.ts";

/** The sentences of a count that is done again: on its page, in the browser and on the command line. */
export const recountTexts = {
  link: "Refaire le compte d’un vote clos",
  title: "Refaire un compte",
  lead: "Chaque vote clos donne un fichier, sans aucun nom. Refaites-en le compte ici, ou sur votre machine : vous devez trouver le même résultat.",
  votes: "Votes",
  foreign: "Un fichier PrefLib ou ABIF",
  command: "npm run archipel -- count fichier.csv",
  field: "Le fichier du vote",
  fieldHelp:
    "Le tableau (CSV) ou le fichier JSON que donne la page du vote, de 20 Mo au plus. Les fichiers de PrefLib et ABIF se lisent aussi.",
  method: "Comment compter",
  methodHelp: "Seulement pour un fichier PrefLib ou ABIF : celui d’un vote d’ici le dit lui-même.",
  methodOfFile: "Comme le fichier le dit",
  budget: "Réponses à choisir",
  budgetHelp: "Seulement pour les parts égales : combien de réponses choisir, par exemple 3.",
  send: "Refaire le compte",
  kept: "Rien n’est gardé : ni le fichier, ni le résultat.",
  here: "Compté dans votre navigateur, sans rien envoyer.",
  there: "Compté par le serveur. Le fichier est déjà oublié.",
  elsewhere: "On peut aussi compter sans nous, sur sa machine, avec le code libre d’Archipel :",
  nothingChosen: "Choisissez un fichier.",
  /** Also when several others are read at this very moment: see `services/forms`. */
  noFile:
    "Choisissez un fichier. Si vous l’avez fait, essayez de nouveau dans une minute : d’autres sont en train d’être lus.",
  tooLong: "Ce fichier dépasse 20 Mo. Comptez-le sur votre machine, avec la commande.",
  tooMany:
    "Il y a trop de bulletins pour ce serveur. Comptez-le sur votre machine, avec la commande ou avec un navigateur récent.",
  notText: "Ce fichier n’est pas un texte (UTF-8). Choisissez le tableau ou le JSON du vote.",
  notABudget: "Écrivez un nombre, par exemple 3.",

  circle: (name: string) => `Cercle : ${name}.`,
  closed: (moment: string) => `Clos le ${moment}.`,
  byOrder:
    "Ce fichier ne dit pas d’ordre tiré au sort : à égalité, la première réponse du fichier passe devant.",
  abstained: (voices: number) => `Bulletins qui ne choisissent rien : ${voices} voix.`,
  answer: "Réponse",
  voices: "Voix",
  consents: ["Laissent au cercle", "Consentent", "Font une objection"],
  duels: "Voix qui préfèrent la réponse de la ligne à celle de la colonne :",

  proof: "La preuve",
  hash: "Empreinte du fichier (SHA-256)",
  seal: "Sceau",
  sealIs: "C’est le sceau que vous avez donné : le fichier n’a pas changé.",
  sealIsNot:
    "Ce sceau n’est pas celui que vous avez donné : ce fichier a changé depuis, ou c’est celui d’un autre vote.",
  sealHelp:
    "Comparez ce sceau à celui que montre la page du vote. S’il est le même, le fichier n’a pas changé depuis la fin du vote.",
  noSeal: "Ce fichier ne vient pas d’un vote d’ici : il n’a pas de sceau.",
} as const;

const secrecyLabels: Readonly<Record<Secrecy, string>> = {
  open: "bulletins ouverts",
  secret: "bulletins secrets",
};

/** Where, how and when it was voted: a sentence each. A file of elsewhere says less. */
export function factsOf({ circle, method, secrecy, closedAt, vote }: CountFile): readonly string[] {
  if (vote === "" && circle === "") return [`${methodWords[method].name}.`, recountTexts.byOrder];
  return [
    recountTexts.circle(circle),
    `${methodWords[method].name}, ${secrecyLabels[secrecy]}.`,
    recountTexts.closed(writeInstant(closedAt)),
  ];
}

/** In Paris. Older browsers, which run this too, know no `Temporal`. */
function writeInstant(at: string): string {
  return new Intl.DateTimeFormat("fr-FR", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Paris",
  }).format(new Date(at));
}

const flawSentences: Readonly<Record<CountRefusal, (about: string) => string>> = {
  "not-a-count": () => "ce fichier n’est pas celui d’un vote que l’on sait compter.",
  "open-quote": () => "un guillemet s’ouvre et ne se ferme pas.",
  "missing-fact": (about) => `il manque « ${about} ».`,
  "unknown-fact": (about) => `« ${about} » n’a rien à faire ici.`,
  "fact-twice": (about) => `« ${about} » est dit deux fois.`,
  "wrong-fact": (about) => `« ${about} » ne dit rien que l’on comprenne.`,
  "wrong-heading": () => "ce n’est pas l’en-tête attendu.",
  "wrong-cells": () => "il n’y a pas le bon nombre de cases, ou l’une ne dit rien de juste.",
  "wrong-options": (about) => `cette façon de compter ne va pas avec ${about} réponses.`,
  "lot-twice": (about) => `deux réponses ont le même rang tiré (${about}).`,
  "too-many-options": () => "il y a plus de 200 réponses.",
  "too-many-rows": () => "il y a plus de deux millions de bulletins.",
  "wrong-pseudonym": (about) => `« ${about} » n’est pas un pseudonyme.`,
  "pseudonym-twice": (about) => `le pseudonyme « ${about} » est là deux fois.`,
  "unknown-delegate": (about) =>
    `la voix est confiée à « ${about} », qui n’est pas dans le fichier.`,
  "delegate-twice": (about) => `la voix est confiée deux fois à « ${about} ».`,
  "self-delegation": (about) => `« ${about} » se confie sa propre voix.`,
  "not-a-ballot": (about) => `« ${about} » n’est pas un bulletin de ce vote.`,
  "wrong-voices": (about) => `« ${about} » n’est pas un nombre de voix.`,
  "wrong-figures": () => "les chiffres ne s’additionnent pas.",
  "wrong-method": (about) =>
    `ses bulletins ne se comptent pas ainsi${isMethod(about) ? ` (${methodWords[about].name})` : ""}.`,
  "unreadable-line": () => "cette ligne ne se lit pas.",
  unclosed: () => "un crochet, une accolade ou un guillemet s’ouvre et ne se ferme pas.",
  "unknown-kind": () => "ce genre de fichier PrefLib ne se compte pas : soc, soi, toc, toi ou cat.",
  "no-options": () => "il n’y a aucune réponse.",
  "no-ballots": () => "il n’y a aucun bulletin.",
  "too-large": () => "il y a trop de bulletins.",
  "count-not-a-number": () => "ce n’est pas un nombre de bulletins.",
  "count-out-of-bounds": () => "ce nombre de bulletins est trop petit ou trop grand.",
  "unknown-option": () => "une réponse n’est pas dans la liste.",
  "option-twice": () => "une réponse est là deux fois.",
  "unknown-category": () => "une catégorie n’est pas dans la liste.",
  "too-many-ranks": () => "il y a plus de 255 rangs.",
  tie: () => "des réponses sont à égalité, et ce genre de fichier n’en veut pas.",
  incomplete: () => "il manque des réponses, et ce genre de fichier les veut toutes.",
  "score-not-a-number": () => "une note n’est pas un nombre entier.",
  "score-out-of-bounds": () => "une note dépasse 255.",
  "score-missing": () => "ce bulletin n’a pas de note, et d’autres en ont.",
  "order-against-scores": () => "l’ordre dit le contraire des notes.",
  "voters-differ": () => "le nombre de votants n’est pas celui des bulletins.",
};

/** What is wrong, with its line: « Ligne 21 : … Rien n’est compté. » */
export function flawText({ refusal, place, about }: CountFlaw): string {
  const says = flawSentences[refusal](shown(about));
  if (place.in === "file") return `${capital(says)} Rien n’est compté.`;
  const where = {
    line: `Ligne ${place.at}`,
    members: `Membre ${place.at}`,
    ballots: `Bulletin ${place.at}`,
    options: `Réponse ${place.at}`,
    figures: `Chiffres, ligne ${place.at}`,
  }[place.in];
  return `${where} : ${says} Rien n’est compté.`;
}

/** Words of a file may be long, or hold what no sentence holds. */
function shown(about: string): string {
  const words = about.replace(/\p{C}+/gu, " ").trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/** The words of `archipel count`. */
export const commandTexts = {
  describe: "recompte un vote à partir de son fichier, sans ouvrir l’instance",
  file: "le fichier d’un vote (CSV ou JSON), ou un fichier PrefLib (soc, soi, toc, toi, cat) ou ABIF",
  method: "comment compter un fichier PrefLib ou ABIF",
  budget: "combien de réponses choisir par parts égales, dans un fichier PrefLib ou ABIF",
  seal: "le sceau que montre la page du vote, pour savoir si le fichier a changé",
  unreadable: (path: string) => `Le fichier « ${path} » ne se lit pas.`,
  notASeal: "Un sceau a 64 chiffres hexadécimaux.",
} as const;
