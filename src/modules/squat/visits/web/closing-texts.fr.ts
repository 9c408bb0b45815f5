import { capital } from "#basics/text";
import { ofNamed, toNamed } from "#basics/french/elision.fr";

/** The door of a host closes before a day that was asked or agreed: on the page of that day, and by a letter to who comes. */
export const closingTexts = {
  guest: (host: string, evening: string) =>
    `${host} ferme sa porte ${evening}. Cette journée vient après : elle sera alors annulée. Une lettre vous le dira, ou vous dira que la porte reste ouverte.`,
  host: (evening: string) =>
    `Votre porte ferme ${evening}. Cette journée vient après : elle sera alors annulée, et qui vient le sait déjà.`,
  employer: (host: string, evening: string) =>
    `${host} ferme sa porte ${evening}. Cette journée vient après : elle sera alors annulée.`,
  subject: {
    closes: (host: string) => `${host} ferme sa porte avant votre journée`,
    stays: (host: string) => `La porte ${ofNamed(host)} reste ouverte`,
  },
  title: (host: string, day: string) => `${capital(day)}, ${toNamed(host)}`,
  lines: {
    closes: (evening: string) => [
      `La porte ferme ${evening}. Votre journée vient après : elle sera alors annulée, et une lettre vous le dira.`,
      "Si la structure la garde ouverte d’ici là, une lettre vous le dira aussi.",
    ],
    stays: () => [
      "Elle devait fermer avant votre journée : elle reste ouverte, votre journée tient.",
    ],
  },
  why: "Vous recevez ce message parce que vous avez demandé une journée à une structure qui ferme sa porte, ou la garde ouverte.",
} as const;
