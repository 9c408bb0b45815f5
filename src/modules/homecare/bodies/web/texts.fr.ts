import { ofNamed, that, toNamed } from "#basics/french/elision.fr";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** What one reads who asks a body. */
export const askTexts = {
  counted: "Dire où il manque quelqu’un, sans mon nom",
  title: "Les structures qui viennent",
  ask: "Demander à une structure",
  comesNoMore: (name: string, day: string) => `${name} ne vient plus, depuis le ${day}.`,
  which: "À quelle structure demander ?",
  whichLead: "Celles qui disent qu’elles interviennent à domicile.",
  none: "Aucune structure ne dit encore ici qu’elle intervient à domicile.",
  noneHelp: "Vous pouvez nommer vous-même quelqu’un que vous connaissez.",
  noVisits: "Écrivez d’abord une visite : vous demanderez ensuite qui peut venir.",
  for: (body: string) => `Demander ${toNamed(body)} de venir`,
  visits: (body: string) => `Pour quelles visites demandez-vous ${toNamed(body)} de venir ?`,
  words: "Que voulez-vous lui dire avant sa réponse ?",
  wordsHelp:
    "Votre nom est dit. La commune, le jour, ce qui se passe : seulement si vous l’écrivez.",
  send: "Demander",
  unsaid: (day: string) =>
    `Sans le oui de la personne, donné sur « Qui voit quoi » ou devant un témoin, cela s’arrête le ${day}.`,
  unsaidByMe: (day: string) =>
    `Sans votre oui, donné sur « Qui voit quoi », cela s’arrête le ${day}.`,
  waiting: "Sa réponse n’est pas encore arrivée.",
  comes: "A dit oui.",
  no: "A dit non. Aucune raison n’est demandée.",
  lapsed:
    "Cette structure ne vient plus : ce que vous lui montriez s’est arrêté, sans votre oui ou par vous. Arrêtez, puis demandez-lui de nouveau.",
  silent:
    "Cette structure ne répond pas pour le moment. Vous pouvez arrêter, et demander à une autre.",
  said: (words: string) => `Vous avez écrit : « ${words} »`,
  sentBy: (name: string, body: string) => `${name}, de la part ${ofNamed(body)}.`,
  verified: {
    verified: (body: string, day: string) => `Vérifié par ${body} le ${day}.`,
    again: (body: string, day: string) =>
      `Vérifié par ${body} le ${day}, il y a plus d’un an : c’est à vérifier de nouveau.`,
    "not-yet": (body: string) =>
      `Pas encore vérifié par ${body} : la loi le demande de qui intervient à domicile.`,
  },
  bySelf: (body: string) =>
    `C’est cette personne elle-même qui le dit, et personne d’autre ${ofNamed(body)}.`,
  nobodySent: "Personne n’est nommé pour le moment : la structure cherche quelqu’un.",
  keptOut: (name: string) =>
    `Vous ne voulez pas que vienne ${name}. « La laisser revenir » : la structure peut à nouveau nommer cette personne.`,
  notThem: (name: string) => `Pas ${name}`,
  notThemOf: (name: string) => `Pas ${name} : cette personne ne viendra plus par cette structure`,
  letBack: "La laisser revenir",
  letBackOf: (name: string) => `La laisser revenir : ${name}`,
  end: "Arrêter",
  endOf: (name: string) => `Arrêter : ${name} ne viendra plus`,
} as const;

/** What a body reads, who says who comes. */
export const bodyTexts = {
  gapsWay: "Voir où il manque quelqu’un",
  panelTitle: "Chez les personnes",
  panel: "Ce que des personnes vous demandent de faire chez elles, et qui y va.",
  way: "Voir les demandes",
  public: "Intervient à domicile : on peut lui demander de venir.",
  title: (body: string) => `Chez les personnes : ${body}`,
  lead: "Vous lisez qui vous demande, ce que cette personne vous écrit, quand, et qui vous envoyez.",
  off: "Personne ne peut vous demander de venir pour le moment.",
  on: "Vous intervenez à domicile : les personnes d’ici peuvent vous demander de venir.",
  turnOn: "Dire que nous intervenons à domicile",
  turnOff: "Ne plus être proposés",
  awaits:
    "Votre structure attend une décision, ou est masquée : rien de nouveau ne commence, et vous ne lisez ici que les noms. Vous pouvez toujours dire non, et arrêter.",
  closed: "Le soutien à domicile est fermé ici : rien de nouveau ne commence.",
  none: "Personne ne vous a rien demandé.",
  waits: "Attend votre réponse.",
  comes: "Vous avez dit oui.",
  gaps: (count: number) =>
    count === 1
      ? "Une fois, personne n’est nommé dans les deux semaines qui viennent."
      : `${count} fois, personne n’est nommé dans les deux semaines qui viennent.`,
  one: (name: string, body: string) => `Chez ${name}, pour ${body}`,
  says: (name: string) => `Ce ${that(name)} vous écrit`,
  saysNothing: (name: string) => `${name} n’a rien écrit de plus.`,
  yesHelp:
    "Dire oui, c’est nommer qui vient. Vous lirez alors les jours et les heures ; la personne que vous nommez lira ce qu’il faut savoir.",
  yes: "Dire oui, et envoyer cette personne",
  no: "Dire non",
  when: "Dans les deux semaines qui viennent",
  notThen: "Vous n’êtes pas attendus dans les deux semaines qui viennent.",
  offDay: "pas ce jour-là",
  comesThen: (names: readonly string[]) => LIST.format(names),
  cannot: (names: readonly string[]) =>
    `${LIST.format(names)} ne ${names.length === 1 ? "peut" : "peuvent"} pas venir.`,
  gap: "Personne n’est nommé ce jour-là.",
  past: "Les passages confiés, jusqu’à aujourd’hui",
  kept: (long: string | undefined) => (long === undefined ? "tenu" : `tenu, ${long}`),
  pastHours:
    "Le temps est celui que qui est venu a dit, et que l’autre côté a confirmé. Rien ne dit ce qui a été fait.",
  notKept: "rien n’est noté",
  who: "Qui vient",
  nobody: "Vous n’avez nommé personne pour le moment.",
  term: (from: string, until: string | undefined) =>
    until === undefined
      ? `à partir du ${from}`
      : from === until
        ? `le ${from} seulement`
        : `du ${from} au ${until}`,
  somebodyElse: (name: string) => `${name} : quelqu’un d’autre, s’il vous plaît.`,
  verified: {
    verified: (day: string) => `Vérifié le ${day}.`,
    again: (day: string) => `Vérifié le ${day}, il y a plus d’un an : vérifiez de nouveau.`,
    "not-yet": () => "Pas encore vérifié : la personne le lit.",
  },
  bySelf:
    "Dit par cette personne elle-même, et cela se lit ainsi. Quelqu’un d’autre de la structure peut le dire.",
  isVerified: "Avez-vous vérifié ce que la loi demande de qui intervient à domicile ?",
  isVerifiedHelp:
    "Aucune condamnation qui l’interdit (code de l’action sociale et des familles, art. L133-6), bénévole ou non. Aucun document ni rien de ce que vous avez lu ici : un jour suffit. La personne chez qui l’on va le lit.",
  isVerifiedEmpty: "Dites si c’est vérifié, pas encore, ou déjà dit ici.",
  isVerifiedSays: {
    yes: "Oui, vérifié",
    "not-yet": "Pas encore vérifié",
    before: "Déjà dit ici, rien à changer",
  },
  verifiedOn: "Quel jour l’avez-vous vérifié ?",
  verifiedOnHelp: "Rien : aujourd’hui.",
  verify: "Dire que c’est vérifié",
  verifyWho: "De qui ?",
  verifyEmpty: "Écrivez le jour.",
  noMore: "Ne vient plus",
  noMoreOf: (name: string) => `${name} ne vient plus`,
  sendThatDay: "Envoyer quelqu’un ce jour-là",
  sendThatDayOf: (day: string, name: string) =>
    `Envoyer quelqu’un ce jour-là, ${day}, chez ${name}`,
  addPeople: "Un·e collègue manque dans cette liste ? Ajoutez d’abord cette personne à",
  addWay: "« Qui travaille ici »",
  send: "Nommer quelqu’un",
  sendThem: "Envoyer cette personne",
  person: "Qui envoyez-vous ?",
  personHelp: "Une personne qui travaille chez vous, ou qui vous représente.",
  personEmpty: "Choisissez une personne.",
  choose: "Choisissez",
  from: "À partir de quel jour ?",
  fromHelp: "Rien : dès le premier jour demandé.",
  until: "Jusqu’à quel jour ?",
  untilHelp: "Rien : jusqu’au bout. Le même jour deux fois : ce jour-là seulement.",
  dayEmpty: "Écrivez un jour, ou laissez vide.",
  noPeople: "Personne d’autre ne travaille ici ni ne représente la structure, pour ce site.",
  endSays: "Plus personne de chez vous n’ira. La personne le saura ; aucune raison n’est demandée.",
  end: "Ne plus venir",
  endNow: "Oui, ne plus venir",
} as const;

/** What waits for who says who comes. */
export const waitsTexts = {
  asked: (name: string, body: string) => `${name} demande ${toNamed(body)} de venir`,
  answer: "Répondre",
  answerTo: (name: string) => `Répondre ${toNamed(name)}`,
  gap: (name: string, day: string) => `Personne n’est nommé chez ${name} le ${day}`,
  verify: (name: string, whose: string) =>
    `Chez ${whose} : ce que la loi demande ${ofNamed(name)} est à vérifier de nouveau`,
  verifyGo: "Dire le jour",
  verifyFor: (name: string) => `Dire le jour, pour ${name}`,
} as const;

export const refusals = {
  "not-open": "Ce service n’est pas ouvert ici pour le moment.",
  "not-for-them": "Vous ne pouvez pas le dire pour cette structure.",
  "no-visit": "Cochez au moins une visite.",
  "ends-before": "Le dernier jour est avant le premier.",
  "already-over": "Ce jour est passé.",
  "before-what-is-asked": "Ce jour est avant le premier jour demandé.",
  "after-what-is-asked": "Ce jour est après le dernier jour demandé.",
  "begins-too-late":
    "Demandé au nom de la personne, cela dure quatorze jours sans son oui : choisissez un premier jour plus proche.",
  "asked-before": "Cette structure a déjà été demandée : la personne seule la redemande.",
  "unknown-body": "Cette structure n’est plus là.",
  "unknown-visit": "Une de ces visites n’est plus là : relisez la liste.",
  "already-asked": "Vous le lui avez déjà demandé : arrêtez d’abord cette demande.",
  "too-many-bodies": "Vous avez déjà dix demandes en cours : arrêtez d’abord l’une d’elles.",
  "too-long": "Ces mots sont trop longs.",
  "unknown-person": "On ne peut pas nommer cette personne.",
  "not-there": "Cette personne ne vient déjà plus.",
  "somebody-else": "Quelqu’un d’autre, s’il vous plaît.",
  "comes-already":
    "Cette personne vient déjà ces jours-là. Pour qu’elle vienne moins : « Ne vient plus », puis nommez-la pour les jours qui restent.",
  "too-many-named": "Vous avez déjà nommé vingt fois quelqu’un : dites d’abord qui ne vient plus.",
  "unknown-asked": "Cette demande n’est plus là.",
  over: "Cette demande est terminée.",
  "verified-later": "Ce jour n’est pas encore là.",
  "verified-long-ago": "Il y a plus d’un an : vérifiez de nouveau, puis dites ce jour-là.",
} as const;

export const sentTexts = {
  why: "Vous recevez ce courriel parce qu’une structure vous envoyait chez quelqu’un.",
  subject: "Une structure ne vous envoie plus chez quelqu’un",
  says: (body: string, name: string, term: string) =>
    `${body} ne vous envoie plus chez ${name}, ${term}`,
  line: "Vous n’avez rien à faire. Les visites de ces jours-là ne se lisent plus.",
} as const;

export const keptAskedTexts = {
  what: "À quelles structures vous avez demandé de venir chez vous, pour quelles visites, jusqu’à quand, ce que vous leur avez écrit, et qui elles ont envoyé. Aucun motif.",
  why: "Pour que la structure dise qui vient, et que vous le lisiez.",
  howLong:
    "Jusqu’à ce que vous partiez. Ce que vous écrivez est chiffré sous votre clé ; la structure ne le lit plus dès que c’est terminé.",
} as const;

export const deedTexts = {
  "/chez-moi/demander/:organisation": "a demandé à une structure de venir",
  "/chez-moi/demandes/:asked/arreter": "a arrêté ce que fait une structure",
  "/chez-moi/demandes/:asked/pas/:assignment": "a dit « pas cette personne »",
  "/chez-moi/demandes/:asked/revenir/:person": "a laissé revenir une personne",
} as const;
