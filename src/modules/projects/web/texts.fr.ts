import { that } from "#basics/french/elision.fr";
import type { SentAs } from "../domain/answer.ts";
import type { Next } from "../domain/progress.ts";

/** The sentences of joint answers. */
export const texts = {
  title: "Vos réponses communes",
  lead: "Les appels auxquels vos cercles répondent ensemble.",
  ofCircle: (circle: string) => `Les réponses de ${circle}`,
  leadOfCircle: "Ce que le cercle prépare, ce qu’il a envoyé, et ce qu’il en a appris.",
  short: "Réponses",
  none: "Aucun de vos cercles ne répond à un appel pour l’instant.",
  noneOfCircle: "Ce cercle ne répond à aucun appel pour l’instant.",
  noneHelp: "Trouvez un appel, puis proposez à un cercle d’y répondre ensemble.",
  calls: "Chercher un appel",
  underWay: "En cours",
  ended: "Passées",
  answerTo: (title: string) => `Notre réponse à « ${title} »`,
  taskOf: "Cette tâche fait partie d’une réponse commune :",
  see: "Ouvrir",
  progress: (written: number, all: number) =>
    all === 0
      ? "aucune partie à écrire"
      : all === 1
        ? written === 1
          ? "la partie est écrite"
          : "1 partie à écrire"
        : `${written} ${written > 1 ? "parties écrites" : "partie écrite"} sur ${all}`,
  ticked: (done: number, all: number) =>
    all === 0
      ? "rien n’est encore noté de ce que l’appel demande"
      : `${done} ${done > 1 ? "demandes réunies" : "demande réunie"} sur ${all}`,
  deadline: (moment: string) => `À rendre avant ${moment}`,
  deadlineDay: (day: string) => `À rendre au plus tard ${day}`,
  tooLate: (moment: string) => `Le délai est passé, ${moment}`,
  noDeadline: "Sans date limite connue",
  learntShort: "Ce que nous avons appris",
  all: (circle: string) => `Toutes les réponses de ${circle}`,
  allShort: "Toutes nos réponses",

  start: "Répondre à un autre appel",
  startLead:
    "Si l’appel est dans Archipel, ouvrez sa page et choisissez « Répondre ensemble ». Sinon, notez-le ici.",
  callTitle: "Quel est cet appel ?",
  callAt: "Son adresse sur internet",
  callAtHelp: "Par exemple : https://exemple.example.org/appel",
  callDay: "Le dernier jour pour répondre",
  callAsks: "Ce qu’il demande, une chose par ligne",
  callAsksHelp:
    "Par exemple : un budget signé ; deux lettres de soutien. À réunir trois jours avant le dernier : vous pourrez changer ce jour, et compléter.",
  startSend: "Commencer la réponse",
  startAnswer: "Répondre à un appel",

  call: "L’appel",
  readCall: "Relire l’appel",
  startedBy: (day: string) => `Commencée ${day}`,
  who: "Qui répond",
  whoNone: "Personne n’a encore dit qu’il y prenait part.",
  takePart: "J’y prends part",
  takePartSays:
    "Vous pourrez écrire, joindre des pièces, dire que c’est parti. Tout le cercle lit déjà.",
  addQuality: "Prendre part aussi pour une autre structure",
  asWho: "En quel nom ?",
  myself: "En mon nom",
  leavePart: "Je n’y prends plus part",
  leavePartFor: (name: string) => `Je n’y prends plus part pour ${name}`,
  leavePartSays:
    "Ce que vous avez écrit reste. Ce que vous prêtiez vous revient. Les parties dont vous vous chargiez redeviennent libres, et les autres le sauront.",
  yourName: "vous, en votre nom",

  beside: "Où en est la réponse, et qui y prend part",
  nowTitle: "Maintenant",
  next: {
    cut: () =>
      "Commencez par découper la réponse en parties : à plusieurs, chacun écrit la sienne.",
    work: (nobodys) =>
      nobodys === 0
        ? "Chaque chose a quelqu’un. Il reste à écrire et à réunir ce qui manque."
        : nobodys === 1
          ? "Une chose n’a encore personne. Prenez-la, ou demandez à quelqu’un."
          : `${nobodys} choses n’ont encore personne. Prenez-en une, ou demandez à quelqu’un.`,
    send: () => "Tout est là. Relisez-la en entier, à deux, puis envoyez-la.",
    late: () => "Le délai est passé. Si la réponse est partie, dites-le ; sinon, retirez-la.",
    wait: () => "Elle est partie. Quand la réponse de l’organisme arrive, dites l’issue.",
    learn: () => "C’est fini. Il reste à écrire ce que vous avez appris : deux phrases suffisent.",
    over: () => "C’est fini, et ce que vous avez appris est gardé pour la prochaine fois.",
  } satisfies Record<Next, (nobodys: number) => string>,
  course: "Où nous en sommes",
  steps: {
    prepare: "Préparer",
    send: "Envoyer",
    hear: "Savoir l’issue",
    learn: "Écrire ce que nous avons appris",
  },
  take: "Emporter",
  ics: "Mettre la date dans mon calendrier",
  icsName: "Mes réponses communes",
  icsTitle: (title: string) => `À rendre : ${title}`,

  requirements: "Ce que l’appel demande",
  requirementsDone: "Tout ce que l’appel demande est réuni.",
  requirementDay: "Pour quel jour ?",
  there: (count: number) => (count === 1 ? "Déjà réunie (1)" : `Déjà réunies (${count})`),
  requirementsNone: "Rien n’est encore noté. Relisez l’appel, et notez une chose par ligne.",
  addRequirement: "Ajouter une demande",
  requirement: "Que demande l’appel ?",
  add: "Ajouter",

  parts: "Les parties de la réponse",
  partsNone: "La réponse n’a pas encore de partie.",
  usual: "Commencer avec quatre parties courantes",
  usualTitles: [
    "Qui nous sommes",
    "Ce que nous proposons",
    "Le calendrier",
    "Le budget, et ce que chacun apporte",
  ],
  addPart: "Ajouter une partie",
  partTitle: "Le titre de la partie",
  owner: "Qui s’en charge ?",
  ownerHelp: "Parmi les personnes qui prennent part. Tout le monde peut y écrire.",
  nobody: "Qui veut",
  free: "Personne ne s’en charge encore",
  yours: "Vous vous en chargez",
  ownedBy: (name: string) => `${name} s’en charge`,
  unwritten: "Rien d’écrit",
  writtenBy: (name: string, moment: string) => `Dernière écriture : ${name}, ${moment}`,
  versionsCount: (count: number) => (count === 1 ? "1 version" : `${count} versions`),
  take1: "Je m’en charge",
  write: "Écrire",
  read: "Lire",
  aside: "Parties mises de côté",
  setAside: "Mettre de côté",
  setAsideSays: "Elle sort de la réponse. Ses mots sont gardés, et vous pourrez la remettre.",
  putBack: "Remettre dans la réponse",
  raise: "Monter d’une place",
  backToAnswer: "Revenir à la réponse",
  words: "Le texte",
  wordsHelp:
    "Une ligne vide sépare deux paragraphes. « ## » au début d’une ligne fait un titre, « - » une liste, **deux étoiles** du gras.",
  save: "Enregistrer",
  rename: "Changer le titre, ou qui s’en charge",
  versions: "Toutes les versions",
  versionsLead: "Rien de ce qui a été écrit n’est perdu. La plus récente est en haut.",
  version: (number: number) => `Version ${number}`,
  versionBy: (name: string, moment: string) => `${name}, ${moment}`,
  takeUp: "Repartir de cette version",
  emptyWords: "(vide)",
  theirs: (name: string) => `Ce ${that(name)} vient d’enregistrer`,
  theirsSays:
    "Votre texte est gardé dans la case, plus bas. Reprenez ce que vous voulez des deux, puis enregistrez.",
  yours2: "Votre texte",
  locked:
    "La réponse est envoyée : ce texte ne change plus. Si ce n’est pas parti, dites-le sur sa page.",
  notTaking: "Pour écrire, dites d’abord que vous prenez part à la réponse.",

  pieces: "Les pièces",
  piecesNone: "Aucune pièce jointe.",
  pieceBy: (name: string, day: string) => `Jointe par ${name}, ${day}`,
  attach: "Joindre un fichier",
  file: "Le fichier",
  fileHelp: "PDF, image, texte ou tableau, de 10 Mo au plus. Tout le cercle peut l’ouvrir.",
  lending: "Le donner, ou le prêter ?",
  lendingHelp:
    "Ce qui est prêté reste à qui le prête : le cercle ne peut plus l’ouvrir dès que la réponse est terminée, ou dès qu’on le retire.",
  give: "Donné au cercle, qui le garde",
  lend: "Prêté par moi",
  lendFor: (name: string) => `Prêté par ${name}`,
  pieceLent: (name: string, day: string) => `Prêtée par ${name}, ${day}`,
  pieceUntil: "Elle lui revient à la fin.",
  pieceTakenBack: (name: string, day: string) => `Prêtée par ${name}, qui l’a reprise ${day}`,
  attachSend: "Joindre",
  takeAway: "Retirer",
  noFile: "Choisissez un fichier.",

  sending: "L’envoi",
  notSent: "Rien n’est encore parti.",
  sentLine: (day: string, way: string) => `Le ${day}, ${way}`,
  saySent: "Dire que c’est parti",
  saySentSays:
    "Les textes ne changeront plus. En cas d’erreur, vous pourrez dire que ce n’est pas parti.",
  sayMore: "Dire qu’un complément est parti",
  sentOn: "Quel jour ?",
  way: "Comment ?",
  recipient: "À qui ?",
  details: "Avec quel numéro de dépôt, avec quoi",
  handedIn: "Le fichier déposé",
  handedInHelp: "Tel qu’il est parti. « Emporter le dossier » peut vous le donner.",
  receipt: "L’accusé de réception",
  receiptHelp: "Une photo ou une copie d’écran suffit.",
  sentTo: (recipient: string) => `À : ${recipient}`,
  sentBy: "Envoyée par",
  sentFiles: {
    "handed-in": "Le fichier déposé",
    receipt: "L’accusé de réception",
  } satisfies Record<SentAs, string>,
  signedBy: "Au nom de qui ?",
  signedByHelp:
    "Seules les structures vérifiées pour lesquelles vous pouvez signer sont proposées.",
  sentSend: "C’est parti",
  callBack: "Ce n’est pas parti",
  callBackSays: "La réponse redevient en préparation. Ce qui était dit de l’envoi est effacé.",

  outcome: "L’issue",
  outcomeNone: "On attend.",
  sayOutcome: "Dire l’issue",
  sayWithdrawn: "Retirer notre réponse",
  outcomeWhich: "Comment cela finit-il ?",
  outcomeOn: "Depuis quel jour ?",
  why: "Pourquoi ?",
  whyHelp: "Ce qu’on vous a dit, ou ce que vous en comprenez. Le cercle le lit.",
  outcomeSend: "Enregistrer l’issue",
  outcomeLine: (stage: string, day: string, name: string) => `${stage} le ${day}, dit par ${name}`,
  reopen: "C’était une erreur",
  reopenSays: "L’issue est effacée, et la réponse est de nouveau en cours.",
  endedAsk: "Qu’avez-vous appris ? C’est ce qui servira la prochaine fois, gagné ou perdu.",
  learntNone: "Rien n’est encore écrit. Deux phrases suffisent.",
  writeLearnt: "Écrire ce que nous avons appris",
  writeMore: "Compléter ce que nous avons appris",

  print: "Lire ou imprimer en entier",
  archive: "Emporter le dossier",
  archiveSays:
    "Un seul fichier : la réponse à lire, et ses pièces. Une fois la réponse terminée, ce qui était prêté n’y est plus : emportez-le avant.",
  printTitle: (title: string) => `Réponse à « ${title} »`,
  signedFor: "Réponse de",
  forWho: (name: string) => `, pour ${name}`,
  piecesList: "Pièces jointes",
  printedOn: (day: string) => `Dossier tel qu’il était le ${day}.`,
  nothingWritten: "Cette partie n’est pas encore écrite.",
  file2: "dossier",

  news: "Dans vos réponses communes",
  newsOf: {
    written: (name: string, part: string) => `${name} a écrit dans « ${part} »`,
    attached: (name: string, piece: string) => `${name} a joint « ${piece} »`,
    sent: (name: string) => `${name} a dit que la réponse est partie`,
  },
  newsIn: (title: string) => `Réponse à « ${title} »`,
  waiting: (part: string) => `À écrire : ${part}`,
  waitingLine: (title: string) => `Dans la réponse à « ${title} ».`,

  emptyTitle: "Écrivez un titre.",
  emptyRequirement: "Écrivez ce que l’appel demande.",
  emptyCall: "Écrivez le nom de l’appel.",
  notAnAddress: "Écrivez une adresse qui commence par https://.",
  notADay: "Écrivez une date, par exemple 30/11/2026.",
  chooseWay: "Choisissez comment.",
  chooseOutcome: "Choisissez comment cela finit.",
} as const;
