import { MOST_WEIGHED } from "../domain/search/search.ts";
import type { ChangeKind } from "../domain/call.ts";
import type { CallKind } from "../domain/kind.ts";
import type { NoticeNature, Source } from "../domain/notice.ts";
import type { ImportCounts } from "../domain/report.ts";

const count = new Intl.NumberFormat("fr-FR");

/** « 1 appel », « 38 appels », « aucun appel ». */
export function manyCalls(n: number): string {
  if (n === 0) return "aucun appel";
  return n === 1 ? "1 appel" : `${count.format(n)} appels`;
}

const many = (n: number, one: string, several: string) => `${n} ${n > 1 ? several : one}`;

export const texts = {
  onMap: { one: "Appel", many: "Appels" },
  onMapTitle: "Les appels",
  results: "Résultats",
  filters: "Filtres",
  filter: (set: number) =>
    set === 0
      ? "Filtrer"
      : set === 1
        ? "Filtrer : 1 filtre posé"
        : `Filtrer : ${set} filtres posés`,
  words: "Mots",
  wordsHelp: "« Mots exacts » entre guillemets, un moins devant un mot à écarter.",
  where: "Où",
  whereHelp: "Une commune, un code postal, un département, une région, ou « France ».",
  km: "Jusqu’à",
  reach: "Portée",
  reachAll: "Tout ce qui vous concerne",
  reachNear: "Seulement ce qui se passe près",
  kinds: "Genre d’appel",
  kindNames: {
    project: "Appels à projets",
    tender: "Marchés publics",
    application: "Candidatures",
  } satisfies Record<CallKind, string>,
  themes: "Thème",
  audiences: "Qui peut répondre",
  end: "Fermeture",
  ends: [
    ["", "Peu importe"],
    ["moins-7", "Dans moins de 7 jours"],
    ["moins-15", "Dans moins de 15 jours"],
    ["plus-30", "Dans plus d’un mois"],
  ] as const,
  least: "Au moins, en euros",
  leastHelp: "Ce que l’on peut obtenir, par exemple 5 000.",
  leastWrong: "Écrivez une somme en chiffres, par exemple 5 000.",
  closedToo: "Montrer aussi les appels fermés",
  apply: "Appliquer",
  clear: "Tout effacer",
  order: {
    fit: "ce qui convient le mieux",
    deadline: "ce qui ferme bientôt",
    newest: "ce qui est nouveau",
  },
  title: (n: number, words: string) => {
    const about = words === "" ? "" : ` pour « ${words} »`;
    return n === 0 ? `Aucun appel${about}` : `${manyCalls(n)}${about}`;
  },
  allOpen: (n: number) => (n === 1 ? "1 appel ouvert" : `${count.format(n)} appels ouverts`),
  widenedTitle: "Nous avons regardé plus loin",
  nothing: "Aucun appel, même en cherchant plus loin",
  nothingHelp:
    "Essayez d’autres mots, ou moins de filtres. Vous pouvez aussi garder cette recherche : nous vous écrirons dès qu’un appel y répond.",
  corrected: (typed: string, read: string) =>
    `Aucun appel ne contient « ${typed} ». Nous avons cherché « ${read} ».`,
  recentOnly: `Plus de ${count.format(MOST_WEIGHED)} appels répondent. Cette liste s’en tient aux appels ouverts, ou fermés depuis moins d’un an. Ajoutez un mot ou un lieu pour chercher plus loin.`,
  unknownPlace: (typed: string) =>
    `Nous ne connaissons pas « ${typed} ». Ces résultats viennent de toute la France.`,
  didYouMean: "Vouliez-vous dire :",
  otherPlaces: "Autres lieux possibles :",
  listAs: "Cette liste existe aussi en",
  searched: "Les appels",
  formats: {
    csv: "tableur",
    ics: "calendrier",
    atom: "fil d’actualité",
    json: "données",
    geojson: "carte (données)",
  },
  why: "Pourquoi celui-ci :",
  seenIn: (n: number) =>
    n > 1 ? `Vu dans ${n} sources, réunies en une seule fiche.` : "Vu dans 1 source.",
  onPaper: (at: string) => `La suite se lit à l’adresse ${at}`,
  saidBySource: (day: string) => `Dit par sa source ${day}.`,
  permanent: "Permanent",
  permanentSay: "sans date limite",
  unsaid: "échéance non indiquée",
  closedOn: (day: string) => `fermé depuis le ${day}`,
  until: (moment: string) => `jusqu’au ${moment}`,

  back: "Tous les appels",
  backToSearch: "Revenir à ma recherche",
  what: "De quoi il s’agit",
  who: "Qui peut répondre",
  whoUnsaid: "L’annonce ne le dit pas.",
  conditions: "À quelles conditions",
  conditionsBelow: "Lire les conditions, plus bas",
  howMuch: "Combien",
  howManyChosen: "Combien seront retenus",
  chosen: {
    project: (n: number) => `${count.format(n)} ${n > 1 ? "projets" : "projet"}`,
    tender: (n: number) => `${count.format(n)} ${n > 1 ? "offres" : "offre"}`,
    application: (n: number) => `${count.format(n)} ${n > 1 ? "candidatures" : "candidature"}`,
  } satisfies Record<CallKind, (n: number) => string>,
  whereTakes: "Où",
  themesOf: "Thèmes",
  answer: "Répondre",
  answerThere: "sur le site de l’organisme",
  answerTo: "à l’adresse donnée par l’organisme",
  untilWhen: "Jusqu’à quand",
  lots: "Les lots",
  lotsCaption: (n: number) => (n === 1 ? "1 lot" : `${n} lots`),
  lot: "Lot",
  lotTitle: "Intitulé",
  lotAmount: "Montant hors taxes",
  criteria: "Comment le choix se fait",
  criteriaCaption: "Critères et leur poids",
  criterion: "Critère",
  weight: "Poids",
  dates: "Les dates",
  publishedOn: "Annonce publiée",
  opensOn: "Ouverture des réponses",
  seenFirst: "Arrivé dans Archipel",
  lastDay: "Dernier moment pour répondre",
  documents: "Documents",
  contact: "À qui s’adresser",
  answerHere: "Répondre sur le site de l’organisme",
  original: "Lire l’annonce d’origine",
  origin: "D’où vient cette fiche",
  originSay: (n: number) =>
    n > 1
      ? `De ${n} annonces du même appel. L’annonce d’origine fait foi.`
      : "D’une annonce publique, qui fait foi.",
  readOn: (day: string) => `relevée ${day}`,
  saysDay: (day: string) => `, qui donne le ${day} comme date limite`,
  natures: {
    call: "",
    award: " (attribution)",
    modification: " (modification)",
    "prior-information": " (annonce préalable)",
    cancellation: " (annulation)",
    correction: " (rectificatif)",
    other: "",
  } satisfies Record<NoticeNature, string>,
  history: "Ce qui a changé",
  changes: {
    "first-seen": "L’appel est arrivé ici.",
    "deadline-moved": "La date limite a changé.",
    corrected: "L’annonce a été corrigée.",
    "corrected-here": "Une personne a corrigé cette fiche.",
    "closed-early": "L’organisme a fermé son appel plus tôt que prévu.",
    withdrawn: "L’organisme a retiré son appel.",
    hidden: "L’appel a été masqué.",
    "shown-again": "L’appel est de nouveau visible.",
    "source-added": "Une autre source l’annonce aussi.",
    "source-parted": "Une annonce a été séparée de cette fiche : c’était un autre appel.",
    "original-found": "L’avis d’origine est arrivé : la fiche venait d’un rectificatif.",
    rectified: "Un avis rectificatif est paru.",
    modified: "Un avis de modification du contrat est paru.",
    awarded: "Un avis d’attribution est paru.",
  } satisfies Record<ChangeKind, string>,
  movedFrom: (before: string, after: string) => `du ${before} au ${after}`,
  toAnswer: "pour répondre",
  takeAway: "Emporter",
  print: "Imprimer cette page (deux feuilles)",
  ics: "Date limite, pour l’agenda",
  data: "Données (JSON)",
  linked: "Données liées (JSON-LD)",
  report: "Signaler cet appel",
  cpv: "Codes du marché (CPV)",
  siret: "SIRET",
  gone: "Cet appel a été retiré",
  goneSay: "L’organisme ne le propose plus. Les appels qui restent ouverts sont dans la liste.",
  hiddenSay: "Cet appel est masqué. Vous le voyez parce que vous tenez cette instance.",
  sources: {
    ted: "TED, le journal des marchés européens",
    boamp: "BOAMP, le bulletin des marchés publics",
    "aides-territoires": "Aides-territoires",
    approch: "APProch, les achats que l’État prévoit",
    opendatasoft: "un portail de données ouvertes",
    feed: "un fil d’actualités",
    table: "un tableau importé",
    csv: "une liste importée",
    signalled: "une personne qui l’a signalé",
    archipel: "l’organisme lui-même, ici",
  } satisfies Record<Source, string>,
  imports: {
    title: "Imports",
    operator: "Tenir cette instance",
    one: "Un import",
    none: "Aucun import pour l’instant",
    how: "Le plus simple est d’ajouter une source (page « Sources ») : elle est lue chaque nuit. Un fichier que vous avez se donne par l’un des boutons ci-dessus. Un dossier entier s’importe sur la machine de l’instance, par une commande ; pour un dossier de TED :",
    when: "Quand",
    source: "Source",
    read: "Lues",
    new: "Nouvelles",
    updated: "Mises à jour",
    unchanged: "Déjà connues",
    refused: "Refusées",
    state: "État",
    ended: "terminé",
    cut: "interrompu ou en cours : relancez la même commande, rien n’est doublé",
    refusedTitle: "Ce qui a été refusé",
    doubtsTitle: "Ce qui n’a été compris qu’en partie",
    noneRefused: "Rien n’a été refusé",
    raw: "Voir l’annonce telle qu’elle est arrivée",
    card: (imports: number, refused: number) =>
      `${imports === 0 ? "Aucun import" : imports === 1 ? "1 import" : `${imports} imports`}, ${refused === 0 ? "aucune annonce refusée" : refused === 1 ? "1 annonce refusée" : `${refused} annonces refusées`} au dernier.`,
    account: (one: ImportCounts) =>
      `${many(one.read, "annonce lue", "annonces lues")} : ${many(one.new, "nouvelle", "nouvelles")}, ${many(one.updated, "mise à jour", "mises à jour")}, ${many(one.unchanged, "déjà connue", "déjà connues")}, ${many(one.refused, "refusée", "refusées")}. ${many(one.calls, "est un appel", "sont des appels")}.`,
  },
  money: {
    upTo: (sum: string) => `Jusqu’à ${sum} €`,
    from: (sum: string) => `À partir de ${sum} €`,
    between: (least: string, most: string) => `De ${least} à ${most} €`,
    exactly: (sum: string) => `${sum} €`,
    rate: (rate: number) => `jusqu’à ${rate} % des dépenses`,
    rates: (least: number, most: number) => `de ${least} à ${most} % des dépenses`,
    unsaid: "L’annonce ne le dit pas.",
  },
  reasons: {
    words: (words: string) => `on y lit ${words}`,
    neighbours: (words: string, n: number) =>
      n > 1 ? `on y lit des mots proches de ${words}` : `on y lit un mot proche de ${words}`,
    audience: (names: string) => `il accepte ${names}`,
    anyAudience: "il ne dit pas qui peut répondre",
    near: (place: string, km: number) =>
      km < 1 ? `il se passe à ${place}` : `il se passe à ${Math.round(km)} km de ${place}`,
    nearest: (place: string, km: number) =>
      km < 1
        ? `${place} est l’une de ses communes`
        : `la plus proche de ses communes est à ${Math.round(km)} km de ${place}`,
    coversDepartment: (name: string) => `il couvre tout le département (${name})`,
    coversRegion: (name: string) => `il couvre toute la région (${name})`,
    inside: (name: string) => `il concerne ${name}`,
    country: "il est ouvert dans toute la France",
    theme: (names: string) => `son thème est ${names}`,
    kind: (name: string) => `c’est un ${name}`,
    sum: (sum: string) => `il va jusqu’à ${sum} €`,
    soon: (days: number) =>
      days === 0 ? "il ferme aujourd’hui" : `il ferme dans ${days} ${days > 1 ? "jours" : "jour"}`,
    time: (days: number) => `il vous laisse ${days} ${days > 1 ? "jours" : "jour"}`,
    closed: "il est fermé, et vous avez demandé à voir aussi les appels fermés",
  },
} as const;
