import type { Preference } from "./preference.ts";

/** The words around what the modules write: head and foot of a gathered mail. */
export const words = {
  greeting: "Bonjour,",
  andOthers: (subject: string, others: number) =>
    `${subject}${/[?!…]$/u.test(subject) ? " Et" : ", et"} ${others} ${others > 1 ? "autres sujets" : "autre sujet"}`,
  inside: (parts: number) =>
    parts > 1 ? `${parts} sujets dans ce courriel, le plus récent d’abord.` : undefined,
  why: "Pourquoi ce courriel :",
  stopOne: "Arrêter celui-ci",
  stopAll: "Ne plus jamais recevoir de courriel d’ici",
  reply: "Une question ? Répondez à ce courriel : une personne vous lira.",
  sign: (instance: string) => `${instance}, plateforme libre des associations`,
};

/** What became of something to be said, for the person it was for. */
export const stateLabels: Readonly<Record<string, string>> = {
  waiting: "attend son heure",
  posted: "écrit",
  dropped: "laissé de côté",
};

/** How a rhythm is said on pages and in mails. */
export const rhythmLabels: Readonly<Record<Preference, string>> = {
  "at-once": "Tout de suite",
  daily: "Chaque matin",
  weekly: "Le lundi matin",
  never: "Jamais",
};
