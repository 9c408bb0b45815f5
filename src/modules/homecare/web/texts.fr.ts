import { of, that } from "#basics/french/elision.fr";
import { insideQuotes } from "#basics/text";

import type { Every, Weekday } from "../domain/visit.ts";

export const weekdayWords: Readonly<Record<Weekday, string>> = {
  MO: "lundi",
  TU: "mardi",
  WE: "mercredi",
  TH: "jeudi",
  FR: "vendredi",
  SA: "samedi",
  SU: "dimanche",
};

export const everyNames: Readonly<Record<Every, string>> = {
  once: "Une seule fois",
  week: "Chaque semaine",
  fortnight: "Une semaine sur deux",
  month: "Chaque mois, le même jour (le deuxième mardi, par exemple)",
};

export const texts = {
  howToEnter: "Comment entrer chez moi",
  toldFirst: "Dire à quelqu’un qu’une personne nouvelle est passée",
  title: "Chez moi",
  lead: "Qui vient aujourd’hui et demain.",
  today: (day: string) => `Aujourd’hui, ${day}`,
  tomorrow: (day: string) => `Demain, ${day}`,
  nobody: "Personne n’est attendu.",
  week: "Voir ma semaine",
  add: "Ajouter une visite",
  away: "Je ne serai pas là",
  share: "Qui voit ma semaine",
  show: "Montrer ma semaine à quelqu’un",
  beginLead:
    "Qui vient, quel jour, à quelle heure : votre semaine tient sur une page, que l’on imprime. Vous l’écrivez avec vos mots ; d’autres ne la lisent que si vous le dites.",
  begin: "Écrire ma première visite",
  situations: "Une mesure de protection, un désaccord, un décès : qui peut faire quoi",
  neverHere: "Ce qui ne passe jamais ici",
  notOpen:
    "Ce service n’est pas ouvert sur ce territoire. Qui tient cet Archipel peut l’ouvrir, quand il a dit qui en répond.",
  closed:
    "Ici, plus rien de nouveau ne commence pour le moment. Ce que vous aviez écrit reste à vous, et se lit.",
  answers: (controller: string, contact: string) =>
    `Qui répond de ce service : ${controller}, ${contact}.`,

  together: "Ce que nous faisons ensemble, ici",

  weekTitle: "Ma semaine",
  weekTitleOf: (from: string, until: string) => `Ma semaine, du ${from} au ${until}`,
  weekOf: (from: string, until: string) => `Du ${from} au ${until}.`,
  before: "La semaine d’avant",
  after: "La semaine d’après",
  print: "Imprimer la semaine (PDF)",
  dayHead: "Jour",
  comesHead: "Qui vient",
  plannedHead: "Ce qui est prévu",
  sharedBy: (name: string) => `Ce que partage ${name}`,
  isToday: "Aujourd’hui",
  off: "ne vient pas",
  paused: "personne n’est attendu",
  emergencies: "En cas d’urgence : 15 ou 112.",
  emergenciesMore: "Par message, sans parler : 114. Quelqu’un vous fait du mal : 3977.",
  neverOnPaper:
    "Qui vient ne demande ni carte, ni code de banque, ni signature autre que celle de cette feuille, ni cadeau, ni testament.",
  callByHand: "Qui appeler si personne ne vient : ______________________________",
  callWho: (name: string, telephone: string) => `${name} : ${telephone}.`,
  pdfTitle: (name: string) => `La semaine ${of(name)}`,
  page: (page: number, pages: number) =>
    pages === 1 ? "Archipel" : `Archipel, page ${page} sur ${pages}`,

  visits: "Mes visites",
  changeVisits: "Changer une visite",
  noVisits: "Rien n’est noté pour le moment.",
  newTitle: "Une visite de plus",
  what: "Qui vient, ou que se passe-t-il ?",
  whatHelp: "Avec vos mots : « Paul, le kiné », « le repas », « visio avec Plantes à partager ».",
  whatEmpty: "Écrivez qui vient, ou ce qui se passe.",
  day: "Le premier jour",
  dayHelp: "Le jour où cela se passe ; le premier, si cela revient.",
  dayEmpty: "Écrivez un jour, par exemple 07/12/2026.",
  at: "À quelle heure ?",
  atEmpty: "Écrivez une heure, par exemple 10 h 30.",
  ends: "Jusqu’à quelle heure ?",
  endsHelp: "Rien, si cela dépend.",
  every: "Cela revient-il ?",
  days: "Quels jours ?",
  daysHelp: "Pour ce qui revient chaque semaine. Rien : le même jour que la première fois.",
  last: "Jusqu’à quel jour ?",
  lastHelp: "Rien, si cela n’a pas de fin.",
  lastEmpty: "Écrivez un jour, ou laissez vide.",
  note: "À savoir ce jour-là",
  save: "Garder cette visite",
  kept: "C’est gardé.",
  addAnother: "Ajouter une autre visite",

  visitOn: (when: string) => `Vient ${when}.`,
  next: "Les prochaines fois",
  noNext: "Pas dans les cinq semaines qui viennent.",
  notThatDay: "Pas ce jour-là",
  finally: "Finalement si",
  notThatDayOf: (day: string) => `Pas ce jour-là, ${day}`,
  finallyOf: (day: string) => `Finalement si, ${day}`,
  change: "Changer",
  changeTitle: "Changer cette visite",
  changeLead: "Les jours passés restent tels qu’ils étaient.",
  changeOf: (title: string) => `Changer : ${title}`,
  stop: "Ne vient plus",
  stopSays: "Elle disparaît de vos semaines à partir d’aujourd’hui. Vous pourrez la reprendre.",
  stopped: (day: string) => `Ne vient plus depuis le ${day}.`,
  resume: "La reprendre",
  erase: "Effacer pour toujours",
  eraseSays: "Ses mots et ses jours passés s’effacent aussi. On ne peut pas revenir.",

  awayTitle: "Je ne serai pas là",
  awayLead:
    "Hôpital, famille, repos : on ne vous demande pas pourquoi. Personne n’est attendu, et vous revenez d’un geste.",
  awaySaidBy: (name: string, forWhom: string | undefined, day: string) =>
    `Dit par ${name}, pour ${forWhom ?? "vous"}, le ${day}.`,
  untilTomorrow: "Jusqu’à demain soir",
  forAWeek: "Pendant une semaine",
  untilSaid: "Jusqu’à nouvel ordre",
  awayUntilSaid: (from: string) =>
    `À partir du ${from}, et jusqu’à nouvel ordre, vous n’êtes pas là : personne n’est attendu.`,
  otherDays: "D’autres jours",
  from: "À partir du",
  fromEmpty: "Écrivez le premier jour.",
  until: "Jusqu’au",
  untilEmpty: "Écrivez le dernier jour.",
  sayAway: "Noter cette absence",
  awaySays: (days: string) => `${days}, vous n’êtes pas là : personne n’est attendu.`,
  onDay: (day: string) => `le ${day}`,
  fromOn: (day: string) => `à partir du ${day}`,
  between: (from: string, until: string) => `du ${from} au ${until}`,
  backAgain: "Je suis là",

  everyDay: "tous les jours",
  everyWeek: (days: string) => `${days}, chaque semaine`,
  everyFortnight: (days: string) => `${days}, une semaine sur deux`,
  everyMonth: (rank: string, day: string) => `le ${rank} ${day} du mois`,
  onceOn: (day: string) => `le ${day}, une fois`,
  ranks: ["premier", "deuxième", "troisième", "quatrième", "dernier"],
  toLast: (words: string, last: string) => `${words}, jusqu’au ${last}`,
} as const;

export const sharingTexts = {
  heading: "Chez moi",
  headingOf: (name: string) => `Chez ${name}`,
  one: (title: string) => `votre visite « ${insideQuotes(title)} »`,
  all: "toute votre semaine chez vous",
  page: "La lire jour par jour",
  pageSays:
    "ces visites jour par jour, et, si vous l’avez dit, qui vient par son prénom et les jours où personne ne vient",
  when: (words: string) => `Vient ${words}.`,
  until: (hour: string) => `Jusqu’à ${hour}.`,
  off: (days: string) => `Pas ${days}.`,
  away: (days: string) => `${days}, personne n’est attendu.`,
  weekOf: (name: string) => `La semaine ${of(name)}`,
  lead: (name: string) =>
    `Ce ${that(name)} vous en montre. Sa page dit quels jours vous l’avez lue.`,
  who: "qui vient aux visites que vous lui montrez, le prénom seul, et les jours où personne ne vient",
  whoHeading: "Chez moi : qui vient",
  whoHeadingOf: (name: string) => `Chez ${name} : qui vient`,
  whoOne: "qui vient chez vous",
  unsaidButWho: (name: string) =>
    `De qui vient, vous lisez le prénom, et rien d’autre. Ce que cette page ne dit pas : pourquoi quelqu’un ne peut pas venir. Pour le savoir, demandez à ${name}.`,
  unsaid: (name: string) =>
    `De chaque visite, vous lisez ce ${that(name)} en a écrit. Ce que cette page ne dit pas : qui a dit oui pour venir, et qui ne peut pas venir un jour. Pour le savoir, demandez à ${name}.`,
} as const;

/** Where a circle is founded. */
export const foundingTexts = {
  title: "Autour d’une personne ? Sa semaine d’abord",
  says: "Qui vient, et quand : cela s’écrit dans « Chez moi », reste à cette personne, et elle choisit qui le lit. Un cercle est la parole de celles et ceux qui ont dit oui : là, tous lisent tout.",
  way: "Écrire d’abord la semaine, dans « Chez moi »",
} as const;

export const refusalTexts = {
  "not-open": "Ce service n’est pas ouvert ici pour le moment.",
  "not-of-age": "On est majeur pour écrire sa semaine ici.",
  "unknown-visit": "Cette visite n’est plus là.",
  "changed-meanwhile": "Cette visite a changé entre-temps : relisez-la, puis changez-la à nouveau.",
  "says-nothing": "Il manque des mots.",
  "too-long": "C’est trop long : dites-le en moins de mots.",
  "ends-before": "Le dernier jour est avant le premier.",
  "ends-too-late":
    "Cette heure vient avant le début, ou plus de seize heures après. Pour la nuit, dites le matin.",
  "still-comes": "Dites d’abord qu’elle ne vient plus.",
  "never-comes": "Entre ce premier et ce dernier jour, elle ne viendrait jamais.",
  "not-on-that-day": "Cette visite n’est pas ce jour-là.",
  "already-past": "Ce jour est passé.",
  "too-many-visits": "Soixante visites sont déjà notées : arrêtez-en une d’abord.",
  "too-long-a-pause": "C’est plus d’un an : arrêtez plutôt les visites une à une.",
  "nothing-ended": "C’est déjà dit, ou ces jours sont passés.",
  "not-yet-assessed": "L’analyse d’impact doit être terminée avant d’ouvrir.",
  "retention-unread": "Relisez d’abord combien de temps chaque chose est gardée, puis cochez-le.",
  "not-operator": "Seule la personne qui tient cet Archipel ouvre ce service.",
} as const;

export const operatorTexts = {
  title: "Chez moi (Rest@dom)",
  operator: "Tenir l’instance",
  lead: "Le soutien à domicile ne s’ouvre que lorsque le territoire a dit qui en répond. Vous ne lisez jamais la semaine de personne.",
  controller: "Qui répond des données (responsable de traitement)",
  controllerHelp: "Une personne morale : « SCIC Rest@dom Drôme ».",
  contact: "Comment lui écrire",
  contactHelp: "Une adresse ou un téléphone, que chaque personne lira.",
  assessed: "L’analyse d’impact a été terminée le",
  assessedHelp: "RGPD, article 35. Le guide « Ouvrir le soutien à domicile » en donne un modèle.",
  register: "Où se lisent l’analyse et la ligne du registre",
  hosting: "Qui héberge",
  hostings: {
    itself: "Le territoire lui-même",
    hds: "Un hébergeur certifié pour les données de santé (HDS)",
  },
  empty: "Il manque ces mots.",
  dayEmpty: "Écrivez un jour, par exemple 12/03/2026.",
  hostingEmpty: "Dites qui héberge.",
  open: "Ouvrir le soutien à domicile",
  again: "Enregistrer",
  keeps: "Ce qui est gardé, et combien de temps",
  keepsSays:
    "La semaine de chaque personne est dans son espace, chiffrée sous sa clé : la lisent elle-même, qui agit pour elle si elle l’a confiée, et les personnes à qui elle l’ouvre, jusqu’au jour dit. Elle part avec son compte. Aucune page ne demande un diagnostic, un traitement, un motif ni un numéro de sécurité sociale.",
  keepsEach: "Chaque sorte de chose, et combien de temps",
  keepsWhat: "Quoi, comme la personne le lit",
  keepsHowLong: "Combien de temps",
  readRetention: "J’ai relu ces durées, avec qui répond des données",
  retentionRead: (day: string) => `Les durées ont été relues le ${day}.`,
  retentionUnread: "Les durées n’ont pas encore été relues : cochez-le, puis enregistrez.",
  openedSince: (day: string) => `Ouvert depuis le ${day}.`,
  closedSince: (day: string) =>
    `Fermé depuis le ${day} : rien de nouveau ne commence, chacun lit encore ce qui est à soi.`,
  close: "Fermer à ce qui est nouveau",
  gapsWay: "Où il manque quelqu’un",
  cardClosed: "Pas ouvert : dites d’abord qui en répond.",
  cardOpen: (controller: string) => `Ouvert. En répond : ${controller}.`,
} as const;

export const keptTexts = {
  what: "Votre semaine chez vous : qui vient, quand, vos jours d’absence, qui vous avez nommé pour venir, les jours où cette personne ne peut pas, ceux où quelqu’un propose de venir, et les passages notés. Aucun motif, aucune heure à la minute, aucun lieu. Cinq semaines après la fin d’un trimestre, les passages, les heures, les coups de pouce et les sorties sont comptés ensemble pour tout le territoire, sans nom et jamais sous cinq personnes.",
  why: "Pour que vous lisiez, et imprimiez, qui vient chez vous.",
  howLong:
    "Une visite, jusqu’à ce que vous l’effaciez ; un passage noté, un an ; le reste, jusqu’à ce que vous partiez. Les mots d’une visite sont chiffrés sous votre clé.",
} as const;

export const deedTexts = {
  "/chez-moi/visites/nouvelle": "a ajouté une visite à la semaine",
  "/chez-moi/visites/:visit/changer": "a changé une visite de la semaine",
  "/chez-moi/visites/:visit/arreter": "a noté qu’une visite ne vient plus",
  "/chez-moi/visites/:visit/reprendre": "a repris une visite",
  "/chez-moi/visites/:visit/le/:day/pas-ce-jour": "a noté qu’une visite ne vient pas un jour",
  "/chez-moi/visites/:visit/le/:day/finalement": "a remis une visite un jour",
  "/chez-moi/visites/:visit/effacer": "a effacé une visite",
  "/chez-moi/semaine/passages": "a noté qui est venu",
  "/chez-moi/semaine/passages/:passed/retirer": "a retiré un passage noté",
  "/chez-moi/absence": "a noté une absence",
  "/chez-moi/absence/demain": "a noté une absence",
  "/chez-moi/absence/semaine": "a noté une absence",
  "/chez-moi/absence/nouvel-ordre": "a noté une absence",
  "/chez-moi/absence/retour": "a noté le retour",
  "/chez-moi/absence/encore": "a noté une absence",
  "/chez-moi/aides/nouvelle/:person": "a nommé quelqu’un pour venir",
  "/chez-moi/aides/:assignment/arreter": "a arrêté les passages de quelqu’un",
  "/chez-moi/visites/:visit/le/:day/qui": "a demandé à quelqu’un de venir un jour",
} as const;
