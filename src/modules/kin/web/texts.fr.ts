/** « Nos nouvelles »: with whom, and the days on which one spoke. */
export const texts = {
  title: "Nos nouvelles",
  lead: "Entre deux personnes proches : ce que vous vous dites ici, vous deux seuls le lisez.",
  nobody: "Vous n’échangez de nouvelles avec personne pour le moment.",
  propose: "Proposer à quelqu’un",
  asks: (name: string) => `${name} voudrait échanger des nouvelles avec vous.`,
  asksSays:
    "Si vous dites oui, vous pourrez vous écrire ici. Si vous dites non, rien ne le lui dit. Vous pouvez changer d’avis.",
  answer: "Répondre",
  answerTo: (name: string) => `Répondre à ${name}`,
  yes: "Oui",
  yesTo: (name: string) => `Oui, échanger des nouvelles avec ${name}`,
  no: "Non",
  noTo: (name: string) => `Non, ne pas échanger de nouvelles avec ${name}`,
  waiting: (name: string) => `${name} n’a pas encore répondu.`,
  takeBack: "Ne plus attendre",
  takeBackOf: (name: string) => `Ne plus attendre, ${name}`,
  declined: (name: string) => `Vous avez dit non à ${name}.`,
  finallyYes: "Finalement, oui",
  finallyYesTo: (name: string) => `Finalement, oui, échanger des nouvelles avec ${name}`,
  ended: (name: string) => `Avec ${name}, c’est terminé.`,
  endedHead: "Avant",
  again: "Relire",
  againOf: (name: string) => `Relire ce que vous vous êtes écrit, ${name} et vous`,
  whom: "À qui le proposer ?",
  whomLead:
    "À une personne que vous connaissez ici. Elle reçoit une lettre, et répond quand elle veut.",
  nobodyKnown: "Vous ne connaissez ici personne à qui le proposer.",
  nobodyKnownHelp: "Ce sont les personnes de vos cercles et de vos échanges.",
  before: (name: string) =>
    `${name} : vous l’aviez proposé, puis repris. Votre demande l’attendra de nouveau ; une lettre ne part pas à chaque fois.`,
  toWhom: "À qui ?",
  toWhomEmpty: "Choisissez quelqu’un.",
  proposeOne: "Proposer",

  two: (name: string) => `${name} et vous`,
  twoLead: "Vous deux seuls lisez cette page.",
  spoke: "On s’est parlé aujourd’hui",
  spokeSaid: "C’est noté : vous vous êtes parlé aujourd’hui.",
  otherDay: "Noter un autre jour",
  end: "Ne plus échanger de nouvelles",
  endOf: (name: string) => `Ne plus échanger de nouvelles avec ${name}`,
  endSays:
    "Cela s’arrête aussitôt pour vous deux, sans dire pourquoi. Rien n’est écrit à l’autre personne. Vous pouvez revenir dessus aujourd’hui.",
  resume: "Reprendre les nouvelles",
  resumeOf: (name: string) => `Reprendre les nouvelles avec ${name}`,
  resumeSays:
    "Vous y avez mis fin aujourd’hui : un geste suffit. Si vous aviez choisi de remarquer un silence, cela se propose à nouveau.",

  days: (name: string) => `Les jours où vous avez parlé avec ${name}`,
  daysLead: "Seulement les jours, jamais ce qui s’est dit. Vous les lisez tous les deux.",
  day: "Quel jour vous êtes-vous parlé ?",
  dayHelp: "Aujourd’hui, ou un jour des huit dernières semaines.",
  dayEmpty: "Écrivez un jour, par exemple 12/03/2026.",
  daySend: "On s’est parlé ce jour-là",
  daysHead: "Dans les huit dernières semaines",
  noDays: "Aucun jour n’est noté.",
  words: "Un mot ici, et sa réponse.",
  spokeOn: "On s’est parlé.",
  notThatDay: "Ce n’était pas ce jour-là",
  notThatDayOf: (day: string) => `Ce n’était pas ce jour-là, ${day}`,
  paper: "Le calendrier à imprimer",

  paperTitle: (name: string) => `On s’est parlé : ${name} et vous`,
  paperLead: "Cochez le jour où vous vous êtes parlé. Vous noterez ces jours ici plus tard.",
  paperPdf: "L’imprimer sur une page",
  paperCalls:
    "Ce calendrier ne remplace ni une téléassistance ni un appel de secours. Urgence : 15 ou 112. Par messages : 114. Maltraitance : 3977.",
  paperWeek: "Semaine",
  paperWeekOf: (monday: string) => `Du ${monday}`,
  weekdays: ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"],
  page: (page: number, pages: number) => `Page ${page} sur ${pages}`,

  byLetter: (name: string) => `Vous êtes-vous parlé, ${name} et vous ?`,
  byLetterLead:
    "De vive voix, au téléphone, par lettre : un geste suffit. Cette page ne montre rien d’autre.",
  byLetterSaid: "C’est noté pour aujourd’hui. Vous pouvez fermer cette page.",
} as const;

export const refusals = {
  "unknown-person": "On ne peut pas le proposer à cette personne.",
  "unknown-bond": "Ces nouvelles sont terminées : relisez la liste.",
  "too-many-bonds": "Trente personnes, c’est le plus : mettez d’abord fin à l’une d’elles.",
  "not-asked": "C’est à l’autre personne de répondre.",
  "day-to-come": "Ce jour n’est pas encore venu.",
  "too-far-back": "C’est il y a plus de huit semaines : il n’est plus compté.",
} as const;

export const mailTexts = {
  asked: {
    why: "Vous recevez ce courriel parce que quelqu’un que vous connaissez ici vous propose d’échanger des nouvelles.",
    subject: (count: number) =>
      count === 1
        ? "Quelqu’un voudrait échanger des nouvelles avec vous"
        : `${count} personnes voudraient échanger des nouvelles avec vous`,
    says: (name: string) => `${name} voudrait échanger des nouvelles avec vous`,
    line: "Vous deux seuls liriez ce que vous vous dites. Vous pouvez dire non : rien ne le dira.",
  },
} as const;

export const keptTexts = {
  what: "Avec qui vous échangez des nouvelles, les mots et les photos que vous vous êtes écrits, et les jours où vous vous êtes fait signe. Rien de ce qui s’est dit de vive voix.",
  why: "Pour que deux personnes proches se donnent des nouvelles, lues d’elles seules.",
  howLong:
    "Un jour, six mois. Un mot, jusqu’à ce que l’une des deux l’efface. Tout, jusqu’à ce que l’une des deux parte. Qui agit pour vous n’en lit rien. Les mots sont chiffrés sous la clé de qui les a écrits.",
} as const;

/** What goes on by a bond, where one of the two leaves something else. */
export const goesOnTexts = {
  says: "Vous vous donnez des nouvelles.",
  go: "Nos nouvelles",
} as const;
