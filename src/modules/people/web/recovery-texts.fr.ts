import { of } from "#basics/french/elision.fr";
import { dayOf, PARIS, writeDate, writeTime } from "#basics/dates";

/** « mardi 1 décembre 2026 à 9 h » */
export const momentOf = (instant: Temporal.Instant) =>
  `${writeDate(dayOf(instant))} à ${writeTime(instant.toZonedDateTimeISO(PARIS).toPlainTime())}`;

/** What the pages of a lost address, and of taking one's account, say. */
export const recoveryTexts = {
  link: "J’ai perdu mon adresse de courriel",
  title: "Retrouver votre compte avec une autre adresse",
  says: "Vous n’avez plus accès à votre ancienne adresse ? Nous vérifions que c’est bien vous, avec deux personnes de vos cercles ou avec la personne qui tient ce site. Puis il faut attendre 72 heures : cela protège tout le monde.",
  lost: "L’adresse que vous avez perdue",
  email: "Votre adresse d’aujourd’hui",
  emailHelp: "Nous y envoyons un code.",
  send: "Recevoir le code",
  codeTitle: "Recopiez le code, et dites qui vous êtes",
  slipCodeTitle: "Recopiez le code pour prendre votre compte",
  codeLabel: "Le code à six chiffres",
  codeSays: "Nous avons écrit à",
  name: "Votre nom ici",
  nameHelp: "Comme les autres membres le lisent.",
  telephone: "Un téléphone où vous joindre",
  telephoneHelp: "Pour que la personne qui tient ce site puisse vous appeler et vérifier.",
  codeSend: "Faire la demande",
  followTitle: "Votre demande",
  followKeep: "Gardez l’adresse de cette page : elle vous dit où en est votre demande.",
  states: {
    asked:
      "Nous avons reçu votre demande. Il faut maintenant que quelqu’un confirme que c’est bien vous.",
    stopped: "La demande a été arrêtée. Rien n’a changé.",
    done: "C’est fait : vous pouvez entrer avec votre adresse d’aujourd’hui.",
    over: "Personne n’a confirmé cette demande en deux semaines. Faites-en une autre, ou demandez de l’aide.",
  },
  counting: (moment: string) =>
    `La demande est confirmée. Vous pourrez entrer avec votre adresse d’aujourd’hui à partir du ${moment}.`,
  witnessTitle: "Demander à deux personnes de vos cercles",
  witnessSays:
    "Appelez d’abord la personne, puis écrivez ici son adresse. Si elle est bien d’un de vos cercles depuis un mois, elle reçoit un courriel et peut confirmer. Il en faut deux.",
  witnessEmail: "Son adresse de courriel",
  witnessSend: "Lui demander",
  witnessAsked:
    "C’est noté. Si cette personne est d’un de vos cercles, elle vient de recevoir un courriel.",
  operatorTitle: "Ou par la personne qui tient ce site",
  operatorSays: "Elle voit votre demande et peut vous appeler au numéro que vous avez laissé.",
  enter: "Entrer",
  again: "Faire une autre demande",
  testifyTitle: (name: string) => `Est-ce bien ${name} ?`,
  testifySays: (name: string) =>
    `Quelqu’un dit être ${name}, et avoir perdu son adresse. Ne confirmez que si vous venez de lui parler, de vive voix ou à un numéro que vous connaissiez déjà.`,
  yes: (name: string) => `Oui, j’ai parlé à ${name}`,
  no: "Non, ou je ne sais pas",
  testified: "Merci, c’est noté.",
  testifyOverTitle: "Cette demande est finie",
  testifyOver:
    "Elle a été confirmée, arrêtée, ou elle est trop ancienne. Vous n’avez rien à faire.",
  keepTitle: "Quelqu’un demande à entrer dans votre compte",
  keepSays: (email: string, moment: string) =>
    `Quelqu’un dit avoir perdu votre adresse, et demande à entrer avec ${email}. Cela prendra effet le ${moment}.`,
  keepWho: {
    circle: "Deux personnes de vos cercles ont dit que c’était bien vous.",
    operator: "La personne qui tient ce site a vérifié que c’était bien vous.",
  },
  keepSend: "Ce n’est pas moi : arrêter la demande",
  keepNothing: "C’est bien vous ? Ne faites rien.",
  keptTitle: "La demande est arrêtée",
  kept: "Rien n’a changé : votre compte reste le vôtre.",
  keepOver: "Aucune demande n’est en cours pour votre compte.",
  slipLink: "Quelqu’un m’a inscrit·e ici : j’ai son billet",
  slipTitle: "Prendre votre compte avec un billet",
  slipSays:
    "Quelqu’un vous a inscrit·e ici et vous a donné un billet de papier. Tapez son code, et votre adresse : le compte devient le vôtre. Un bon en kori n’est pas ce billet : il se tape une fois entré·e.",
  slipCode: "Le code du billet",
  slipCodeHelp: "Dix lettres et chiffres, comme 7K3MQ-2X9PA.",
  slipOfCircle:
    "Ce code de huit signes fait entrer dans un cercle : continuez avec le bouton, sans le retaper.",
  slipOfCircleGo: "Entrer dans le cercle avec ce code",
  slipEmail: "Votre adresse de courriel",
  slipSend: "Recevoir un code à cette adresse",
  slipCodeSend: "Prendre mon compte",
  slipPaperTitle: (name: string) => `Billet pour ${name}`,
  slipPaper: (name: string) => `${name}, ce billet vous donne votre compte.`,
  slipSteps: (at: string) => [
    `Ouvrez la page ${at}`,
    "Tapez le code de ce billet, puis votre adresse de courriel.",
    "Recopiez le code reçu par courriel : c’est fait.",
  ],
  slipUntil: (day: string) =>
    `Ce billet sert une fois, jusqu’au ${day}. Ne le donnez à personne d’autre.`,
  print: "Pour imprimer : le menu de votre navigateur, « Imprimer ».",
} as const;

/** Why it was not done. */
export const recoveryRefusals = {
  "not-an-address": "Écrivez une adresse entière, par exemple prenom@exemple.fr.",
  "same-address":
    "C’est la même adresse. Si vous la lisez encore, entrez simplement avec elle ; sinon, écrivez ici celle d’aujourd’hui.",
  "too-many": (until: Temporal.Instant) =>
    `Plusieurs demandes ont déjà été faites. Vous pourrez recommencer le ${momentOf(until)}.`,
  "of-another":
    "Cette adresse est déjà celle d’un autre compte. Choisissez-en une autre, ou demandez de l’aide : nous pouvons réunir deux comptes.",
  "of-the-holder":
    "Cette adresse est celle de quelqu’un qui agit pour vous. Il faut une adresse à vous, ou demandez de l’aide.",
  "unknown-slip":
    "Ce code ne sert pas : vérifiez les dix signes. Un billet sert une fois, pendant trente jours.",
  enough: "Vous avez déjà demandé à six personnes. La personne qui tient ce site peut vous aider.",
  over: "Cette demande est finie : rien n’a changé.",
  "not-allowed": "Cela ne vous est pas permis. Rien n’a changé.",
} as const;

/** What the operator reads. */
export const accountTexts = {
  card: "Adresses perdues, mesures de protection",
  cardNone: "Personne n’attend de retrouver son compte.",
  cardSome: (count: number) =>
    count === 1
      ? "Une personne attend de retrouver son compte."
      : `${count} personnes attendent de retrouver leur compte.`,
  cardGrounds: (count: number) =>
    count === 1
      ? "Une mesure de protection est à vérifier sur papier."
      : `${count} mesures de protection sont à vérifier sur papier.`,
  title: "Adresses perdues, membres sans adresse",
  lost: "Adresses perdues",
  lostSays:
    "Appelez la personne à un numéro que vous connaissez, ou rencontrez-la. Après votre confirmation, elle attend encore 72 heures, et tous ses appareils et adresses sont prévenus.",
  lostNone: "Aucune demande.",
  account: (name: string) => `Compte ${of(name)}`,
  says: (name: string, telephone: string) =>
    telephone === ""
      ? `Se dit « ${name} », sans téléphone.`
      : `Se dit « ${name} », au ${telephone}.`,
  asks: (email: string, day: string) => `Demande à entrer avec ${email}, le ${day}.`,
  witnesses: (yes: number, no: number) =>
    `Dans ses cercles : ${yes === 1 ? "une personne confirme" : `${yes} confirment`}, ${no === 1 ? "une dit non" : `${no} disent non`}.`,
  counting: (moment: string) => `Confirmée : prend effet le ${moment}.`,
  how: "Comment vous l’avez vérifié",
  why: "Pourquoi",
  confirm: "Confirmer que c’est bien elle",
  refuse: "Arrêter la demande",
  grounds: "Mesures de protection à vérifier",
  groundsNone: "Aucune.",
  groundsSays:
    "Demandez à voir la décision du juge, ou le mandat visé par le greffe. N’en gardez ni copie, ni numéro.",
  saw: "J’ai vu le papier",
  sawOf: (name: string) => `J’ai vu le papier, ${name}`,
  members: "Membres sans adresse",
  membersSays:
    "Si l’une de ces personnes vous demande, par lettre ou au téléphone, que plus personne n’agisse pour elle, arrêtez le mandat.",
  membersNone: "Aucun.",
  through: (name: string, holder: string) => `${name}, par ${holder}`,
  end: "Arrêter ce mandat",
  done: "C’est fait.",
  say: "Écrivez une phrase : elle reste dans le journal.",
} as const;
