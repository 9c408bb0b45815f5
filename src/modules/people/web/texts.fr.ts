import { dayOf, PARIS, writeMoment, writeTime } from "#basics/dates";
import { asTyped } from "#basics/typed";
import type { Kept } from "#services/house";

const at = (instant: Temporal.Instant) =>
  writeTime(instant.toZonedDateTimeISO(PARIS).toPlainTime());

/** « à 9 h », « au jeudi 26 novembre à 9 h ». */
const toTime = (until: Temporal.Instant, now: Temporal.Instant) =>
  dayOf(until).equals(dayOf(now)) ? `à ${at(until)}` : `au ${writeMoment(until, now)}`;

export const texts = {
  enter: {
    title: "Entrer avec votre adresse",
    how: "Pas de mot de passe : nous vous écrivons un code, vous le recopiez. La première fois, cela ouvre votre compte.",
    email: "Votre adresse de courriel",
    emailHelp: "Par exemple : prenom@exemple.fr",
    send: "Recevoir le code",
    short: "Entrer",
    notAnAddress: "Écrivez une adresse entière, par exemple prenom@exemple.fr.",
    tooMany: (until: Temporal.Instant) =>
      `Plusieurs codes sont déjà partis. Vous pourrez en demander un autre à ${at(until)} ; le dernier reçu marche encore 15 minutes.`,
    withoutMail: "Pas d’adresse de courriel ?",
    withoutMailHow:
      "Quelqu’un peut vous aider : c’est le lien « Aide avec ce site », en bas de la page.",
  },
  kept: {
    title: "Ici, les courriels ne partent pas encore",
    says: "Aucun serveur de courriel n’est réglé : les messages restent sur cette machine.",
    enterAs: (keeper: string) => `Entrez comme ${keeper}`,
    toRead:
      ", qui tient cette instance, pour les lire dans « Tenir cette instance », « Courriels ».",
    ask: "Ils ne vous parviennent pas tant qu’il manque. La personne qui tient l’instance peut vous faire entrer autrement : demandez-lui un lien, qui sert une fois.",
    orCommand:
      "Elle fait un tel lien sur la machine, par une commande ; la seconde est pour qui vient pour la première fois :",
    commands: [
      `${asTyped("sign-in")} prenom@exemple.fr`,
      `${asTyped("sign-in")} prenom@exemple.fr --new`,
    ],
  },
  demonstration: {
    invite: "Entrer comme quelqu’un d’ici",
    inviteSays:
      "C’est une démonstration : choisissez une personne inventée, et regardez avec ses yeux.",
    go: "Choisir une personne",
    title: "Entrer comme quelqu’un d’ici",
    says: "Toutes ces personnes sont inventées. Choisissez : vous entrez à sa place, sans code.",
    enterAs: (name: string) => `Entrer comme ${name}`,
    operator: "Tient cette instance",
    simple: "Mode simple",
  },
  code: {
    title: "Recopiez le code",
    sent: "Nous avons écrit à",
    what: "Le courriel contient un code de 6 chiffres et un lien : l’un ou l’autre, pendant 15 minutes. Le lien marche aussi sur un autre appareil.",
    whatCodeOnly: "Le courriel contient un code de 6 chiffres. Il sert pendant 15 minutes.",
    label: "Le code reçu",
    send: "Entrer",
    sendAdd: "Ajouter cette adresse",
    nothing: "Rien reçu ?",
    lookInSpam: "Regardez dans les courriels indésirables.",
    mistake: "Une faute dans l’adresse ?",
    mend: "Corriger l’adresse",
    again: "Recevoir un autre code",
  },
  who: {
    title: "Qui êtes-vous ?",
    says: "Vous êtes plusieurs à entrer avec l’adresse",
    question: "Je suis",
    somebodyElse: "Quelqu’un d’autre : j’ouvre mon compte",
    send: "Entrer",
    choose: "Choisissez qui vous êtes, parmi les personnes de cette adresse.",
  },
  leave: {
    title: "Sortir",
    says: "Sur cet appareil, il faudra un nouveau code pour revenir.",
    send: "Sortir",
    open: "Sortir",
  },
  name: {
    firstTitle: "Comment voulez-vous qu’on vous appelle ?",
    title: "Votre nom ici",
    label: "Votre nom",
    help: "Un prénom suffit. C’est ce que les autres liront ; vous pourrez le changer.",
    firstSend: "Continuer",
    send: "Changer le nom",
    saved: "C’est fait : votre nom est changé.",
    photo: "Votre photo",
    photoSays: "à la place de vos initiales, si vous voulez",
    notAName: "Écrivez un nom, avec au moins une lettre et moins de 80 caractères.",
  },
  display: {
    title: "Affichage",
    simple:
      "Le mode simple : de grands caractères, peu de choix par page, et toujours quelqu’un à appeler",
    send: "Enregistrer",
    saved: "C’est fait : l’affichage est changé.",
    helper: "Qui appeler",
    helperSays:
      "En mode simple, ce bouton est en haut de chaque page. Vous seul·e le voyez. Laissez vide : ce sera l’aide de cette instance.",
    helperName: "Son nom",
    helperTelephone: "Son téléphone",
    notAHelper: "Écrivez un nom et un numéro que l’on peut composer, ou laissez les deux vides.",
  },
  addresses: {
    title: "Vos adresses",
    says: "Vous entrez avec elles. Les autres membres ne les voient pas.",
    confirmed: "confirmée",
    unconfirmed: "pas encore confirmée",
    back: "revient",
    backSince: (day: string) =>
      `Depuis le ${day}, nos courriels reviennent de cette adresse : nous n’y envoyons plus que les codes pour entrer. Entrez avec un code reçu là pour que tout reparte, ou retirez-la.`,
    remove: "Retirer",
    removeOne: (email: string) => `Retirer ${email}`,
    add: "Ajouter une deuxième adresse",
    addHelp: "Utile si vous perdez la première. Nous y envoyons un code.",
    addSend: "Envoyer le code",
    enough: "Deux adresses au plus : retirez-en une pour en ajouter une autre.",
    added: "C’est fait : vous pouvez entrer avec cette adresse.",
    removed: "C’est fait : cette adresse n’est plus la vôtre ici.",
    removeTitle: "Retirer cette adresse ?",
    removeSays: (email: string) =>
      `Vous ne pourrez plus entrer avec ${email}, et nous n’y écrirons plus. Vos clés d’accès, si vous en avez, seront retirées aussi, par prudence : vous pourrez en ajouter de nouvelles.`,
    cancel: "Ne rien changer",
    sharedWith: (names: string) => `Entrent aussi avec elle : ${names}.`,
    sharedAlone: "Partagée : au prochain code, une autre personne pourra ouvrir son compte.",
    share: "Nous sommes plusieurs à cette adresse",
    shareTitle: "Partager cette adresse ?",
    shareSays: (email: string) =>
      `Après le code, chacun dira qui il est : vous, ou une autre personne qui lit ${email}. Chacun a son compte. Mais qui lit cette adresse peut entrer comme l’un ou comme l’autre : ne la partagez qu’avec quelqu’un de confiance. Les courriels et les alertes envoyés à cette adresse se lisent à plusieurs.`,
    unshare: "Je suis seul·e à cette adresse",
    unshareTitle: "Ne plus partager cette adresse ?",
    unshareSays: (email: string) => `Vous serez seul·e à entrer avec ${email}.`,
    sharedDone: "C’est fait.",
  },
  sessions: {
    title: "Vos connexions",
    says: "Les appareils sur lesquels vous êtes entré·e. Un appareil que vous ne reconnaissez pas ? Fermez-le : il ne pourra revenir qu’avec un code reçu à votre adresse.",
    here: "celui-ci",
    at: (day: string, hour: string) => `${day} à ${hour}`,
    began: (day: string) => `Ouverte ${day}`,
    seen: (day: string) => `vue ${day}`,
    today: "aujourd’hui",
    yesterday: "hier",
    day: (day: string) => `le ${day}`,
    end: "Fermer",
    endOne: (device: string, day: string) => `Fermer ${device}, ouverte ${day}`,
    endOthers: "Fermer toutes les autres",
    endTitle: "Fermer cette connexion ?",
    endSays: (device: string) => `${device} : il faudra un nouveau code pour y revenir.`,
    endOthersTitle: "Fermer toutes les autres connexions ?",
    endOthersSays: "Vous restez ici. Partout ailleurs, il faudra un nouveau code.",
    ended: "C’est fait : la connexion est fermée.",
    endedOthers: "C’est fait : il ne reste que cet appareil.",
    cancel: "Ne rien changer",
  },
  mine: {
    title: "Votre compte",
    name: "Votre nom",
    addresses: "Vos adresses",
    sessions: "Vos connexions",
    display: "Affichage",
    mandates: "Mandats : qui agit pour qui",
  },
} as const;

const chances = (left: number) => (left === 1 ? "un essai" : `${left} essais`);

/** What is said when a code, typed or asked, does not do. */
export const refusalTexts = {
  "unknown-ask": "Cette demande est trop ancienne. Recommencez avec votre adresse.",
  "code-over": "Ce code a déjà servi, ou il a plus de 15 minutes. Demandez-en un autre ci-dessous.",
  "wrong-code": (left: number) =>
    `Ce n’est pas le code que nous avons envoyé. Il vous reste ${chances(left)}.`,
  "not-a-code": "Écrivez les 6 chiffres du courriel.",
  wait: (until: Temporal.Instant, now: Temporal.Instant) =>
    `Trop de codes faux : pour protéger les adresses, attendez jusqu’${toTime(until, now)} avant d’en écrire un autre. Le lien du courriel, lui, marche tout de suite.`,
  waitCodeOnly: (until: Temporal.Instant, now: Temporal.Instant) =>
    `Trop de codes faux : pour protéger les adresses, attendez jusqu’${toTime(until, now)} avant d’en écrire un autre.`,
  "not-signed-in": "Votre connexion est finie. Entrez de nouveau.",
  "of-another":
    "Cette adresse est déjà celle d’un autre compte. Si les deux sont à vous, demandez de l’aide : nous pouvons les réunir.",
  enough: "Vous avez déjà deux adresses : retirez-en une d’abord.",
  "already-mine": "Cette adresse est déjà la vôtre.",
  "not-an-address": texts.enter.notAnAddress,
  "unknown-address": "Cette adresse n’est pas dans votre liste.",
  "others-use-it": "D’autres personnes entrent encore avec cette adresse : elle reste partagée.",
  "last-address":
    "C’est votre seule adresse : sans elle, vous ne pourriez plus entrer. Ajoutez-en une autre d’abord.",
  "unknown-session": "Cette connexion était déjà fermée.",
} as const;

/** What the command says. */
export const commandTexts = {
  describe: "fait un lien, valable une heure, par lequel une personne entre sans courriel",
  address: "l’adresse de courriel de la personne",
  newcomer: "pour une personne qui vient pour la première fois : son compte s’ouvre par ce lien",
  link: (link: string) =>
    `Ouvrez ce lien dans l’heure ; il sert une fois. Ne le donnez qu’à la personne elle-même :\n${link}`,
  otherPort: "(Si l’instance répond sur un autre port, changez-le dans le lien.)",
  "not-allowed": "Seule la ligne de commande peut faire un tel lien.",
  "not-an-address": "Ce n’est pas une adresse de courriel entière, comme prenom@exemple.fr.",
  "unknown-address":
    "Personne n’entre ici avec cette adresse. Vérifiez-la ; pour une personne qui vient pour la première fois, ajoutez --new.",
} as const;

/** For the privacy page. */
export const keptTexts = [
  {
    what: "Votre nom, vos réponses à l’arrivée, le choix du mode simple (chiffrés, sauf le mode)",
    why: "Vous nommer auprès des autres, vous montrer d’abord ce qui vous sert",
    howLong: "Jusqu’à ce que vous partiez ; il ne reste alors qu’une ligne sans nom",
  },
  {
    what: "Vos adresses de courriel, chiffrées, et si elles sont confirmées",
    why: "Vous faire entrer sans mot de passe, vous écrire ce que vous avez demandé",
    howLong:
      "Jusqu’à ce que vous les retiriez ou partiez ; une semaine si un code seul a été demandé",
  },
  {
    what: "Vos mandats : pour qui vous agissez, qui agit pour vous, et le journal de ce qui fut fait",
    why: "Que chacun des deux sache ce qui a été fait, par qui et pour qui",
    howLong: "Jusqu’à ce que vous partiez ; il reste alors des dates sans nom",
  },
  {
    what: "Votre année de naissance, seulement si vous avez dit avoir moins de 18 ans",
    why: "Ne pas laisser seul un enfant de moins de 15 ans, ni montrer au public un mineur",
    howLong: "Jusqu’à vos 18 ans, ou jusqu’à ce que vous partiez",
  },
  {
    what: "Vos clés d’accès : la moitié publique de la clé, l’appareil en quelques mots, l’ajout, le dernier usage",
    why: "Vous laisser entrer sans courriel, d’un geste de votre appareil",
    howLong:
      "Jusqu’à ce que vous les retiriez, retiriez une adresse, en retrouviez une, ou partiez",
  },
  {
    what: "Vos connexions : l’appareil en quelques mots, le début, le dernier passage",
    why: "Vous garder entré·e, et vous laisser fermer un appareil perdu",
    howLong: "Jusqu’à ce que vous les fermiez, ou 60 jours sans usage",
  },
] as const satisfies readonly Kept[];
