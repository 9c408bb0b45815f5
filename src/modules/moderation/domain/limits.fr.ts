import { LIMITED_ACTS, type LimitedAct, limitsOf, type Rate } from "./limits.ts";

const things: Readonly<Record<LimitedAct, (count: number) => string>> = {
  message: (count) => `${count} messages`,
  thread: (count) => `${count} nouveaux fils`,
  mention: (count) => `${count} mentions`,
  invitation: (count) => `${count} invitations`,
  question: (count) => `${count} questions`,
};

const inHow = ({ seconds }: Rate) =>
  seconds === 3_600 ? "par heure" : seconds === 86_400 ? "par jour" : "par semaine";

/** One limit in a sentence: « 60 messages par heure ; 10 tant que personne n’a encore accepté… ». */
export function sayLimit(act: LimitedAct): string {
  const { perAuthor, whileNew, perRecipient } = limitsOf(act);
  const toOne =
    perRecipient === undefined
      ? ""
      : ` À une même personne : ${perRecipient.points} ${inHow(perRecipient)}.`;
  return `Une personne envoie au plus ${things[act](perAuthor.points)} ${inHow(perAuthor)}, et ${whileNew.points} tant que personne ici n’a encore accepté quelque chose d’elle.${toOne}`;
}

/** All limits, for the page that says how this site is moderated. */
export const limitSentences: readonly string[] = LIMITED_ACTS.map(sayLimit);

/** What someone is told whose act was one too many: what happened to it, and what they can do. */
export const limitRefusals = {
  "too-many": (act: LimitedAct) =>
    `Ce n’est pas parti : vous en avez envoyé beaucoup en peu de temps. ${sayLimit(act)} Rien n’est perdu : réessayez plus tard.`,
  "too-many-to-them": () =>
    "Ce n’est pas parti : cette personne en a déjà reçu beaucoup ces jours-ci. Rien n’est perdu : réessayez dans quelques jours, ou téléphonez-lui.",
} as const;
