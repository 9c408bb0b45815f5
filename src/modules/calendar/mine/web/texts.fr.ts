import { ofNamed } from "#basics/french/elision.fr";
import { writeMonth } from "#basics/dates";

/** The sentences of one's calendar. */
export const texts = {
  mine: "Ce qui est à vous",
  title: "Vos dates",
  way: "Voir mes dates",
  wayLead: "Tâches, votes, échanges, échéances : tout ce qui a un jour, au même endroit.",
  today: (today: string, count: number) =>
    count === 0
      ? `${today}. Rien aujourd’hui.`
      : `${today}. ${count === 1 ? "Une date" : `${count} dates`} aujourd’hui.`,
  window: (from: string, until: string) => `Du ${from} au ${until}.`,
  parts: {
    today: "Aujourd’hui",
    week: "Cette semaine",
    next: "La semaine prochaine",
    earlier: "Plus tôt cette semaine",
  },
  month: (month: Temporal.PlainYearMonth) => {
    const words = writeMonth(month);
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  },
  none: "Rien n’a de jour dans ces semaines.",
  noneShown: "Rien de ce que vous montrez n’a de jour dans ces semaines.",
  noneHelp:
    "Une tâche avec un jour, un vote d’un de vos cercles, un échange convenu, un appel que vous suivez viennent ici d’eux-mêmes.",
  toTasks: "Écrire une tâche",
  toCalls: "Trouver un appel à suivre",
  showAll: "Tout montrer",
  weeks: (isNow: boolean) => (isNow ? "Les cinq semaines qui viennent" : "Cinq semaines"),
  weekOf: (day: string) => `La semaine du ${day}`,
  asWeek: "Voir cette semaine en tableau",
  asWeeks: "Voir cinq semaines",
  earlier: "Plus tôt",
  later: "Plus tard",
  now: "Aujourd’hui",
  print: "Imprimer ces semaines, une page",
  pdf: "Les mêmes en PDF",
  foot: (page: number, pages: number) => `page ${page} sur ${pages}`,
  walk: "D’autres semaines",
  otherViews: "Autres vues",
  underlined: "Un jour souligné mène à sa ligne.",
  show: "Montrer",
  kinds: {
    mine: "ce qui est à vous",
    circle: "vos cercles",
    organisation: "vos structures",
    public: "les appels que vous suivez",
    brought: "vos agendas d’ailleurs",
  },
  counted: (label: string, count: number) => `${label} (${count})`,
  see: "Voir",
  day: "Jour",
  what: "Ce jour-là",
  nothing: "rien",
  whose: { mine: "À vous", public: "Appel que vous suivez" },
  wholeDay: "la journée",
  untilDay: (day: string) => `jusqu’au ${day}`,
  onClock: (hour: string, clock: string) => `${hour} (${clock})`,
  untilHour: (hour: string) => `jusqu’à ${hour}`,
  cancelled: "Annulée",
  tentative: "Peut-être",
  isCancelled: (title: string) => `${title} (annulée)`,
  dayHolds: (day: string, isToday: boolean, count: number) =>
    `${day}${isToday ? ", aujourd’hui" : ""} : ${count === 1 ? "1 date" : `${count} dates`}`,
  others: (count: number) => (count === 1 ? "et une autre" : `et ${count} autres`),
  agenda: "Dans votre agenda à vous",
  agendaLead:
    "Une adresse privée remplit l’agenda de votre téléphone ou de votre ordinateur. Qui la connaît voit vos dates ; vous pouvez l’arrêter.",
  bringWay: "Apporter un agenda d’ailleurs",
  agendaWay: "Faire mon adresse privée",
  ics: "Prendre ces semaines en fichier",
  toTable: "Aller aux cinq semaines",
  printTitle: "Vos dates, à imprimer",
  printed: (day: string) => `Imprimé le ${day}.`,
} as const;

/** What a private address of this kind opens. */
export const kindTexts = {
  label: "votre calendrier",
  says: "Qui la connaît lit vos dates : vos tâches, vos votes, vos échanges, ce que vos structures doivent faire. Rien d’autre, et rien ne peut y être changé.",
  name: "Mes dates sur Archipel",
} as const;

/** What one of a circle or an organisation opens. */
export const kindOfTexts = {
  label: "les dates d’un cercle ou d’une structure",
  of: (name: string) => `les dates ${ofNamed(name)}`,
  says: "Qui la connaît lit les dates de ce groupe : ses rendez-vous, ses tâches qui ont un jour, la fin de ses votes. Elle n’ouvre plus rien le jour où vous n’en êtes plus.",
} as const;

/** How an agenda takes the address. */
export const stepsTexts = {
  title: "La mettre dans votre agenda",
  open: "Ouvrir dans mon agenda",
  openSays:
    "Ce bouton suffit souvent, sur un iPhone, un Mac, ou avec Thunderbird. Sinon, suivez les pas de votre appareil.",
  ways: [
    {
      title: "iPhone ou iPad",
      steps: [
        "Copiez l’adresse.",
        "Ouvrez Calendrier, puis « Calendriers » en bas de l’écran.",
        "Choisissez « Ajouter un calendrier », puis « Ajouter un calendrier avec abonnement ».",
        "Collez l’adresse, et validez.",
      ],
    },
    {
      title: "Téléphone Android",
      steps: [
        "Sur un ordinateur, ouvrez calendar.google.com avec le compte du téléphone.",
        "À côté de « Autres agendas », touchez le signe plus, puis « À partir de l’URL ».",
        "Collez l’adresse. Vos dates viennent sur le téléphone dans la journée.",
        "Sans compte Google : l’application libre ICSx⁵ prend l’adresse directement.",
      ],
    },
    {
      title: "Ordinateur",
      steps: [
        "Thunderbird : « Nouvel agenda », puis « Sur le réseau », et collez l’adresse.",
        "Outlook : « Ajouter un calendrier », puis « S’abonner à partir du web ».",
        "Nextcloud : « Nouvel abonnement à un agenda par lien ».",
      ],
    },
  ],
  late: "Un agenda revient lire quelques fois par jour : ce qui change ici se voit chez vous un peu plus tard.",
} as const;
