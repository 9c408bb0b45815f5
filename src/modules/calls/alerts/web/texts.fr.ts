import type { Kept } from "#services/house";

import { rhythms, states } from "../actions/alert-mails.fr.ts";
import type { AskAlertRefusal } from "../actions/ask-alert.ts";

export const alertTexts = {
  dated: (title: string) => `Fin : ${title}`,
  invite: {
    title: "Recevoir le prochain appel",
    help: (words: string) =>
      words === ""
        ? "Nous vous écrivons quand un nouvel appel répond à cette recherche."
        : `Nous vous écrivons quand un nouvel appel répond à l’essentiel de votre recherche : ${words}. Un appel qui n’en dit qu’une partie se lit ici, sans lettre.`,
    noAccount: "Il n’y a pas besoin de compte.",
    email: "Votre adresse électronique",
    emailHelp: "Vous recevrez un courriel pour confirmer, et rien d’autre avant.",
    rhythm: "Quand vous écrire ?",
    send: "Me prévenir",
    followTitle: "Suivre cet appel",
    followHelp: "Nous vous écrivons s’il change, et trois jours avant sa fin.",
    follow: "Suivre",
    followed: "Vous suivez cet appel.",
    unfollow: "Changer, ou ne plus le suivre",
  },
  rhythms,
  ask: {
    title: "Recevoir les nouveaux appels",
    titleFollow: "Suivre un appel",
    about: (words: string) => `Votre recherche : ${words}.`,
    aboutFollow: (words: string) => `Vous voulez suivre ${words}.`,
    notAnAddress: "Écrivez une adresse électronique, par exemple lison@example.org.",
    sentTitle: "Il reste un geste",
    sent: "Un courriel est écrit à l’adresse que vous venez de donner. Ouvrez-le, suivez son lien, et touchez le bouton « Confirmer » : l’alerte sera en place.",
    sentMore:
      "Nous n’envoyons jamais plus de trois courriels par jour à une adresse : si elle en a déjà reçu trois, ouvrez l’un des courriels de confirmation, sa page montre toutes les alertes qui attendent.",
    sentNever:
      "Une adresse qui a demandé à ne plus jamais rien recevoir ne reçoit pas non plus ce courriel : entrez avec elle pour changer d’avis.",
    back: "Revenir aux appels",
    forget:
      "Sans confirmation, l’adresse et ce que vous demandez s’effacent au bout de sept jours.",
  },
  confirm: {
    title: "Confirmer votre alerte",
    titleMany: "Confirmer vos alertes",
    lead: "Nous vous écrirons quand un nouvel appel répondra à :",
    leadFollow: "Nous vous écrirons si cet appel change, et trois jours avant sa fin :",
    leadMany:
      "Ces alertes ont été demandées pour votre adresse. Décochez celles qui ne sont pas de vous.",
    question: "Alertes à mettre en place",
    send: "Confirmer",
    goneTitle: "Cette alerte n’attend plus",
    gone: "Elle a été arrêtée, ou elle a attendu plus de sept jours. Refaites la recherche pour la demander de nouveau.",
    toCalls: "Chercher des appels",
  },
  linked: {
    title: "Votre alerte",
    confirmed: "C’est en place.",
    changed: "C’est enregistré.",
    stoppedTitle: "Cette alerte est arrêtée",
    stopped: "Elle n’enverra plus rien, et rien n’est plus gardé d’elle.",
    stopAll: "Ne plus jamais recevoir de courriel d’ici",
  },
  mine: {
    title: "Vos alertes",
    lead: "Les recherches que vous gardez, et les appels que vous suivez.",
    changed: "C’est enregistré.",
    on: "C’est en place. Nous vous écrirons au prochain appel.",
    followed: "Vous suivez cet appel. Nous vous écrirons s’il change, et trois jours avant sa fin.",
    backToCall: "Revenir à l’appel",
    none: "Vous n’avez pas encore d’alerte.",
    noneHelp: "Cherchez des appels, puis demandez à recevoir le prochain.",
    toCalls: "Chercher des appels",
    mails: "Vos courriels",
  },
  alert: {
    state: states,
    rhythm: "Quand vous écrire ?",
    change: "Changer",
    pause: "Mettre en pause",
    resume: "Reprendre",
    confirm: "Mettre en place",
    stop: "Arrêter",
    putBack: "Remettre",
    stoppedSays:
      "Elle n’enverra plus rien. Vous pouvez la remettre pendant sept jours ; ensuite elle s’efface.",
    ended: { withdrawn: "appel retiré", closed: "appel fermé" },
    endedSays: {
      withdrawn: "L’organisme a retiré cet appel : plus rien ne viendra.",
      closed: "Cet appel est fermé : plus rien ne viendra, à moins qu’il ne change.",
    },
    remove: "Retirer de la liste",
    results: "Voir les résultats",
    seeCall: "Voir l’appel",
    of: (act: string, words: string) => `${act} : ${words}`,
    found: (calls: number) =>
      calls === 0
        ? "Aucun nouvel appel depuis qu’elle existe."
        : calls === 1
          ? "1 appel trouvé depuis qu’elle existe."
          : `${calls} appels trouvés depuis qu’elle existe.`,
  },
  mail: {
    newCalls: (n: number, about: string) =>
      n === 1 ? `1 nouvel appel pour ${about}` : `${n} nouveaux appels pour ${about}`,
    newTitle: (words: string) => `Votre alerte : ${words}`,
    moved: (n: number) =>
      n === 1 ? "La date limite d’un appel a changé" : `La date limite de ${n} appels a changé`,
    movedTitle: "La date limite a changé",
    followed: (title: string) => `Du nouveau sur « ${title} »`,
    followedTitle: "L’appel que vous suivez a changé",
    closing: (title: string) => `Bientôt fermé : « ${title} »`,
    closingTitle: "L’appel que vous suivez ferme bientôt",
    why: (words: string, day: string) =>
      `le ${day}, vous avez demandé à recevoir les nouveaux appels : ${words}.`,
    whyMoved: "nous vous avions parlé de cet appel, et sa date limite a changé depuis.",
    whyFollowed: (day: string) => `vous suivez cet appel depuis le ${day}.`,
    change: "Voir, changer ou mettre en pause",
    more: (n: number) => (n === 1 ? "Voir aussi 1 autre appel" : `Voir aussi ${n} autres appels`),
    by: (kind: string, body: string) => `${kind}. ${body}.`,
    withdrawn: "L’organisme a retiré cet appel.",
    permanent: "Sans date limite.",
  },
  kinds: {
    newCall: "Un nouvel appel répond à l’une de vos alertes.",
    moved: "La date limite d’un appel dont nous vous avons parlé a changé.",
    followed: "Un appel que vous suivez a changé.",
    closing: "Un appel que vous suivez ferme dans trois jours.",
  },
} as const;

export const askRefusals: Readonly<Record<AskAlertRefusal, string>> = {
  "not-an-address": "Cette adresse électronique n’est pas complète : rien n’a été envoyé.",
  "no-address":
    "Votre compte n’a pas d’adresse électronique : ajoutez-en une dans « Mes adresses », puis recommencez.",
  "unknown-place":
    "Nous ne connaissons pas ce lieu : corrigez-le dans la recherche, puis demandez l’alerte.",
  "unknown-call": "Cet appel n’est plus publié : il n’y a rien à suivre.",
  "too-many": "Beaucoup d’alertes ont été demandées en peu de temps. Réessayez dans une heure.",
};

/** For the privacy page. */
export const alertsKept: Kept = {
  what: "Vos alertes : l’adresse (scellée), la recherche, le rythme, et les appels déjà signalés.",
  why: "Vous prévenir des appels que vous cherchez, jamais deux fois du même.",
  howLong:
    "Jusqu’à ce que vous arrêtiez l’alerte, et sept jours de plus pour la remettre ; sans compte ni autre alerte, l’adresse s’efface une semaine après. Sans confirmation, tout s’efface au bout de sept jours.",
};

/** What was done here for somebody under a mandate, as its journal says it. */
export const alertDeeds = {
  "/appels/alertes": "a demandé une alerte",
  "/moi/alertes/:alert": "a changé une alerte",
} as const;
