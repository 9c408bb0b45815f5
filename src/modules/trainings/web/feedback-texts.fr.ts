import type { Help, Level } from "../domain/feedback.ts";
import type { Moment } from "../domain/training.ts";

/** The sentences of what each answers before and after, and of what who trains reads of it. */
export const feedbackTexts = {
  title: { before: "Où j’en suis, avant", after: "Où j’en suis, après" } satisfies Record<
    Moment,
    string
  >,
  titleOf: (title: string, moment: Moment) =>
    `${title} : où j’en suis, ${moment === "before" ? "avant" : "après"}`,
  own: "Ce que vous répondez est à vous. Qui forme ne lit que des nombres, par cinq réponses entières, et jamais qui a répondu quoi. Lue avec quatre autres, votre réponse reste comme elle est.",
  level: (line: string) => `Savoir ${line}`,
  levels: {
    "1": "pas encore",
    "2": "un peu",
    "3": "avec de l’aide",
    "4": "sans aide",
    "5": "je peux l’expliquer",
  } satisfies Record<Level, string>,
  confidence: "Vous sentez-vous en confiance pour le faire ?",
  confidences: {
    "1": "pas du tout",
    "2": "peu",
    "3": "assez",
    "4": "bien",
    "5": "tout à fait",
  } satisfies Record<Level, string>,
  choose: "Choisissez une réponse.",
  helped: "Ce qui a aidé",
  lacked: "Ce qui a manqué",
  helps: {
    practice: "faire soi-même",
    examples: "des exemples",
    time: "du temps",
    materials: "les supports",
    questions: "pouvoir demander",
    others: "les autres personnes",
  } satisfies Record<Help, string>,
  word: "Un mot pour qui forme",
  wordHelp: "Il est lu avec votre nom, par qui forme et qui organise.",
  sign: "Je le signe de mon nom",
  unsigned: "Un mot se signe : cochez, ou effacez-le.",
  send: "Enregistrer mes réponses",
  said: "C’est noté. Vous pouvez changer vos réponses, tant qu’elles ne sont pas lues avec quatre autres.",
  answersTitle: (title: string) => `${title} : ce qu’en disent les personnes venues`,
  answers: "Ce qu’en disent les personnes venues",
  together:
    "Des nombres, par cinq réponses entières, et jamais qui a répondu quoi : une réponse attend les quatre autres de sa cinquaine.",
  scale:
    "De 1, pas encore, à 5, je peux l’expliquer ; pour la confiance, de 1, pas du tout, à 5, tout à fait. Chaque nombre compte des personnes.",
  tooFew: "Moins de cinq réponses : rien n’en est montré.",
  read: {
    before: (count: number) => `Avant : ${count} réponses`,
    after: (count: number) => `Après : ${count} réponses`,
  },
  moment: { before: "Avant", after: "Après" } satisfies Record<Moment, string>,
  question: "Question",
  people: (count: number) => (count === 1 ? "1 personne" : `${count} personnes`),
  words: "Mots signés",
  refusals: {
    "not-now": "Ce n’est pas le moment de répondre.",
    "other-lines": "Les questions ont changé : relisez, puis répondez.",
    unsigned: "Un mot se signe : cochez, ou effacez-le.",
    "told-already":
      "Votre réponse est déjà lue, comptée avec quatre autres : elle reste comme elle est. Seul le mot signé peut changer.",
    "unknown-training": "Cette formation n’existe plus.",
  },
} as const;
