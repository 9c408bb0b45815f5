/** The page of the link of a letter. */
export const linkTexts = {
  title: (circle: string) => `Entrer dans « ${circle} » ?`,
  titleAbout: (about: string) => `Répondre ensemble à « ${about} » ?`,
  aboutTitle: (structure: string) => `Ce qui est proposé : ${structure}`,
  readAbout: "Lire l’appel",
  nameFor: (structure: string) => `Qui répond pour ${structure} ?`,
  yesSaysAbout:
    "Vous entrez à votre nom, et parlez pour votre structure. Les membres verront votre nom, et vous verrez les leurs. Vous pourrez partir quand vous voulez.",
  alreadyIn:
    "Vous y êtes déjà, ici, dans ce navigateur : il n’y a rien d’autre à faire pour entrer.",
  openCircle: "Ouvrir le cercle",
  next: (says: string) => `La suite : ${says}`,
  openAbout: "Ouvrir la réponse commune",
  speakFor: (structure: string) =>
    `Pour signer au nom de « ${structure} », cherchez-la dans l’annuaire et dites que vous la représentez, ou ajoutez-la :`,
  speakForLink: "l’annuaire des structures",
  asks: (by: string) => `${by} vous le propose. C’est vous qui décidez.`,
  what: "Ce que fait ce cercle",
  charter: "Sa charte",
  yesTitle: "Si vous voulez venir",
  yesSays:
    "Les membres verront votre nom, et vous verrez les leurs. Vous pourrez partir quand vous voulez.",
  name: "Comment vous appeler ?",
  nameHelp: "Le nom que verront les membres.",
  noName: "Dites comment vous appeler.",
  who: "Qui êtes-vous ?",
  whoHelp: "Plusieurs personnes entrent avec cette adresse.",
  minor: "Vous avez moins de dix-huit ans ?",
  year: "Votre année de naissance",
  yearHelp:
    "Seulement si vous avez moins de dix-huit ans. De 15 à 17 ans, vous venez seul·e, sans page publique. Avant 15 ans, un parent agit pour vous.",
  notAYear: "Écrivez une année, avec quatre chiffres. Si vous avez dix-huit ans, laissez vide.",
  accept: "J’ai lu la charte et je l’accepte",
  notAccepted: "Lisez la charte, et cochez la case si vous l’acceptez.",
  yes: "Oui, j’entre dans le cercle",
  no: "Non merci",
  noSays: "On saura que vous ne viendrez pas. Personne ne vous demandera pourquoi.",
  never: "Ne plus jamais m’écrire",
  neverSays:
    "Aucun courriel d’ici, de personne, sauf un code si vous le demandez vous-même. On ne saura pas que vous l’avez choisi.",
  else: "Sinon",
  becameTitle: {
    came: "Vous êtes dans le cercle",
    declined: "C’est noté",
    never: "C’est noté",
    over: "Cette invitation est terminée",
  },
  became: {
    came: "Pour voir qui est là et ce qui s’y dit, entrez avec l’adresse à laquelle vous avez reçu ce courriel.",
    declined: "Vous avez dit non. Votre adresse est effacée, et on ne vous le redemandera pas.",
    never: "Vous ne recevrez plus aucun courriel d’ici.",
    over: "Le délai est passé, et votre adresse a été effacée. Si le cercle vous intéresse, venez quand vous voulez.",
  },
  enter: "Entrer",
  circles: "Voir les cercles",
} as const;
