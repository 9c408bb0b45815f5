import { insideQuotes } from "#basics/text";

import type { DecideReportRefusal } from "../actions/decide-report.ts";
import type { Outcome } from "../domain/verdict.ts";

const decideRefusals: Readonly<Record<DecideReportRefusal, string>> = {
  "not-allowed":
    "Votre avis n’a pas été pris : vous n’êtes pas, ou plus, de celles et ceux qui décident ici.",
  "unknown-subject": "Ce contenu n’existe plus.",
  "reasons-missing":
    "Rien n’a été décidé : écrivez vos raisons, elles sont envoyées à qui a signalé.",
  "ground-missing": "Rien n’a été masqué : dites au nom de quoi vous le masqueriez.",
  "already-hidden": "Ce contenu est déjà masqué.",
  "not-hidden": "Ce contenu n’est pas masqué.",
  gone: "Rien n’a été masqué : ce contenu a été effacé entre-temps.",
  "nothing-to-decide": "Personne n’attend cette réponse : il n’y a rien à garder.",
};

const answers: Readonly<Record<Outcome, string>> = {
  "hide-at-once": "Le masquer tout de suite, en attendant un deuxième avis",
  hide: "Le masquer",
  keep: "Le garder",
  "show-again": "Le remettre",
  uphold: "Laisser la décision comme elle est",
};

/** Of what nothing is left, « keep » only closes the report. */
const answersOnceGone: Readonly<Record<Outcome, string>> = {
  ...answers,
  keep: "Clore le signalement : il n’y a plus rien à masquer",
  "show-again": "Dire qu’il n’avait pas à être masqué",
};

/** A thing in a sentence; its title is not told to who may not read it any more. */
function quoted(title: string | undefined): string {
  return title === undefined ? "ce contenu" : `« ${insideQuotes(title)} »`;
}

/** The words of those who look at what is reported. */
export const texts = {
  list: {
    title: "Signalements",
    lead: "Ce qui attend depuis le plus longtemps vient d’abord.",
    waiting: "À regarder",
    nothing: "Aucun contenu signalé n’attend.",
    count: (count: number) => (count === 1 ? "un signalement" : `${count} signalements`),
    contested: "décision contestée",
    atOnce: "masqué en attendant",
    decided: "Décidés depuis peu",
    decidedOne: (is: string, outcome: string) =>
      `Un signalement (${is}) : ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`,
    decidedBy: (who: string, day: string) => `${who}, le ${day}`,
    hidden: "Masqués aujourd’hui",
    noneHidden: "Rien n’est masqué.",
    done: {
      "hide-at-once": (title) =>
        `C’est fait : ${quoted(title)} est masqué en attendant. Un deuxième avis décidera.`,
      hide: (title) => `C’est décidé : ${quoted(title)} est masqué.`,
      keep: (title) => `C’est décidé : ${quoted(title)} n’est pas masqué.`,
      "show-again": (title) => `C’est décidé : ${quoted(title)} n’est plus masqué.`,
      uphold: (title) => `C’est décidé : pour ${quoted(title)}, la décision reste la même.`,
    } satisfies Readonly<Record<Outcome, (title: string | undefined) => string>>,
    waits: "Votre avis est noté. Il faut celui d’une autre personne pour décider.",
    told: "Qui a signalé et qui a publié lisent la décision sur leurs pages, et par courriel s’ils en ont laissé un.",
    seeDone: "Relire la décision",
    kind: (is: string) => `(${is})`,
    untold: (is: string) => `Un contenu signalé (${is})`,
    agreement: "Ma place parmi celles et ceux qui modèrent",
    register: "Les comptes publics de la modération",
    moderators: "Qui modère",
  },
  one: {
    heading: (title: string) => `Signalement : ${title}`,
    see: "Voir le contenu",
    gone: "Ce contenu a été effacé : il n’y a plus rien à masquer.",
    isGone: (is: string) => `Un contenu effacé (${is})`,
    gonePlace: "effacé",
    readHere:
      "Ce contenu est là où vous n’allez pas. Vous le lisez ici, le temps de décider. Il est noté que vous l’avez lu.",
    unread:
      "Ce contenu n’est pas public. Seules les personnes qui en décident le lisent, le temps de décider.",
    hidden: { no: "visible", "at-once": "masqué en attendant", decided: "masqué" },
    words: "Ce qu’il dit",
    files: "Ce qui y est joint",
    filesHelp:
      "Une image peut heurter : rien ne s’ouvre avant que vous le demandiez. Il est noté que vous l’avez ouvert.",
    reports: "Ce qu’on nous en dit",
    none: "Aucun signalement n’attend.",
    from: (who: string, when: string) => `${who}, ${when}`,
    anonymous: "Quelqu’un",
    noAddress:
      "Sans adresse de courriel : cette personne lira la décision à l’adresse de son signalement.",
    hasAccount:
      "Cette personne a un compte ici : elle lira la décision sur ses pages, et par courriel.",
    appeals: "Pourquoi la décision est contestée",
    sides: { author: "Qui a publié", reporter: "Qui a signalé" },
    last: "Dernière décision",
    opinions: "Les avis déjà donnés",
    opinion: (answer: string) => `Un avis : ${answer.toLowerCase()}`,
    mine: (answer: string) => `Votre avis : ${answer.toLowerCase()}. Vous pouvez en changer.`,
    two: "Deux personnes qui disent la même chose décident.",
    alone: "Vous décidez seul·e : personne d’autre ne peut le faire ici. La décision le dira.",
    sameEyes: "Personne d’autre ne peut regarder de nouveau : la décision le dira.",
    decide: "Donner votre avis",
    outcome: "Que faut-il faire de ce contenu ?",
    outcomes: answers,
    outcomesOnceGone: answersOnceGone,
    ground: "Si vous masquez, au nom de quoi ?",
    reasons: "Vos raisons",
    reasonsHelp:
      "Les faits, et la règle : la loi et son article, ou la phrase de nos conditions ou de la charte, et pourquoi ce contenu y est contraire. Elles sont envoyées à qui a signalé et à qui a publié. N’y nommez personne.",
    send: "Donner cet avis",
    chooseOutcome: "Choisissez ce qu’il faut faire.",
    writeReasons: "Écrivez vos raisons.",
    notSeated: "D’autres personnes décident de ce contenu.",
    refusals: decideRefusals,
  },
  agreement: {
    title: "Modérer ici",
    asked: "La personne qui tient ce site vous propose de modérer.",
    lead: "Regarder, à deux, ce que l’on signale. Dire pourquoi on décide. Ne pas décider de ses propres affaires.",
    since: (day: string) => `Vous modérez depuis le ${day}.`,
    named: "Mon nom peut être dit sur la page qui présente ce site",
    agree: "Oui, je modère",
    keep: "Enregistrer",
    decline: "Non, merci",
    stop: "Arrêter de modérer",
    stopHow: "Ce qui attend votre avis sera décidé par d’autres.",
    agreed: "C’est noté. Merci.",
    stopped: "C’est noté : vous ne modérez pas.",
  },
  moderators: {
    title: "Qui modère",
    lead: "Deux personnes décident de ce qui est signalé. Plus elles sont nombreuses, moins vous décidez seul·e.",
    trail: "Tenir cette instance",
    list: "Les personnes qui modèrent",
    none: "Personne d’autre que vous. Vous décidez seul·e, et chaque décision le dit.",
    since: (name: string, day: string) => `${name}, depuis le ${day}`,
    named: "Son nom est dit sur la page publique.",
    ask: "Proposer à quelqu’un",
    email: "Son adresse de courriel",
    emailHelp: "Celle de son compte ici. La personne dit oui ou non elle-même.",
    send: "Proposer",
    sent: "Si cette adresse est celle d’un compte, la personne vient de recevoir votre proposition. Elle apparaîtra ici quand elle aura dit oui.",
    wrongAddress: "Cette adresse n’est pas complète. Exemple : prenom@example.org.",
    end: "Ne plus lui confier la modération",
    reason: "Pourquoi ?",
    reasonHelp: "Une phrase, gardée dans le journal.",
    writeReason: "Dites pourquoi en une phrase.",
    ended: "C’est fait.",
  },
  panel: {
    waiting: (count: number) =>
      count === 1
        ? "Un contenu signalé attend votre avis"
        : `${count} contenus signalés attendent votre avis`,
    asked: "On vous propose de modérer ce site",
    look: "Regarder",
    answer: "Répondre",
  },
} as const;
