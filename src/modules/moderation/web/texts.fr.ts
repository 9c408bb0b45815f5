import type { DecideReportRefusal } from "../actions/decide-report.ts";
import type { ReportRefusal } from "../actions/report-content.ts";

const reportRefusals: Readonly<Record<ReportRefusal, string>> = {
  "unknown-subject": "Ce contenu n’existe plus : il n’y a plus rien à signaler.",
  "not-allowed": "Votre signalement n’a pas été enregistré : cette page ne permet pas de signaler.",
  "too-many-reports":
    "Votre signalement n’est pas parti : beaucoup viennent d’être envoyés. Réessayez dans une heure, ou téléphonez.",
};

const decideRefusals: Readonly<Record<DecideReportRefusal, string>> = {
  "not-allowed": "Seule la personne qui tient l’instance peut le faire.",
  "unknown-subject": "Ce contenu n’existe plus.",
  "reasons-missing":
    "Rien n’a été décidé : écrivez vos raisons, elles sont envoyées à qui a signalé.",
  "ground-missing": "Rien n’a été masqué : dites si c’est au nom de la loi ou de nos conditions.",
  "already-hidden": "Ce contenu est déjà masqué.",
  "not-hidden": "Ce contenu n’est pas masqué.",
  "nothing-to-decide": "Aucun signalement n’attend : il n’y a rien à garder.",
};

/** The words of reports and verdicts. */
export const texts = {
  report: {
    title: "Signaler un contenu",
    lead: "Une personne lira votre signalement et vous répondra. Aucun compte n’est demandé.",
    about: "Vous signalez",
    reason: "Qu’est-ce qui ne va pas ?",
    explanation: "Expliquez",
    explanationHelp: "Dites ce qui pose problème, et où dans la page.",
    name: "Votre nom",
    address: "Votre adresse de courriel",
    addressHelp: "Pour recevoir un accusé de réception, puis notre décision et ses raisons.",
    goodFaith: "En envoyant, vous dites de bonne foi que ce que vous écrivez est exact et complet.",
    send: "Envoyer le signalement",
    chooseReason: "Choisissez ce qui ne va pas.",
    explain: "Expliquez ce qui ne va pas.",
    wrongAddress: "Cette adresse n’est pas complète. Exemple : prenom@example.org.",
    tooLong: (most: number) => `Écrivez moins de ${most} caractères.`,
    refusals: reportRefusals,
    received: "Votre signalement est arrivé",
    receivedLead: "Une personne va le regarder et décider.",
    reference: (reference: string) => `Votre référence : ${reference}.`,
    copy: "Nous vous écrirons notre décision et ses raisons à l’adresse que vous avez laissée.",
    keepAddress:
      "Vous n’avez pas laissé d’adresse de courriel. Gardez l’adresse de cette page : vous y lirez notre décision et ses raisons.",
    decided: "Votre signalement a reçu une réponse",
    decidedLead: "Une personne l’a lu et a décidé.",
    seeDecision: "Voir la décision, et comment la contester",
    back: "Revenir à l’accueil",
  },
  list: {
    title: "Signalements",
    lead: "Ce qui attend depuis le plus longtemps vient d’abord.",
    trail: "Tenir l’instance",
    waiting: "À décider",
    nothing: "Aucun signalement n’attend.",
    count: (count: number) => (count === 1 ? "un signalement" : `${count} signalements`),
    hidden: "Masqués aujourd’hui",
    noneHidden: "Rien n’est masqué.",
    done: {
      hide: (title: string) => `C’est décidé : « ${title} » est masqué.`,
      keep: (title: string) => `C’est décidé : « ${title} » reste visible.`,
      "show-again": (title: string) => `C’est décidé : « ${title} » est de nouveau visible.`,
    },
    told: "Qui l’avait signalé lit votre décision à l’adresse de son signalement, et la reçoit par courriel si une adresse était laissée.",
    seeDone: "Relire la décision",
    gone: (kind: string) => `Contenu disparu (${kind})`,
  },
  one: {
    see: "Voir le contenu",
    gone: "Ce contenu n’existe plus, ou ne se montre plus.",
    hidden: "masqué",
    shown: "visible",
    reports: "Ce qu’on nous en dit",
    none: "Aucun signalement n’attend.",
    from: (who: string, when: string) => `${who}, ${when}`,
    anonymous: "Quelqu’un",
    noAddress:
      "Sans adresse de courriel : cette personne lira la décision à l’adresse de son signalement.",
    last: "Dernière décision",
    decide: "Décider",
    outcome: "Votre décision",
    outcomes: {
      hide: "Masquer ce contenu",
      keep: "Le garder",
      "show-again": "Le remettre",
    },
    ground: "Si vous masquez, au nom de quoi ?",
    reasons: "Vos raisons",
    reasonsHelp:
      "Les faits, et la règle : la loi et son article, ou la phrase de nos conditions. Elles sont envoyées à qui a signalé et se lisent à l’adresse de la décision. N’y nommez personne.",
    send: "Décider",
    chooseOutcome: "Choisissez ce que vous décidez.",
    writeReasons: "Écrivez vos raisons.",
    refusals: decideRefusals,
  },
  verdict: {
    title: "Une décision de modération",
    lead: "Ce qui a été décidé d’un contenu signalé, et pourquoi.",
    outcomes: {
      hide: "Ce contenu est masqué partout sur ce site, sans limite de durée.",
      keep: "Ce contenu reste visible.",
      "show-again": "Ce contenu est de nouveau visible.",
    },
    decided: "Décision",
    when: "Date",
    ground: "Fondement",
    reasons: "Raisons",
    how: "Comment",
    byPerson: "Une personne a décidé. Aucune machine n’a décidé ni trié.",
    disagree: "Vous n’êtes pas d’accord ?",
    disagreeHow:
      "Écrivez-nous : le contenu sera regardé de nouveau. Vous pouvez aussi saisir le tribunal judiciaire.",
    write: "Contester la décision",
  },
  module: {
    card: "Signalements",
    kept: {
      what: "Un signalement que vous nous faites, avec votre nom et votre adresse si vous les donnez",
      why: "Examiner le contenu et vous répondre (obligation légale : règlement (UE) 2022/2065)",
      howLong: "Un an après la décision. Il est chiffré.",
    },
  },
} as const;
