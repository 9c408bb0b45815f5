import { of } from "#basics/french/elision.fr";

/** Of whom a favour is asked. */
export const favourTexts = {
  title: "Demander un coup de main",
  lead: "À qui le demander ?",
  helpers: "À qui m’aide déjà",
  helpersSays: "Ajouter une visite, puis dire qui vient.",
  neighbours: "Aux voisins de ma commune",
  neighboursSays:
    "Avec vos mots : du pain, une poubelle, une ampoule. Puis vous choisissez à qui le demander.",
  offers: "Voir ce que des voisins proposent",
  kori: "Après, on dit merci : en mots, ou avec des kori. Un kori remercie du temps, il n’achète rien.",
  koriWhat: "Vos kori",
  passers: "Un jour, à qui passe",
  passersSays: "Sans dire votre nom ni votre adresse.",
} as const;

/** Of what one asks of who passes. */
export const myTexts = {
  title: "À qui passe",
  lead: "Du pain, un journal, une aide pour les plants : un jour, à qui passe par la commune. Votre nom et votre adresse ne s’y lisent pas.",
  none: "Vous n’avez rien demandé pour les jours à venir.",
  ask: "Demander à qui passe",
  askTitle: "Demander à qui passe",
  askLead:
    "Tout le monde pourra lire ces mots. N’écrivez ni nom, ni adresse, ni âge, ni que vous êtes seul·e.",
  askWhere:
    "Où cela se lit : sur une affiche, que vous imprimez et posez, ou faites poser, au commerce ou à la mairie. Sur ce site aussi, quand trois personnes de la commune demandent quelque chose.",
  what: "Quoi ?",
  whatHelp: "« Pain et journal », « une aide pour les plants ».",
  whatEmpty: "Écrivez ce que vous demandez.",
  day: "Quel jour ?",
  dayEmpty: "Écrivez un jour, par exemple 12/12/2026.",
  at: "À quelle heure ?",
  atEmpty: "Écrivez une heure, par exemple 10:00.",
  commune: "Dans quelle commune ?",
  communeHelp: "Son nom, ou son code postal.",
  place: "Un lieu public",
  placeHelp: "Où tout le monde va : la mairie, l’épicerie. Jamais votre adresse.",
  send: "Demander",
  offers: (count: number) => (count === 1 ? "1 réponse attend." : `${count} réponses attendent.`),
  noOffer: "C’est demandé. Personne n’a encore répondu.",
  yesTo: (name: string) => `Vous avez dit oui à ${name}.`,
  hidden: "La modération l’a masqué : personne ne le lit.",
  awayThen: "Vous êtes absent·e : personne ne le lit.",
  proposes: (name: string, day: string) => `${name}, de passage ${day}, propose de le faire.`,
  firstName: (name: string) => `Dire oui à ${name}`,
  no: (name: string) => `Dire non à ${name}`,
  listed:
    "Cela se lit dès maintenant sur ce site, à « En passant » : trois personnes de la commune au moins demandent quelque chose. Une affiche aide aussi : imprimez-la, et posez-la, ou faites-la poser, au commerce ou à la mairie.",
  onPoster:
    "Cela se lit sur l’affiche, et nulle part ailleurs pour l’instant : imprimez-la, et posez-la, ou faites-la poser, au commerce ou à la mairie. Sur ce site, cela se lira dès que trois personnes de la commune demandent quelque chose.",
  told: (name: string, where: string) => `Il est dit à cette personne : ${name}, ${where}.`,
  undo: "Ce n’est plus oui",
  undoSays: "Changer d’avis",
  poster: "Imprimer l’affiche",
  end: "Ne plus le demander",
  more: (count: number) =>
    count === 1 ? "Une autre réponse attend." : `${count} autres réponses attendent.`,
  yesTitle: (name: string) => `Dire oui à ${name}`,
  yesHome: (name: string) => `Dire oui à ${name}, chez vous`,
  yesPlace: (name: string) => `Dire oui à ${name}, dans un lieu public`,
  yesLead: (name: string) => `${name} lira ce que vous écrivez ici, et personne d’autre.`,
  name: "Le prénom que vous donnez",
  nameEmpty: "Écrivez un prénom.",
  where: "Où cela se passe-t-il ?",
  atPlace: (place: string) => `À ce lieu public : ${place}`,
  atSomePlace: "À un lieu public",
  atHome: "Chez moi",
  saysWhere: (name: string, place: string) => `${name} lira ce prénom, et ce lieu : ${place}.`,
  whereEmpty: "Dites où.",
  waits: "Oui ou non",
  address: "Votre adresse",
  addressHelp: "Rien ne vous oblige à la donner : un lieu public suffit.",
  addressEmpty: "Écrivez votre adresse, ou choisissez un lieu public.",
  publicOnly:
    "Seul le lieu public est dit : la personne donne elle-même son adresse, si elle veut.",
  sayYes: "Dire oui",
} as const;

export const myRefusals = {
  "not-open": "Ce service n’est pas ouvert ici pour le moment.",
  "under-age": "Il faut avoir dix-huit ans pour le demander.",
  "no-commune": "Écrivez la commune.",
  "says-nothing": "Écrivez ce que vous demandez.",
  "too-long": "Écrivez moins.",
  "past-day": "Ce moment est passé. Choisissez un jour à venir.",
  "too-far": "C’est trop loin : un mois à l’avance, au plus.",
  "what-says-where": "Tout le monde lit ces mots. Enlevez la rue, le téléphone ou le courriel.",
  "place-says-where":
    "Écrivez un lieu où tout le monde va : la mairie, l’épicerie. Ni rue, ni numéro.",
  "what-says-who": "Tout le monde lit ces mots. Enlevez votre prénom.",
  "place-says-who": "Tout le monde lit ces mots. Enlevez votre prénom.",
  away: "Vous avez dit que vous ne serez pas là ce jour-là.",
  "away-now":
    "Vous avez dit que vous n’êtes pas là en ce moment : d’ici votre retour, rien n’est demandé à qui passe. « Je suis là », sur « Chez moi », l’arrête.",
  "too-many": "Trois demandes attendent déjà. Arrêtez-en une d’abord.",
  "unknown-ask": "Ce n’est plus demandé.",
} as const;

export const sayRefusals = {
  "not-open": "Ce service n’est pas ouvert ici pour le moment.",
  "unknown-answer": "Cette réponse n’est plus là.",
  "already-yes": "Vous avez déjà dit oui à quelqu’un. Changez d’avis d’abord.",
  "no-name": "Écrivez un prénom.",
  "no-where": "Dites où : un lieu public, ou votre adresse.",
  "too-long": "Écrivez moins.",
  "place-says-where":
    "Écrivez un lieu où tout le monde va : la mairie, l’épicerie. Ni rue, ni numéro.",
  "not-for-another": "La personne donne elle-même son adresse.",
} as const;

/** Of who passes. */
export const passerTexts = {
  title: "Un coup de main, en passant",
  lead: "Ce que des personnes d’ici demandent, un jour, à qui passe. Qui le demande n’est pas nommé tant que l’on n’a pas dit oui.",
  none: "Rien à montrer pour les jours à venir.",
  noneSays:
    "Une commune se lit ici dès que trois personnes y demandent quelque chose. Avant, la demande est sur une affiche, au commerce ou à la mairie.",
  elsewhere: (places: readonly string[]) =>
    `Ailleurs, des demandes se lisent sur une affiche, au commerce ou à la mairie : ${places.join(", ")}.`,
  ask: "Demander, vous aussi",
  when: "Quand",
  place: "Où",
  unnamed: "Qui le demande n’est pas nommé tant que l’on n’a pas dit oui.",
  enter: "Entrer pour répondre",
  underAge:
    "Il faut avoir dix-huit ans pour répondre. Parlez-en à un adulte : il peut répondre, et venir avec vous.",
  own: "C’est vous qui le demandez. Qui passe lit cette page ainsi.",
  mine: "Voir les réponses",
  name: "Votre prénom",
  nameEmpty: "Écrivez votre prénom.",
  word: "Un mot",
  wordHelp: "« Je passe vers dix heures. »",
  send: "Proposer de le faire",
  after:
    "Si c’est oui, vous le saurez par courriel et lirez ici un prénom et un lieu, jusqu’au soir de ce jour.",
  waiting: "Vous avez proposé de le faire. La réponse n’est pas encore arrivée.",
  yes: (name: string) => `C’est oui, de la part ${of(name)}.`,
  where: (where: string) => `Où : ${where}.`,
  until: "Cette page se lit jusqu’au soir de ce jour.",
  back: "Je ne passe pas finalement",
  over: "Ce n’est plus demandé.",
  overSays: "Merci d’avoir répondu.",
  report: "Signaler cette demande",
  money:
    "Un achat se rembourse entre vous, de la main à la main, et peut se noter. Jamais de carte ni de code.",
} as const;

export const passerRefusals = {
  "not-asked": "Ce n’est plus demandé.",
  "not-in-person": "Répondez en votre nom.",
  "under-age": "Il faut avoir dix-huit ans pour répondre.",
  own: "C’est vous qui le demandez.",
  "no-name": "Écrivez votre prénom.",
  "too-long": "Écrivez moins.",
  enough: "Assez de personnes ont répondu pour le moment. Merci.",
  "too-many": "Cinq de vos réponses attendent déjà.",
} as const;

export const posterTexts = {
  title: "L’affiche",
  print:
    "À imprimer, puis à poser au commerce ou à la mairie : par vous, ou par quelqu’un à qui vous le demandez. Personne d’autre ne le fait.",
  asked: "Vous passez par ici ?",
  scan: "Pour répondre, photographiez ce code",
  label: "Le code qui mène à cette demande",
  or: "ou allez à",
} as const;

/** Among dates. */
export const datedTexts = {
  mine: (name: string, what: string, where: string | undefined) =>
    where === undefined
      ? `${name}, de passage : ${what}`
      : `${name}, de passage : ${what} ; où : ${where}`,
  promised: (name: string, what: string) => `Pour ${name}, en passant : ${what}`,
  inClear: "Un coup de main, en passant",
} as const;

export const passingMailTexts = {
  offerWhy: "Vous recevez ce courriel parce que vous avez demandé un coup de main à qui passe.",
  offerSubject: "Une réponse de qui passe",
  offer: (name: string, day: string) => `${name}, de passage ${day}, propose de vous aider`,
  gone: (name: string, day: string) => `${name} ne passe pas finalement ${day}`,
  offerLine: "Vous dites oui ou non. Rien de vous n’est dit avant.",
  goneLine: "C’est de nouveau demandé à qui passe.",
  saidWhy: "Vous recevez ce courriel parce que vous avez proposé un coup de main, en passant.",
  yesSubject: "Votre coup de main, en passant",
  yes: (day: string) => `C’est oui, pour ${day}`,
  yesLine: "Un prénom et un lieu se lisent sur la page, jusqu’au soir de ce jour.",
  no: (day: string) => `Pour ${day}, ce n’est plus demandé`,
  noLine: "Vous n’avez rien à faire. Merci d’avoir répondu.",
  trustedWhy:
    "Vous recevez ce courriel parce que quelqu’un veut que vous sachiez qui passe chez lui ou chez elle pour la première fois.",
  trustedSubject: "Quelqu’un de passage",
  trusted: (name: string, day: string) =>
    `Quelqu’un de passage donne un coup de main à ${name}, ${day}`,
  trustedLine: "Vous n’avez rien à faire. Si cela vous étonne, appelez.",
} as const;

export const deedTexts = {
  "/chez-moi/de-passage/demander": "a demandé un coup de main à qui passe",
  "/chez-moi/de-passage/:ask/merci": "a remercié qui est passé",
  "/chez-moi/de-passage/:ask/arreter": "a arrêté un coup de main demandé à qui passe",
  "/chez-moi/de-passage/:ask/oui/:answer/:where": "a dit oui à quelqu’un qui passe",
  "/chez-moi/de-passage/:ask/non/:answer": "a dit non à quelqu’un qui passe",
} as const;
