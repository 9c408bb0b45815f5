import { type BroughtKind, isPlain, type Plain } from "./brought.ts";
import { lineNames, linkStateNames } from "./names.fr.ts";

/** What a circle brought with it, as headings. */
export const broughtKindNames: Readonly<Record<BroughtKind, string>> = {
  threads: "Ce qui s’y est dit",
  tasks: "Les tâches",
  votes: "Les votes",
  answers: "Les réponses communes",
  dates: "Les rendez-vous",
  tables: "Les tables d’orientation",
  documents: "Les documents",
  statutes: "Ce que les statuts disent des votes",
  journal: "Le journal",
  links: "Les liens",
};

/** How each kind is written in an address. */
export const broughtSlugs: Readonly<Record<BroughtKind, string>> = {
  threads: "fils",
  tasks: "taches",
  votes: "votes",
  answers: "reponses",
  dates: "rendez-vous",
  tables: "tables",
  documents: "documents",
  statutes: "statuts",
  journal: "journal",
  links: "liens",
};

/** The heading of each key of an archive (docs/circle-archive.md). */
const HEADINGS: Readonly<Record<string, string>> = {
  about: "détails",
  addedAt: "ajoutée le",
  addedBy: "ajoutée par",
  address: "adresse",
  answeredBy: "qui répond",
  article: "article des statuts",
  askedBy: "posée par",
  authors: "auteurs",
  begunAt: "commencé le",
  columns: "colonnes",
  description: "ce qu’elle dit",
  language: "langue",
  licence: "licence",
  markdown: "texte en Markdown",
  picture: "image",
  publishedAt: "publié le",
  rows: "lignes",
  type: "contient",
  whose: "de qui",
  assignee: "qui s’en charge",
  at: "quand",
  by: "par",
  call: "appel",
  callAt: "adresse de l’appel",
  came: "sont venues",
  cancelledAt: "annulé le",
  capacity: "places",
  carriedAtMost: "voix confiées qu’un bulletin porte au plus",
  circle: "cercle",
  closesAt: "close le",
  coming: "viennent",
  conditions: "conditions",
  confirmedAt: "confirmée le",
  countFile: "fichier du compte",
  dates: "dates",
  deadline: "à rendre avant",
  details: "précisions",
  doneAt: "faite le",
  doneBy: "faite par",
  due: "pour",
  editedAt: "modifié le",
  ended: "issue",
  files: "fichiers",
  from: "de",
  gaps: "besoins sans réponse",
  isAside: "mise de côté",
  isMet: "réunie",
  kept: "retenues",
  kind: "sorte",
  lentBy: "prêtée par",
  lines: "lignes",
  madeAt: "proposé le",
  madeBy: "proposé par",
  maybe: "peut-être",
  messages: "messages",
  method: "méthode",
  name: "nom",
  need: "besoin",
  next: "passe à",
  notComing: "ne viennent pas",
  noticeDays: "jours de convocation",
  on: "le",
  openedAt: "ouvert le",
  options: "réponses",
  organisation: "pour",
  outcome: "résultat",
  owner: "qui s’en charge",
  parts: "parties",
  person: "qui",
  pieces: "pièces",
  place: "commune",
  proxies: "procurations de papier par personne",
  question: "question",
  quorum: "quorum, en centièmes des voix",
  reasons: "raisons",
  recipient: "à qui",
  repeats: "revient",
  requirements: "ce que l’appel demande",
  reviewOn: "à relire le",
  seal: "sceau",
  secrecy: "bulletins",
  seenBy: "visible par",
  sendings: "envois",
  stage: "étape",
  startedAt: "commencée le",
  state: "état",
  taking: "qui répond",
  themes: "thèmes",
  times: "fois",
  title: "titre",
  to: "à",
  venue: "local",
  version: "version",
  versions: "versions",
  video: "vidéo",
  waiting: "attendent",
  way: "comment",
  what: "quoi",
  when: "quand",
  where: "où",
  why: "pourquoi",
  with: "avec",
  words: "texte",
  writtenAt: "écrit le",
};

/** How the words of one key are said: those of this module, and those that modules above declare. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The words of a circle itself. */
export const OWN_WORDS: Words = { what: lineNames, state: linkStateNames };

/** A thing of an archive under French headings. A file is its name. */
export function inFrench(value: unknown, words: Words, under = ""): unknown {
  if (Array.isArray(value)) {
    const said = value.map((one) => inFrench(one, words, under));
    return under === "files" ? value.map((one) => (isPlain(one) ? one["name"] : one)) : said;
  }
  if (isPlain(value)) return headed(value, words);
  if (typeof value !== "string") return value;
  const known = words[under];
  return known !== undefined && Object.hasOwn(known, value) ? known[value] : value;
}

function headed(thing: Plain, words: Words): Plain {
  return Object.fromEntries(
    Object.entries(thing).map(([key, held]) => [HEADINGS[key] ?? key, inFrench(held, words, key)]),
  );
}
