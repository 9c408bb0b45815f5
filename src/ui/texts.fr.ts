import { insideQuotes } from "#basics/text";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });
const quoted = (words: readonly string[]) =>
  LIST.format(words.map((word) => `« ${insideQuotes(word)} »`));

/** The words of the look itself. Those of a domain are in its own room. */
export const texts = {
  reportFace: "Signaler sa photo",
  reportFaceOf: (name: string) => `Signaler sa photo : ${name}`,
  brand: "Archipel",
  skip: "Aller au contenu",
  mainMenu: "Navigation principale",
  breadcrumb: "Fil d’Ariane",
  partsOf: (section: string) => `Dans « ${section} »`,
  explained: (count: number) =>
    count === 1 ? "Un guide explique cette page :" : "Des guides expliquent cette page :",
  /** Before a part of the house that was looked for in another list. */
  alsoHere: "Cherchez-vous aussi ceci ?",
  alsoIn: (section: string) => `Aussi dans « ${section} »`,
  footerMenu: "Informations et aide",
  enter: "Entrer",
  home: "Accueil",
  waits: (count: number) => (count > 1 ? "choses vous attendent" : "chose vous attend"),
  call: (name: string | undefined) =>
    name === undefined ? "Appeler de l’aide" : `Appeler ${name}`,
  acting: (forWhom: string) => `Vous agissez pour ${forWhom}.`,
  /** Pages speak to whom they are about: who acts reads whom that is. */
  actingVoice: (forWhom: string) => `Sur cette page, « je » et « vous », c’est ${forWhom}.`,
  stopActing: "Arrêter",
  needHelp: "Aide avec ce site",
  writtenAt: (hour: string, day: string) => `Cette page est de ${hour}, ${day}.`,
  /** Said with that sentence once it is older than an hour. */
  isOld: "Ce qu’elle dit a pu changer depuis.",
  readAnew: "Relire cette page",
  /** Simple mode: what comes after three choices, and after a question. */
  more: "La suite",
  nextQuestion: "Question suivante",
  needsAnswer: "Il manque votre réponse ici.",
  questionBefore: "Revenir à la question d’avant",
  /** Simple mode: the questions that may stay without an answer. */
  optionally: (questions: string) => `Si vous voulez : ${questions}`,
  later: "Finir plus tard",
  takenUp: (until: string) => `Vos réponses d’avant sont là, jusqu’au ${until}.`,
  anew: "Recommencer",
  seeMine: "Voir ce qui est à vous",
  plan: "Plan du site",
  byTelephone: "ou par téléphone :",
  someoneHelps: "Quelqu’un vous aide au",
  helpsYou: (name: string) => `${name} vous aide au`,
  whatItIs: "Qu’est-ce qu’Archipel ?",
  free: "Un logiciel libre, tenu par les associations qui s’en servent.",

  error: (title: string) => `Erreur : ${title}`,
  toMend: (count: number) =>
    count === 1 ? "Il reste une chose à revoir" : `Il reste ${count} choses à revoir`,
  notDone: "Rien n’a encore changé",
  kept: "Tout ce que vous avez écrit est gardé.",
  optional: "(facultatif)",
  noHealth: "N’écrivez pas d’information médicale ici.",
  saysHealth: (words: readonly string[]) =>
    `Ces mots disent peut-être quelque chose de la santé : ${quoted(words)}.`,
  healthKept: "Rien n’est encore envoyé. Ce que vous avez écrit est là, tel quel.",
  takeHealth: "Enlever ces mots",
  keepHealth: "Garder comme c’est écrit",
  healthTaken: (words: readonly string[]) => `C’est enlevé : ${quoted(words)}.`,
  readAgain: "Relisez ce qui reste, changez-le si vous voulez, puis envoyez.",
  chooseAgain: "Le fichier est à choisir à nouveau.",
  send: "Envoyer",
  choose: "Choisissez",
  codeHelp: (digits: number) => `${digits} chiffres, reçus par courriel.`,

  pages: "Pages de résultats",
  page: (page: number) => `Page ${page}`,
  titleOfPage: (page: number) => `, page ${page}`,
  pageOf: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  current: ", page actuelle",
  previous: "Avant",
  next: "Suite",
  results: (first: number, last: number, total: string) =>
    first === last ? `Le ${last} sur ${total}` : `De ${first} à ${last}, sur ${total}`,
  sortBy: "Trier :",
  unknownPlace: (typed: string) => `Nous ne connaissons pas de lieu nommé « ${typed} ».`,
  didYouMean: "Vouliez-vous dire",
  otherPlaces: "D’autres lieux portent ce nom :",
  onMap: "Voir sur la carte",
  readAs: (typed: string, read: string) =>
    `Rien ne contient « ${typed} ». Nous avons cherché aussi « ${read} ».`,
  listOver: "Cette page n’existe pas : la liste est plus courte.",
  firstPage: "Revenir à la première page",

  kilometres: (km: number) => `${km < 1 ? km * 1_000 : km} ${km < 1 ? "m" : "km"}`,

  days: (count: number) => (count > 1 ? "jours" : "jour"),
  hours: (count: number) => (count > 1 ? "heures" : "heure"),
  closed: "Fermé",
  lastDay: "Dernier jour",
  done: "Fait : ",
  here: "En cours : ",

  yes: "oui",
  no: "non",
  copy: "Copier le lien",
  copied: "Le lien est copié.",
  readAloud: "Lire à voix haute",
  stopReading: "Arrêter",
  scrolls: "Ce tableau se fait glisser de côté.",
  scrollable: (caption: string) => `${caption} (le tableau défile)`,
  otherIslands: (count: number) => (count === 1 ? "et une autre île" : `et ${count} autres îles`),
  states: {
    boat: "rencontre cette semaine",
    lit: "cherche du monde",
    asleep: "se repose",
  },
} as const;

const months = "janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.".split(" ");

/** The words of a table of weeks. */
export const monthTexts = {
  weekdays: [
    ["lun", "lundi"],
    ["mar", "mardi"],
    ["mer", "mercredi"],
    ["jeu", "jeudi"],
    ["ven", "vendredi"],
    ["sam", "samedi"],
    ["dim", "dimanche"],
  ],
  first: (month: number) => `1er ${months[month - 1]}`,
} as const;
