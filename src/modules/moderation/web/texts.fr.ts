import type { ContestRefusal } from "../actions/contest-verdict.ts";
import type { ReportRefusal } from "../actions/report-content.ts";

const reportRefusals: Readonly<Record<ReportRefusal, string>> = {
  "unknown-subject": "Ce contenu n’existe plus : il n’y a plus rien à signaler.",
  "not-allowed": "Votre signalement n’a pas été enregistré : cette page ne permet pas de signaler.",
  "too-many-reports":
    "Votre signalement n’est pas parti : beaucoup viennent d’être envoyés. Rien n’est perdu : réessayez dans une heure, ou téléphonez.",
};

const contestRefusals: Readonly<Record<ContestRefusal, string>> = {
  "not-concerned": "Cette décision ne vous retire rien : il n’y a rien à contester.",
  "not-allowed": "Seule la personne que cette décision concerne peut la contester.",
  "unknown-verdict": "Cette décision n’existe pas.",
  final:
    "Cette décision a déjà été regardée de nouveau. Vous pouvez saisir le tribunal judiciaire.",
  "already-contested":
    "Ce contenu est déjà regardé de nouveau : vous lirez ici ce qui sera décidé.",
  "too-late":
    "Le délai de six mois pour contester est passé. Vous pouvez saisir le tribunal judiciaire.",
};

/** The words of reports and verdicts. */
export const texts = {
  report: {
    title: "Signaler un contenu",
    lead: "Des personnes liront votre signalement et vous répondront. Aucun compte n’est demandé.",
    leadSignedIn: "Des personnes liront votre signalement et vous répondront.",
    followed: "Vous lirez notre décision et ses raisons dans",
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
    receivedLead: "Des personnes vont le regarder et décider.",
    reference: (reference: string) => `Votre référence : ${reference}.`,
    copy: "Nous vous écrirons notre décision et ses raisons à l’adresse que vous avez laissée. Gardez aussi l’adresse de cette page : vous les y lirez.",
    keepAddress:
      "Vous n’avez pas laissé d’adresse de courriel. Gardez l’adresse de cette page : vous y lirez notre décision et ses raisons.",
    decided: "Votre signalement a reçu une réponse",
    decidedLead: "Il a été lu, et une décision est prise.",
    seeDecision: "Voir la décision",
    register: "Comment ce site est modéré",
    back: "Revenir à l’accueil",
  },
  verdict: {
    title: "Une décision de modération",
    lead: "Ce qui a été décidé d’un contenu, et pourquoi.",
    thing: "Voir le contenu",
    answers: "Elle répond à",
    answersTo: "une décision contestée",
    changed: "Cette décision a été contestée.",
    seeNext: "Lire ce qui a été décidé ensuite",
    disagree: "Vous n’êtes pas d’accord ?",
    until: (day: string) => `Vous pouvez contester jusqu’au ${day}.`,
    others: "D’autres personnes que celles qui ont décidé regarderont, puis vous répondront.",
    who: "Si vous avez publié ce contenu, entrez avec votre compte : vous pourrez contester ici. Si vous l’avez signalé, contestez depuis la page de votre signalement.",
    words: "Pourquoi cette décision est-elle à revoir ?",
    wordsHelp:
      "Des faits, ou ce qui n’a pas été compris. Seules les personnes qui regardent le liront.",
    write: "Contester cette décision",
    explain: "Dites pourquoi cette décision est à revoir.",
    just: {
      contested: "C’est envoyé : d’autres personnes vont regarder. Vous lirez leur réponse ici.",
      decided:
        "Votre avis est pris, et la décision est donnée. Qui a signalé et qui a publié la lisent sur leurs pages, et par courriel s’ils en ont laissé un.",
      already: "C’est déjà décidé : votre avis n’est plus attendu. Voici ce qui a été décidé.",
    },
    waits: "Cette décision est contestée : d’autres personnes la regardent.",
    refusals: contestRefusals,
  },
  mails: {
    toReview: {
      why: "Vous modérez ici : un contenu signalé attend votre avis.",
      subject: (count: number) =>
        count === 1
          ? "Un signalement attend votre avis"
          : `${count} signalements attendent votre avis`,
      title: "À regarder",
      line: "Ce que l’on en dit se lit sur la page, pas dans ce courriel.",
    },
    mine: {
      why: "Une décision concerne ce que vous avez publié.",
      subject: "Une décision sur ce que vous avez publié",
      title: "Ce que vous avez publié",
      part: (label: string, says: string) => `${label} : ${says}`,
    },
    answered: {
      why: "Vous avez signalé un contenu.",
      subject: "Votre signalement a reçu une réponse",
      title: "Votre signalement",
      entry: "La décision et ses raisons",
    },
    asked: {
      why: "La personne qui tient ce site vous propose de modérer.",
      subject: "On vous propose de modérer",
      title: "Une proposition",
      entry: "Dire oui ou non",
      line: "Regarder à deux ce que l’on signale, et dire pourquoi on décide. Vous pouvez arrêter quand vous voulez.",
    },
  },
  module: {
    card: "Signalements",
    footer: "Modération",
    kept: {
      what: "Un signalement que vous nous faites, avec votre nom et votre adresse si vous les donnez ; une décision que vous contestez",
      why: "Examiner le contenu et vous répondre (obligation légale : règlement (UE) 2022/2065)",
      howLong: "Un an après la décision. Ils sont chiffrés.",
    },
    keptBlocks: {
      what: "Les personnes que vous avez bloquées, et les numéros de ce qui, d’elles, ne vous a pas été montré",
      why: "Ne plus rien vous envoyer d’elles (contrat)",
      howLong:
        "Jusqu’à ce que vous les débloquiez, ou que l’une de vous parte. Elles ne le savent pas.",
    },
    keptModerating: {
      what: "Si vous modérez : depuis quand, vos avis, et si votre nom est dit",
      why: "Décider à deux, et pouvoir en répondre (intérêt légitime)",
      howLong: "Tant que vous modérez ; vos avis, un an après la décision.",
    },
    keptFirstAct: {
      what: "La date à laquelle quelqu’un a accepté pour la première fois quelque chose de vous",
      why: "Protéger ce site des comptes de publicité (intérêt légitime)",
      howLong: "Tant que vous avez un compte.",
    },
  },
} as const;
